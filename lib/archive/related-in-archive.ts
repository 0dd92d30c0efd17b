import type { ArticleFacts } from '../article/article-context.ts';
import type { RelatedArticle } from '../article/related-article.ts';
import { type Candidate, candidatesOf, mostRows } from '../related/candidates.ts';
import { type Feature, featuresOf } from '../related/features.ts';
import { headlineLikeness, headlineWords } from '../related/headline-words.ts';
import { dayNumber } from '../related/publication-day.ts';
import { questionsOf } from '../related/questions.ts';
import { rankRelated, type WeighedArticle } from '../related/rank-related.ts';
import { type WeighedReason, weighAuthor, weighHeadline, weighLink, weighNames, weighPlace } from '../related/weigh.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { type LikenessSource, likenessSources } from '../storage/likeness-repository.ts';
import type { ArticleRecord } from '../storage/records.ts';
import { articlesAt, articlesOfRows, articlesToShow, likenessOf, rowsByKeys } from '../storage/related-queries.ts';
import { sharedWording } from './shared-wording.ts';

/**
 * The articles of the archive that have most to do with one, each with its reasons, strongest first; at most eight. Nothing is
 * asked of any network, what is in the trash is never among them, and nobody is rated. Empty where the archive does not have the
 * article.
 *
 * 1. what it has in common with others is looked up, key by key
 * 2. where its own links lead to, and who links to it
 * 3. of the likeliest, the record; of those that share wording, the text
 * 4. what speaks for each is weighed
 */
export async function relatedInArchive(
  articleId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<RelatedArticle[]> {
  const [own] = await likenessSources(database, [articleId]);
  if (own === undefined) return [];
  const features = featuresOf(own, () => true);
  const kept = await likenessOf(database, articleId);
  const byId = await candidatesById(database, questionsOf(own.facts, features, kept?.keys ?? null), kept?.row ?? null);
  const leads = (kind: 'cites' | 'offers') => features.filter((one) => one.kind === kind).map(({ label }) => label);
  const at = await articlesAt(database, [...leads('cites'), ...leads('offers')]);
  const led = (urls: readonly string[]) => new Set(urls.flatMap((url) => at.get(url) ?? []));
  const [cited, offered] = [led(leads('cites')), led(leads('offers'))];
  const records = await articlesToShow(database, [...new Set([...byId.keys(), ...cited, ...offered, articleId])]);
  const record = records.get(articleId);
  const others = [...records.values()].filter(({ id }) => id !== articleId);
  const likeText = others.filter(({ id }) => sharesWording(byId.get(id)));
  const wording = await sharedWording(database, own, hostOf(own.facts), likeText);

  return rankRelated(
    others.map((other): WeighedArticle => {
      const shared = byId.get(other.id)?.shared ?? [];
      const weighed = [
        wording.get(other.id) ?? null,
        cited.has(other.id) ? weighLink('cites') : null,
        shared.some(({ kind }) => kind === 'cites') ? weighLink('cited-by') : null,
        offered.has(other.id) ? weighLink('offers') : null,
        shared.some(({ kind }) => kind === 'offers') ? weighLink('offered-by') : null,
        ...shared
          .filter(({ kind }) => kind === 'author')
          .map(({ label }) => weighAuthor(label, isSameHouse(own, record, other), daysAfter(own.facts, other))),
        weighHeadline(headlineLikeness(headlineWords(own.facts.headline), headlineWords(other.headline))),
        weighNames(shared),
        ...shared
          .filter(({ kind }) => kind === 'place')
          .map(({ label }) => weighPlace(label, daysAfter(own.facts, other))),
      ];
      return {
        id: other.id,
        headline: other.headline,
        publisher: other.publisher ?? other.host,
        inLanguage: other.inLanguage,
        datePublished: other.datePublished,
        url: other.url,
        weighed: weighed.filter((one): one is WeighedReason => one !== null),
      };
    }),
  );
}

/** The likeliest articles by their ids, with what they have in common with the one that asks. */
async function candidatesById(
  database: ArchiveDatabase,
  questions: readonly Feature[],
  own: number | null,
): Promise<Map<string, Candidate>> {
  const keys = questions.map((question) => ({ key: question.key, most: mostRows(question) }));
  const { found, about } = await rowsByKeys(database, keys);
  const candidates = candidatesOf(questions, found, own, about);
  const ids = await articlesOfRows(
    database,
    candidates.map(({ row }) => row),
  );
  return new Map(
    candidates.flatMap((candidate, at) => {
      const id = ids[at] ?? null;
      return id === null ? [] : [[id, candidate] as const];
    }),
  );
}

/** Runs of wording that two texts must have in common before they are read: one is chance. */
function sharesWording(candidate: Candidate | undefined): boolean {
  return (candidate?.shared.filter(({ kind }) => kind === 'print').length ?? 0) >= 2;
}

function hostOf(facts: ArticleFacts): string {
  return new URL(facts.canonicalUrl).hostname;
}

function isSameHouse(own: LikenessSource, record: ArticleRecord | undefined, other: ArticleRecord): boolean {
  if (other.host === (record?.host ?? hostOf(own.facts))) return true;
  return other.publisher !== null && other.publisher === own.facts.publisher;
}

/** Days by which the other was published after this one; negative when it came before. Null where either does not say. */
function daysAfter(facts: ArticleFacts, other: ArticleRecord): number | null {
  const [here, there] = [dayNumber(facts.datePublished), dayNumber(other.datePublished)];
  return here === null || there === null ? null : there - here;
}
