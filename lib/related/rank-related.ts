import type { RelatedArticle, RelatedReason } from '../article/related-article.ts';
import { leastWeight, type WeighedReason } from './weigh.ts';

/** Articles shown of one archive, and of them those with the same strongest reason: an author's whole work would fill the list. */
const most = { all: 8, ofOneKind: 4 };

/** An article of the archive with all that speaks for it. */
export interface WeighedArticle extends Omit<RelatedArticle, 'reasons'> {
  weighed: readonly WeighedReason[];
}

/**
 * The articles that have most to do with one, strongest reason first. Further reasons add little: one that is plain counts for
 * more than several that are weak. Equal ones stand in the order of their ids, so that the list does not jump.
 */
export function rankRelated(articles: readonly WeighedArticle[]): RelatedArticle[] {
  const ranked = articles
    .map(({ weighed, ...article }) => {
      const reasons = [...weighed].sort((one, other) => other.weight - one.weight);
      return {
        article,
        reasons,
        weight: reasons.reduce((sum, { weight }, at) => sum + weight / (at === 0 ? 1 : 4), 0),
      };
    })
    .filter(({ reasons, weight }) => reasons.length > 0 && weight >= leastWeight)
    .sort((one, other) => other.weight - one.weight || (one.article.id < other.article.id ? -1 : 1));
  const taken = new Map<RelatedReason['kind'], number>();
  const shown: RelatedArticle[] = [];
  for (const { article, reasons } of ranked) {
    const kind = reasons[0]?.reason.kind;
    if (kind === undefined || shown.length >= most.all) continue;
    const ofKind = taken.get(kind) ?? 0;
    if (ofKind >= most.ofOneKind && kind !== 'same-text') continue;
    taken.set(kind, ofKind + 1);
    shown.push({ ...article, reasons: reasons.map(({ reason }) => reason) });
  }
  return shown;
}
