import { sha256Hex } from '../../lib/article/content-hash.ts';
import { packedPage } from '../../lib/page-as-seen/pack-page.ts';
import { copiedFacts } from '../../lib/storage/copied-facts.ts';
import { correctionRowsOf, noteMarks } from '../../lib/storage/correction-rows.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';
import { packedVersions } from '../../lib/storage/pack-versions.ts';
import type * as records from '../../lib/storage/records.ts';
import { picker } from './filled-archive.ts';
import { collectionId, firstTaken, type GeneratedArticle, generatedArticle } from './generated-article.ts';
import { scripts } from './generated-words.ts';
import type { ArchiveTables } from './kept-tables.ts';

export interface GeneratedArchiveOptions {
  articles: number;
  seed?: number;
}

/**
 * Tables of an archive of generated articles in twelve scripts, with something in every table: versions, corrections, marks,
 * highlights, collections, pictures, pages as seen, watches, captures, the trash, and marks of articles that are gone. The same
 * for the same number and seed, but for the ids of frames.
 */
export async function generatedTables({ articles, seed = 1 }: GeneratedArchiveOptions): Promise<ArchiveTables> {
  const tables = emptyTables();
  for (let number = 0; number < articles; number += 1) await addArticle(tables, await generatedArticle(number, seed));
  await addRest(tables, seed);
  return { ...tables };
}

/** Fills an empty archive with `generatedTables`, and answers the ids of its articles. */
export async function fillGenerated(database: ArchiveDatabase, options: GeneratedArchiveOptions): Promise<string[]> {
  const tables = await generatedTables(options);
  for (const [name, rows] of Object.entries(tables)) await database.table(name).bulkAdd(rows);
  return database.articles.toCollection().primaryKeys();
}

function emptyTables() {
  return {
    articles: [] as records.ArticleRecord[],
    versions: [] as records.VersionRow[],
    frames: [] as records.FrameRecord[],
    contents: [] as records.ContentRecord[],
    corrections: [] as records.CorrectionRecord[],
    readerMarks: [] as records.ReaderMarksRecord[],
    highlights: [] as records.HighlightRecord[],
    watches: [] as records.WatchRecord[],
    captures: [] as records.CaptureRecord[],
    articleImages: [] as records.ArticleImageRecord[],
    images: [] as records.ImageRecord[],
    pagesAsSeen: [] as records.PageAsSeenRecord[],
    collections: [] as records.CollectionRecord[],
    savedReading: [] as records.SavedReadingRecord[],
    settings: [] as records.SettingRecord[],
    requests: [] as records.RequestRecord[],
  };
}
type Tables = ReturnType<typeof emptyTables>;

function uuid(kind: number, number: number, seed = 1): string {
  return `${String(seed).padStart(8, '0')}-0000-4000-8${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`;
}

async function addArticle(tables: Tables, generated: GeneratedArticle): Promise<void> {
  const { id, url, versions, marks } = generated;
  const [first, newest] = [versions[0], versions.at(-1)];
  if (first === undefined || newest === undefined) throw new Error('no versions');
  const packed = packedVersions(versions);
  tables.versions.push(...packed.versions);
  tables.frames.push(...packed.frames);
  const notes = noteMarks(marks ?? undefined);
  const made = versions.map((version) => correctionRowsOf({ newestVersionId: newest.id }, version, notes));
  tables.corrections.push(...made.flatMap(({ rows }) => rows));
  const last = versions.flatMap(({ seal }) => seal ?? []).at(-1);
  tables.articles.push({
    id,
    canonicalUrl: url,
    url,
    host: new URL(url).host,
    ...copiedFacts(newest.facts),
    firstSeenAt: first.takenAt,
    lastSeenAt: newest.takenAt + 7,
    newestVersionId: newest.id,
    versionCount: versions.length,
    ...(last === undefined ? {} : { chain: { last: { seq: last.seq, hash: last.hash }, bare: [] } }),
    correctionCount: made.at(-1)?.count ?? 0,
  });
  if (marks !== null) tables.readerMarks.push(marks);
  addHighlights(tables, generated);
  await addKept(tables, generated);
}

function addHighlights(tables: Tables, { id, number, versions, words }: GeneratedArticle): void {
  if (number % 2 === 1) return;
  for (const [at, version] of versions.entries()) {
    const text = version.blocks.map((block) => block.text).join('\n');
    const start = Math.floor(text.length / 3);
    const end = Math.min(text.length, start + 24);
    const createdAt = version.takenAt + 40;
    tables.highlights.push({
      id: uuid(1, number * 10 + at, Number(version.takenAt % 7)),
      articleId: id,
      versionId: version.id,
      createdAt,
      exact: text.slice(start, end).toWellFormed(),
      prefix: text.slice(Math.max(0, start - 16), start).toWellFormed(),
      suffix: text.slice(end, end + 16).toWellFormed(),
      start,
      end,
      note: { value: at === 0 ? (words.words[5] ?? '') : '', updatedAt: createdAt },
      deletedAt: { value: number % 10 === 0 ? createdAt + 1 : null, updatedAt: createdAt + 1 },
    });
  }
}

async function addKept(tables: Tables, { id, number, url, versions, words }: GeneratedArticle): Promise<void> {
  const newest = versions.at(-1);
  if (newest === undefined) return;
  if (number % 6 === 0) {
    // Every twelfth picture is another article's too.
    const bytes = picture(number - (number % 12));
    const hash = await sha256Hex(bytes);
    if (!tables.images.some((image) => image.hash === hash)) tables.images.push({ hash, type: 'image/png', bytes });
    const kept = { articleId: id, keptAt: newest.takenAt };
    const lost = `${url}/lost.jpg`;
    tables.articleImages.push(
      { ...kept, id: `${id}:${url}/lead.png`, url: `${url}/lead.png`, hash, failure: null },
      { ...kept, id: `${id}:${lost}`, url: lost, hash: null, failure: 'gone' },
    );
  }
  if (number % 9 === 0) {
    const page = new TextEncoder().encode(
      `<!doctype html><title>${words.script}</title><p>${words.words.join(' ')} ${number}`,
    );
    const bytes = await packedPage(page);
    const entry = { articleId: id, versionId: newest.id, url, takenAt: newest.takenAt + 3 };
    tables.pagesAsSeen.push({ id: uuid(2, number), ...entry, bytes, size: page.length });
  }
  if (number % 8 === 0) tables.watches.push(watchOf(id, url, newest.takenAt, number));
  if (number % 15 === 0) {
    tables.captures.push({
      id: `${id}:archive:20260412080000`,
      articleId: id,
      archive: 'archive',
      archiveName: `Archive ${words.words[0]}`,
      timestamp: '20260412080000',
      capturedAt: firstTaken,
      original: url,
      fetchUrl: `https://archive.example/raw/${number}`,
      archivedUrl: `https://archive.example/web/${number}`,
      chosenAt: newest.takenAt,
      nextAt: number % 30 === 0 ? newest.takenAt + 99 : null,
      tries: 1,
      putOff: null,
      outcome: number % 30 === 0 ? null : 'same',
      versionId: number % 30 === 0 ? null : newest.id,
    });
  }
}

function watchOf(articleId: string, url: string, at: number, number: number): records.WatchRecord {
  const inTrash = number % 56 === 0;
  return {
    articleId,
    url,
    host: new URL(url).host,
    startedAt: at,
    nextAt: inTrash ? null : at + 1_000,
    lastAt: at + 10,
    lastOutcome: 'unchanged',
    checks: 3,
    quietChecks: 2,
    failures: 0,
    etag: `"${number}"`,
    lastModified: null,
    stopped: inTrash ? 'in-trash' : null,
    ...(inTrash ? { heldNextAt: at + 1_000 } : {}),
    toldOf: null,
  };
}

/** The bytes of a small picture: its first ones say PNG. */
function picture(number: number): Uint8Array<ArrayBuffer> {
  const pick = picker(number);
  return Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...Array.from({ length: 400 }, () => pick(256)),
  ]);
}

async function addRest(tables: Tables, seed: number): Promise<void> {
  const stamp = <T>(value: T, updatedAt = firstTaken) => ({ value, updatedAt });
  for (let number = 0; number < 6; number += 1) {
    tables.collections.push({
      id: collectionId(number),
      createdAt: firstTaken + number,
      name: stamp(scripts[number]?.words[0] ?? ''),
      parentId: stamp(number > 2 ? collectionId(number - 3) : null),
      deletedAt: stamp(number === 5 ? firstTaken + 50 : null),
    });
  }
  for (const [at, words] of scripts.entries()) {
    const url = `https://later.example/${words.language}`;
    tables.savedReading.push({
      id: uuid(3, at, seed),
      url,
      canonicalUrl: url,
      headline: words.words.slice(0, 4).join(words.space),
      kicker: at % 2 === 0 ? (words.words[4] ?? null) : null,
      excerpt: null,
      publisher: null,
      host: 'later.example',
      fromArticleId: tables.articles[at]?.id ?? null,
      savedAt: firstTaken + at,
      readAt: stamp(at % 3 === 0 ? firstTaken + at : null),
      deletedAt: stamp(at % 5 === 0 ? firstTaken + at : null),
    });
    // Marks of an article that was emptied from the trash.
    tables.readerMarks.push({
      articleId: (await sha256Hex(`gone ${seed} ${at}`)).slice(0, 32),
      savedAt: stamp(null),
      tags: stamp([]),
      note: stamp(''),
      purgedAt: stamp(firstTaken + at),
    });
    tables.requests.push(requestOf(uuid(4, at, seed), url, at));
  }
  tables.settings.push(
    { key: 'seenRetentionDays', value: null, updatedAt: firstTaken },
    { key: 'keepImages', value: true, updatedAt: firstTaken },
  );
}

function requestOf(id: string, url: string, at: number): records.RequestRecord {
  const isFailed = at % 4 === 0;
  return {
    id,
    at: firstTaken + at,
    method: 'GET',
    url,
    host: 'later.example',
    answeredBy: null,
    purpose: 'watch',
    articleId: null,
    status: isFailed ? null : 200,
    bytes: at,
    milliseconds: 12.5,
    failure: isFailed ? 'timeout' : null,
  };
}
