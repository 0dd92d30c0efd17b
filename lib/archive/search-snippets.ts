import type { FoundArticle, FoundText } from '../article/search-hit.ts';
import type { SearchedField, SearchTree } from '../article/search-tree.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { hasPhrase } from '../search/match-phrases.ts';
import { isSearchProblem, parseSearch } from '../search/parse-search.ts';
import { beginningOf, findPassage, markMatches } from '../search/snippet.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { type IndexedArticle, readArticles } from '../storage/indexed-articles.ts';
import { withArchive } from '../storage/with-archive.ts';

/** Characters of a passage in a list. */
export const snippetLength = 220;

/** Texts in which a passage is looked for; of those that have as many of the words the first is shown. */
const shownFields = ['text', 'headline', 'note', 'author', 'place', 'tag'] as const satisfies SearchedField[];

/**
 * For articles that answer a search, by their ids: what a list shows of them, with what was searched for marked. What is gone
 * meanwhile is left out. A search that cannot be understood marks nothing. One transaction; about 1 ms an article.
 *
 * @param today `YYYY-MM-DD`
 */
export async function searchSnippets(
  ids: readonly string[],
  search: string,
  today: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<Result<Map<string, FoundArticle>, ErrorCode>> {
  const articles = await withArchive((archive) => readArticles(archive, ids), database);
  if (!articles.ok) return failure(articles.error);
  const parsed = parseSearch(search, today);
  const tree: SearchTree = isSearchProblem(parsed) ? { kind: 'all', parts: [] } : parsed;
  return success(new Map(articles.value.map((article) => [article.facts.id, foundArticle(article, tree)])));
}

function foundArticle({ facts, texts }: IndexedArticle, tree: SearchTree): FoundArticle {
  return {
    articleId: facts.id,
    publisher: facts.publisher,
    datePublished: facts.published,
    language: facts.language,
    headline: markMatches(facts.headline, tree, 'headline'),
    passage: passageOf(facts.headline, texts, tree),
  };
}

function passageOf(headline: string, texts: IndexedArticle['texts'], tree: SearchTree): FoundText['passage'] {
  if (!hasPhrase(tree)) return null;
  let best: { field: SearchedField; found: NonNullable<ReturnType<typeof findPassage>> } | null = null;
  for (const field of shownFields) {
    // The headline itself is shown anyway: what is looked at is the standfirst below it.
    const text = field === 'headline' ? texts.headline.slice(headline.length) : texts[field];
    const found = findPassage(text.trim(), tree, field, snippetLength);
    if (found !== null && found.terms > (best?.found.terms ?? 0)) best = { field, found };
  }
  if (best !== null) return { field: best.field, words: best.found.words };
  const text = texts.text.trim();
  return text === '' ? null : { field: 'text', words: beginningOf(text, snippetLength) };
}
