import type { Block } from '../article/block.ts';
import { type ArticleParcel, sameRow } from './article-parcel.ts';
import { copiedFacts } from './copied-facts.ts';
import { correctionRowsOf, noteMarks } from './correction-rows.ts';
import { mergedChains } from './merge-chains.ts';
import { mergedHighlight, mergedMarks, type Preferred } from './merge-stamped.ts';
import { newestOf } from './place-capture.ts';
import type {
  ArticleImageRecord,
  ArticleRecord,
  ReaderMarksRecord,
  VersionHead,
  VersionRecord,
  VersionRow,
} from './records.ts';
import { neededFrames, unpackedRows } from './unpacked-rows.ts';
import { headOfRow } from './version-packing.ts';

/** What an article becomes when two archives are merged. */
export interface MergedArticle {
  parcel: ArticleParcel;
  /** Versions that need a seal behind the chain's last, in this order. Their rows are in the parcel as they were. */
  unsealed: VersionRecord[];
}

/** Texts by their hashes, for versions from before there were frames. */
export type Contents = ReadonlyMap<string, Block[]>;

/**
 * An article of two archives as one: versions are a union by their ids, what the reader changed holds as it was changed
 * last, what is counted is counted anew. What was emptied from the trash here stays gone, as far as it was kept before that.
 * Nothing that is here goes away.
 */
export function mergedArticle(
  here: ArticleParcel,
  theirs: ArticleParcel,
  contents: Contents,
  preferred: Preferred,
): MergedArticle {
  const marks = marksOf(here.marks, theirs.marks, preferred);
  const coming = preferred === 'theirs' ? theirs : withoutPurged(theirs, here.marks?.purgedAt?.value ?? null);
  const others = otherRows(here, coming, preferred);
  if (coming.article === null || here.article === null) {
    const [whole] = [here, coming].filter(({ article }) => article !== null);
    const kept = whole ?? here;
    const parcel: ArticleParcel = { ...kept, articleId: here.articleId, marks, ...others };
    // Rows of a version that is in neither archive have nothing to hang on.
    const isCut = coming !== theirs && coming.article !== null && coming.versions.length < theirs.versions.length;
    if (whole === undefined || (!isCut && notesAreAsWith(whole.marks, marks))) return { parcel, unsealed: [] };
    const versions = unpackedRows(kept.versions, kept.frames, contents);
    if (!isCut) return { parcel: settled(parcel, versions), unsealed: [] };
    const facts = versions.get(parcel.article?.newestVersionId ?? '')?.facts;
    if (parcel.article !== null && facts !== undefined) parcel.article = { ...parcel.article, ...copiedFacts(facts) };
    return { parcel: settled(parcel, versions), unsealed: inOrderOfSeals(versions.values()) };
  }
  if (saysNothingNew(here, coming)) {
    const parcel = { ...here, marks, ...others, article: withTimes(here.article, coming.article) };
    if (notesAreAsWith(here.marks, marks)) return { parcel, unsealed: [] };
    return { parcel: settled(parcel, unpackedRows(here.versions, here.frames, contents)), unsealed: [] };
  }
  const sides = {
    here: { article: here.article, versions: unpackedRows(here.versions, here.frames, contents) },
    theirs: { article: coming.article, versions: unpackedRows(coming.versions, coming.frames, contents) },
  };
  const merged = mergedChains(
    { chain: here.article.chain, versions: sides.here.versions },
    { chain: coming.article.chain, versions: sides.theirs.versions },
    preferred === 'theirs' ? 'theirs' : 'here',
  );
  const versions = mergedRows(here.versions, coming.versions, (mine, other) => {
    if (!sides.here.versions.has(mine.id)) return other;
    // Its seal goes with what was read.
    return preferred === 'theirs' || (merged.of === 'theirs' && other.extractor >= mine.extractor) ? other : mine;
  }).filter(({ id }) => !merged.replaced.has(id));
  const frames = neededFrames(versions, [...here.frames, ...coming.frames]);
  const whole = unpackedRows(versions, frames, contents);
  const article = articleOf(sides.here.article, sides.theirs.article, versions.map(headOfRow), whole);
  const { chain: _chain, ...unchained } = article;
  const parcel: ArticleParcel = {
    ...here,
    ...others,
    marks,
    article: merged.chain === undefined ? unchained : { ...unchained, chain: merged.chain },
    versions,
    frames,
  };
  return {
    parcel: settled(parcel, whole),
    unsealed: merged.unsealed.flatMap((id) => whole.get(id) ?? []),
  };
}

function marksOf(here: ReaderMarksRecord | null, theirs: ReaderMarksRecord | null, preferred: Preferred) {
  return here === null || theirs === null ? (here ?? theirs) : mergedMarks(here, theirs, preferred);
}

/** Whether the rows that are derived of notes are the same with either. */
function notesAreAsWith(one: ReaderMarksRecord | null, other: ReaderMarksRecord | null): boolean {
  return sameRow(noteMarks(one ?? undefined), noteMarks(other ?? undefined));
}

/** Without what was kept up to the moment at which it was emptied from the trash. */
function withoutPurged(parcel: ArticleParcel, purgedAt: number | null): ArticleParcel {
  if (purgedAt === null) return parcel;
  const versions = parcel.versions.filter((row) => headOfRow(row).keptAt > purgedAt);
  const highlights = parcel.highlights.filter(({ createdAt }) => createdAt > purgedAt);
  const newest = newestOf(versions.map(headOfRow));
  if (parcel.article === null || newest === undefined) {
    const gone = { article: null, versions: [], frames: [], corrections: [], watch: null };
    return { ...parcel, ...gone, highlights, captures: [], articleImages: [] };
  }
  const ids = new Set(versions.map(({ id }) => id));
  return {
    ...parcel,
    article: cutOff(parcel.article, newest, versions.map(headOfRow), parcel.versions.length),
    versions,
    frames: neededFrames(versions, parcel.frames),
    corrections: parcel.corrections.filter(({ versionId }) => ids.has(versionId)),
    highlights,
  };
}

/** The record of an article of which only some versions are left: their seals followed others, and a chain begins anew. */
function cutOff(
  article: ArticleRecord,
  newest: VersionHead,
  heads: readonly VersionHead[],
  all: number,
): ArticleRecord {
  if (heads.length === all) return article;
  const { chain: _chain, ...unchained } = article;
  return { ...unchained, newestVersionId: newest.id, versionCount: countOf(heads) };
}

function inOrderOfSeals(versions: Iterable<VersionRecord>): VersionRecord[] {
  const sealed = [...versions].filter(({ seal }) => seal !== null);
  return sealed.sort((one, other) => (one.seal?.seq ?? 0) - (other.seal?.seq ?? 0));
}

function saysNothingNew(here: ArticleParcel, theirs: ArticleParcel): boolean {
  const rows = new Map(here.versions.map((row) => [row.id, row]));
  const frames = new Set(here.frames.map(({ id }) => id));
  return (
    here.article?.newestVersionId === theirs.article?.newestVersionId &&
    sameRow(here.article?.chain, theirs.article?.chain) &&
    theirs.versions.every((row) => sameRow(row, rows.get(row.id)) && (row.frame === undefined || frames.has(row.frame)))
  );
}

/** What belongs to an article besides its versions. */
function otherRows(here: ArticleParcel, theirs: ArticleParcel, preferred: Preferred) {
  const first = preferred === 'theirs';
  return {
    watch: first ? (theirs.watch ?? here.watch) : (here.watch ?? theirs.watch),
    highlights: union(here.highlights, theirs.highlights, (one, other) => mergedHighlight(one, other, preferred)),
    captures: union(here.captures, theirs.captures, (one, other) =>
      first || (one.outcome === null && other.outcome !== null) ? other : one,
    ),
    articleImages: union(here.articleImages, theirs.articleImages, (one, other) =>
      first || bytesRank(one) < bytesRank(other) ? other : one,
    ),
  };
}

/** An image that is kept before one that could not be had, and of two the later; the rest is any choice that both would make. */
function bytesRank({ hash, keptAt }: ArticleImageRecord): string {
  return `${hash === null ? 0 : 1} ${String(keptAt).padStart(16, '0')} ${hash ?? ''}`;
}

function mergedRows(
  here: readonly VersionRow[],
  theirs: readonly VersionRow[],
  choose: (here: VersionRow, theirs: VersionRow) => VersionRow,
): VersionRow[] {
  return union(here, theirs, (one, other) => {
    const row = choose(one, other);
    const [mine, seen] = [headOfRow(one), headOfRow(other)];
    const ways = [
      ...new Set([...Object.keys(mine.seenAs), ...Object.keys(seen.seenAs)]),
    ] as (keyof typeof seen.seenAs)[];
    const seenAs = Object.fromEntries(ways.map((way) => [way, Math.max(mine.seenAs[way] ?? 0, seen.seenAs[way] ?? 0)]));
    const firstSeenAt = Math.min(mine.firstSeenAt, seen.firstSeenAt);
    const head = headOfRow(row);
    if (sameRow(head.seenAs, seenAs) && head.firstSeenAt === firstSeenAt) return row;
    return { ...row, seenAs, firstSeenAt };
  });
}

/** The record of an article that both archives have. */
function articleOf(
  here: ArticleRecord,
  theirs: ArticleRecord,
  heads: readonly VersionHead[],
  whole: ReadonlyMap<string, VersionRecord>,
): ArticleRecord {
  const byId = new Map(heads.map((head) => [head.id, head]));
  const said = [here, theirs].flatMap(({ newestVersionId }) => byId.get(newestVersionId) ?? []);
  const newest =
    said.sort((one, other) => shownLast(one) - shownLast(other) || (one.id < other.id ? -1 : 1)).at(-1) ??
    newestOf(heads);
  const newestVersionId = newest?.id ?? here.newestVersionId;
  const copied = [here, theirs].find((record) => record.newestVersionId === newestVersionId);
  const facts = copied === undefined ? whole.get(newestVersionId)?.facts : undefined;
  return {
    ...withTimes(copied ?? here, copied === theirs ? here : theirs),
    ...(facts === undefined ? {} : copiedFacts(facts)),
    canonicalUrl: here.canonicalUrl,
    host: here.host,
    newestVersionId,
    versionCount: countOf(heads),
  };
}

/** When a version was last seen as what the publisher shows. */
function shownLast({ seenAs, takenAt }: VersionHead): number {
  const seen = Object.entries(seenAs).flatMap(([way, at]) => (way === 'archive' ? [] : [at]));
  return Math.max(takenAt, ...seen);
}

function countOf(heads: readonly VersionHead[]): number {
  return heads.filter(({ beside }) => beside === null).length;
}

/** A record with when the article was seen in either archive. */
function withTimes(record: ArticleRecord, other: ArticleRecord): ArticleRecord {
  return {
    ...record,
    url: record.lastSeenAt >= other.lastSeenAt ? record.url : other.url,
    firstSeenAt: Math.min(record.firstSeenAt, other.firstSeenAt),
    lastSeenAt: Math.max(record.lastSeenAt, other.lastSeenAt),
  };
}

/** A parcel with the rows and the count of its notes made anew. */
function settled(parcel: ArticleParcel, whole: ReadonlyMap<string, VersionRecord>): ArticleParcel {
  const { article } = parcel;
  if (article === null) return parcel;
  const marks = noteMarks(parcel.marks ?? undefined);
  const made = [...whole.values()].map((version) => ({ version, ...correctionRowsOf(article, version, marks) }));
  const newest = made.find(({ version }) => version.id === article.newestVersionId);
  return {
    ...parcel,
    article: { ...article, correctionCount: newest?.count ?? article.correctionCount },
    corrections: made.flatMap(({ rows }) => rows),
  };
}

function union<T extends { id: string }>(here: readonly T[], theirs: readonly T[], both: (one: T, other: T) => T): T[] {
  const byId = new Map(here.map((one) => [one.id, one]));
  for (const other of theirs) {
    const one = byId.get(other.id);
    byId.set(other.id, one === undefined || sameRow(one, other) ? (one ?? other) : both(one, other));
  }
  return [...byId.values()];
}
