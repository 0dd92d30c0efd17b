import type { ArticleFacts } from '../../article/article-context.ts';
import { fallbackPack, languagePack } from '../../languages/registry.ts';
import { agencyNamed } from '../../publishers/agencies.ts';
import { isPersonLike, isPublisher } from './house-or-person.ts';

/** Whether an author of an article is a person, as far as the name tells: no agency, no desk, and not the house itself. */
export function isPerson(name: string, { canonicalUrl, inLanguage, publisher, agency }: ArticleFacts): boolean {
  if (name === agency || agencyNamed(name) !== null || isPublisher(name, publisher, canonicalUrl)) return false;
  const own = inLanguage === null ? null : languagePack(inLanguage);
  return isPersonLike(name, own === null ? [fallbackPack] : [own, fallbackPack]);
}
