/**
 * Why an article of the archive is shown beside another. `this` is the article that the reader has open, `that` the one that
 * is shown. What a reason carries is what its words need.
 *
 * - `same-text`: much of the shorter text stands word for word in the other; `share` is 0 to 1, `agency` the wire service that
 *   one of them names
 * - `cites`, `cited-by`: this links to that in its text, or that to this
 * - `offers`, `offered-by`: this page offers that as further reading, or that page this
 * - `author`: signed by the same name; `house`: by the same publisher. At another it may be someone else of that name.
 * - `headline`: the headlines have most of their words in common
 * - `names`: what both say they are about, and few others in the archive: names as they are printed in this, keywords
 * - `place`: filed from the same place within days
 */
export type RelatedReason =
  | { kind: 'same-text'; share: number; agency: string | null }
  | { kind: 'cites' | 'cited-by' | 'offers' | 'offered-by' | 'headline' }
  | { kind: 'author'; name: string; house: boolean; order: RelatedOrder }
  | { kind: 'names'; names: readonly string[] }
  | { kind: 'place'; place: string; days: number };

/** Whether that was published before this or after it, by days; `unknown` where either does not say. */
export type RelatedOrder = 'earlier' | 'same-day' | 'later' | 'unknown';

/** An article of the archive that has to do with the one that is open. */
export interface RelatedArticle {
  id: string;
  headline: string;
  /** The host where no name is known. */
  publisher: string;
  inLanguage: string | null;
  /** As the page states it. */
  datePublished: string | null;
  /** Where it can be read on the publisher's site. */
  url: string;
  /** Strongest first; at least one. */
  reasons: readonly RelatedReason[];
}
