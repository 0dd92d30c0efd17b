import type { ArticleFacts } from '../article/article-context.ts';
import type { ArticleRecord } from './records.ts';

/** The facts that an article's record carries for lists, filters and sorting. */
export type CopiedFacts = Required<
  Pick<
    ArticleRecord,
    'publisher' | 'headline' | 'inLanguage' | 'datePublished' | 'authors' | 'section' | 'dateline' | 'place'
  >
>;

/**
 * Copies of the newest version's facts, for its article's record. To be written whenever that version, or its facts,
 * become others; how many notes count is settled apart, see `settleVersion`.
 *
 * The canonical address is not among them. It is who the article is: its id is derived from it, and the reader's marks,
 * saved reading and other archives hold on to that id. When a newer interpreter finds another address in a page that was
 * kept, the version's facts say so and the article stays itself; only a page that is open now can lead to another one.
 */
export function copiedFacts(facts: ArticleFacts): CopiedFacts {
  return {
    publisher: facts.publisher,
    headline: facts.headline,
    inLanguage: facts.inLanguage,
    datePublished: facts.datePublished,
    authors: facts.authors.map((author) => author.name),
    section: facts.articleSection,
    dateline: facts.dateline?.text ?? null,
    place: facts.dateline?.place ?? null,
  };
}
