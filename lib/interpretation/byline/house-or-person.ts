import type { LanguagePack } from '../../languages/schema.ts';
import { foldName } from '../compare-text.ts';
import { bylineWords } from './byline-words.ts';
import { isFullName, looksLikeName } from './name-shape.ts';

/** Whether a name has a person’s shape, first and last, and is no desk’s. */
export function isPersonLike(name: string, packs: readonly LanguagePack[]): boolean {
  return looksLikeName(name) && isFullName(name) && !isDesk(name, packs);
}

/** Whether a name is the publisher’s, or its host’s. */
export function isPublisher(name: string, publisher: string | null, url: string): boolean {
  const folded = foldName(name).replace(/ /g, '');
  // A publisher's name may carry a slogan or the page's title: "Low Water | The Harbour Post".
  const names = publisher?.split(/\s[|–—-]\s/) ?? [];
  if ([publisher ?? '', ...names].some((known) => known !== '' && foldName(known).replace(/ /g, '') === folded))
    return true;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return folded !== '' && (foldName(host).replace(/ /g, '') === folded || host.split('.').includes(folded));
}

/** Whether a name holds a word of desks ("Newsroom", "Agencies"). */
export function isDesk(name: string, packs: readonly LanguagePack[]): boolean {
  return name.split(/\s+/).length <= 6 && packs.some((pack) => bylineWords(pack).desk.test(name));
}
