import type { ArticleFacts } from '../article/article-context.ts';
import { textLines } from '../related/features.ts';
import { houseLines } from '../related/house-lines.ts';
import { type Letters, lettersOf } from '../related/letters.ts';
import { sharedLetters } from '../related/shared-letters.ts';
import { type WeighedReason, weighText } from '../related/weigh.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import { type LikenessSource, likenessSources } from '../storage/likeness-repository.ts';
import type { ArticleRecord } from '../storage/records.ts';
import { someOfHost } from '../storage/related-queries.ts';

/** Texts that are read for one list: each takes a millisecond or two. */
const mostRead = 12;
/** Articles of the same house that tell what it prints under all of them. */
const ofHouse = 5;

/**
 * Which of these articles have much of their text in common with one, by id: agency copy that others printed too, shortened or
 * under another headline. What the house prints under everything does not count.
 *
 * @param host the article's own
 */
export async function sharedWording(
  database: ArchiveDatabase,
  own: LikenessSource,
  host: string,
  others: readonly ArticleRecord[],
): Promise<ReadonlyMap<string, WeighedReason>> {
  const weighed = new Map<string, WeighedReason>();
  if (others.length === 0) return weighed;
  const read = others.slice(0, mostRead);
  const house = (await someOfHost(database, host, ofHouse + 1)).filter((id) => id !== own.articleId);
  const sources = await likenessSources(database, [...new Set([...read.map(({ id }) => id), ...house])]);
  const linesOf = new Map(sources.map(({ articleId, blocks }) => [articleId, textLines(blocks)]));
  const lines = textLines(own.blocks);
  const everywhere = houseLines(
    lines,
    house.flatMap((id) => [linesOf.get(id) ?? []]),
  );
  const ownLetters = without(everywhere, lines);
  for (const { articleId, facts } of sources) {
    const record = read.find(({ id }) => id === articleId);
    if (record === undefined) continue;
    const share = sharedLetters(ownLetters, without(everywhere, linesOf.get(articleId) ?? []));
    if (share === null) continue;
    const reason = weighText(share, record.host === host, agencyOf(own.facts, facts));
    if (reason !== null) weighed.set(articleId, reason);
  }
  return weighed;
}

/** The wire service that one of them names, or both; null where they name different ones. */
function agencyOf(one: ArticleFacts, other: ArticleFacts): string | null {
  const [here, there] = [one, other].map(({ agency, dateline }) => agency ?? dateline?.agency ?? null);
  if (here === undefined || here === null) return there ?? null;
  return there === undefined || there === null || there === here ? here : null;
}

function without(lines: ReadonlySet<string>, of: readonly string[]): Letters {
  return lettersOf(of.filter((line) => !lines.has(line)));
}
