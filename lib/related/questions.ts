import type { ArticleFacts } from '../article/article-context.ts';
import { type Feature, linkFeature, placeFeature } from './features.ts';
import { weekOf } from './publication-day.ts';

/**
 * What other articles are asked for, to find those that have to do with one. Its own links are not among them: where they lead to
 * is looked up by address.
 *
 * @param features of the article, with every author as if a person
 * @param own the keys that are kept of it, which know who is a person; null where there are none yet
 */
export function questionsOf(
  { canonicalUrl, datePublished, dateline }: ArticleFacts,
  features: readonly Feature[],
  own: ReadonlySet<number> | null,
): Feature[] {
  const shared = features.filter(({ kind, key }) => {
    if (kind === 'author') return own?.has(key) === true;
    return kind !== 'cites' && kind !== 'offers' && kind !== 'place';
  });
  const week = weekOf(datePublished);
  const place = dateline?.place ?? null;
  const near = place === null || week === null ? [] : [week - 1, week, week + 1].map((one) => placeFeature(place, one));
  return [...shared, ...near, linkFeature('cites', canonicalUrl), linkFeature('offers', canonicalUrl)];
}
