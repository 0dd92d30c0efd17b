import * as v from 'valibot';
import { blockSchema } from '../article/block.ts';
import { correctionKindSchema, correctionSchema } from '../article/correction.ts';
import { passageId } from '../article/ids.ts';
import { limits } from '../article/limits.ts';
import { linkClipSchema } from '../article/link-clip.ts';
import { noteLimits, ownNoteSchema } from '../article/reader-notes.ts';
import { httpUrlSchema, lineSchema } from '../article/text.ts';
import { takenBySchema } from '../article/version-state.ts';
import { listedCaptureSchema } from '../article/web-archive.ts';
import type * as records from '../storage/records.ts';
import { type BackupTable, backupLimits } from './backup-format.ts';

/**
 * The shape of each table's rows, as a file may bring them: `lib/storage/records.ts` in Valibot. The compiler holds each
 * against its record, so that a field that is added there has to be added here. Bounds are generous: what stands in an archive
 * must fit, what cannot be one's own work must not.
 */
type Entries<R> = { [K in keyof Required<R>]: v.GenericSchema<unknown, R[K]> };

/** Nothing that a record may say is missing in the schema: a kind that is added there has to be added here. */
type SaysAll<R, E> = {
  [K in keyof E]: K extends keyof R
    ? E[K] extends v.GenericSchema
      ? R[K] extends v.InferOutput<E[K]>
        ? unknown
        : never
      : never
    : never;
};

/** A schema of these very fields: no more, so that nothing is carried in by the way, and no fewer. */
function rowOf<R>() {
  return <const E extends Entries<R>>(entries: E & SaysAll<R, E>) => v.strictObject<E>(entries);
}

const time = v.pipe(v.number(), v.safeInteger(), v.minValue(-1e14), v.maxValue(1e14));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hexId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const anyId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Ids that are put together with an address. */
const longId = v.pipe(v.string(), v.minLength(1), v.maxLength(limits.url + 200));
const longText = v.pipe(v.string(), v.maxLength(limits.block));
const readersText = v.pipe(v.string(), v.maxLength(200_000));
const line = v.nullable(lineSchema);

function stamped<const T extends v.GenericSchema>(value: T) {
  return v.strictObject({ value, updatedAt: time });
}
function listOf<const T extends v.GenericSchema>(item: T, most: number) {
  return v.pipe(v.array(item), v.maxLength(most));
}
const moment = stamped(v.nullable(time));

const sealLink = v.strictObject({ seq: count, previous: v.nullable(hash), sealed: hash, hash });

const article = rowOf<records.ArticleRecord>()({
  id: hexId,
  canonicalUrl: httpUrlSchema,
  url: httpUrlSchema,
  host: lineSchema,
  publisher: line,
  headline: longText,
  inLanguage: line,
  datePublished: line,
  authors: v.optional(listOf(lineSchema, limits.names)),
  section: v.optional(line),
  dateline: v.optional(line),
  place: v.optional(line),
  firstSeenAt: time,
  lastSeenAt: time,
  newestVersionId: hexId,
  versionCount: count,
  chain: v.optional(v.strictObject({ last: v.strictObject({ seq: count, hash }), bare: listOf(sealLink, 100_000) })),
  correctionCount: count,
});

const delta = v.array(v.union([v.string(), v.pipe(v.number(), v.safeInteger())]));
const seenAs = v.pipe(
  v.record(takenBySchema, v.optional(time)),
  v.transform((seen): records.VersionHead['seenAs'] => seen),
);

const headEntries = {
  id: hexId,
  articleId: hexId,
  takenAt: time,
  takenBy: takenBySchema,
  archivedUrl: v.optional(v.nullable(httpUrlSchema)),
  keptAt: v.optional(time),
  firstSeenAt: v.optional(time),
  seenAs: v.optional(seenAs),
  beside: v.optional(v.nullable(hexId)),
  extractor: v.pipe(v.number(), v.safeInteger()),
  interpreter: lineSchema,
  contentHash: hash,
  factsHash: hash,
};
const packedVersion = rowOf<records.PackedVersionRow>()({ ...headEntries, frame: anyId, delta });
/** What is in these is looked at as the body of a version: see `whole-article.ts`. */
const unpackedVersion = rowOf<Omit<records.UnpackedVersionRow, 'frame'>>()({
  ...headEntries,
  page: v.custom<records.KeptPage>(isObject),
  facts: v.custom<records.UnpackedVersionRow['facts']>(isObject),
});

const frameEntries = { id: anyId, articleId: hexId };
const frame = v.union([
  v.strictObject({ ...frameEntries, lines: v.array(v.string()) }),
  v.strictObject({ ...frameEntries, base: anyId, delta }),
]);

const correctionRow = rowOf<records.CorrectionRecord>()({
  id: anyId,
  articleId: hexId,
  versionId: hexId,
  noteId: v.optional(anyId),
  kind: correctionKindSchema,
  seenAt: time,
  correction: correctionSchema,
});

const dismissedNote = v.strictObject({ id: anyId, text: longText, dismissedAt: time });

const marks = rowOf<records.ReaderMarksRecord>()({
  articleId: hexId,
  savedAt: moment,
  tags: stamped(listOf(lineSchema, 500)),
  note: stamped(readersText),
  putBack: v.optional(stamped(listOf(v.pipe(v.string(), v.regex(passageId)), 2_000))),
  dismissedNotes: v.optional(stamped(v.pipe(listOf(dismissedNote, noteLimits.dismissed * 10), v.readonly()))),
  ownNotes: v.optional(stamped(v.pipe(listOf(ownNoteSchema, noteLimits.own * 10), v.readonly()))),
  ownNotesRead: v.optional(
    v.strictObject({ interpreter: lineSchema, versionId: hexId, corrections: v.record(anyId, correctionSchema) }),
  ),
  readAt: v.optional(moment),
  collections: v.optional(stamped(v.pipe(listOf(anyId, 5_000), v.readonly()))),
  trashedAt: v.optional(moment),
  purgedAt: v.optional(moment),
});

const watch = rowOf<records.WatchRecord>()({
  articleId: hexId,
  url: httpUrlSchema,
  host: lineSchema,
  startedAt: time,
  nextAt: v.nullable(time),
  lastAt: v.nullable(time),
  lastOutcome: v.nullable(v.picklist(['first', 'unchanged', 'new-version', 'busy', 'failed'])),
  checks: count,
  quietChecks: count,
  failures: count,
  etag: line,
  lastModified: line,
  stopped: v.nullable(
    v.picklist([
      'login',
      'consent',
      'refused',
      'gone',
      'moved',
      'not-an-article',
      'no-permission',
      'too-many-failures',
      'in-trash',
    ]),
  ),
  heldNextAt: v.optional(v.nullable(time)),
  toldOf: v.nullable(anyId),
});

const highlight = rowOf<records.HighlightRecord>()({
  id: anyId,
  articleId: hexId,
  versionId: hexId,
  createdAt: time,
  exact: longText,
  prefix: longText,
  suffix: longText,
  start: count,
  end: count,
  note: stamped(readersText),
  deletedAt: moment,
});

const capture = rowOf<records.CaptureRecord>()({
  ...listedCaptureSchema.entries,
  id: longId,
  articleId: hexId,
  archive: lineSchema,
  archiveName: lineSchema,
  chosenAt: time,
  nextAt: v.nullable(time),
  tries: count,
  putOff: v.nullable(v.picklist(['busy', 'unreachable', 'offline'])),
  outcome: v.nullable(v.picklist(['joined', 'same', 'not-the-article', 'missing', 'unreadable', 'given-up'])),
  versionId: v.nullable(hexId),
});

const articleImage = rowOf<records.ArticleImageRecord>()({
  id: longId,
  articleId: hexId,
  url: httpUrlSchema,
  hash: v.nullable(hash),
  failure: line,
  keptAt: time,
});

const savedReading = rowOf<records.SavedReadingRecord>()({
  id: anyId,
  url: httpUrlSchema,
  canonicalUrl: httpUrlSchema,
  headline: longText,
  kicker: line,
  excerpt: v.nullable(longText),
  publisher: line,
  host: lineSchema,
  fromArticleId: v.nullable(anyId),
  savedAt: time,
  readAt: moment,
  deletedAt: moment,
  clip: v.optional(linkClipSchema),
});

const collection = rowOf<records.CollectionRecord>()({
  id: anyId,
  createdAt: time,
  name: stamped(lineSchema),
  parentId: stamped(v.nullable(anyId)),
  deletedAt: moment,
});

const request = rowOf<records.RequestRecord>()({
  id: anyId,
  at: time,
  method: v.picklist(['GET', 'POST']),
  url: httpUrlSchema,
  host: lineSchema,
  answeredBy: v.optional(v.nullable(httpUrlSchema)),
  purpose: v.picklist(['watch', 'captures-list', 'capture', 'picture', 'page-part', 'clip', 'zotero', 'read-later']),
  articleId: v.nullable(anyId),
  status: v.nullable(count),
  bytes: count,
  milliseconds: v.pipe(v.number(), v.minValue(0)),
  failure: v.nullable(v.picklist(['offline', 'timeout', 'no-answer', 'too-large', 'wrong-type', 'stopped'])),
});

const setting = rowOf<records.SettingRecord>()({ key: anyId, value: v.unknown(), updatedAt: time });

const content = rowOf<records.ContentRecord>()({ hash, blocks: listOf(blockSchema, limits.blocks) });

const bytes = v.pipe(v.instance(Uint8Array), v.custom<Uint8Array<ArrayBuffer>>(isOwnBytes));

const image = rowOf<records.ImageRecord>()({
  hash,
  type: v.pipe(v.string(), v.regex(/^image\/[a-z0-9.+-]{1,60}$/)),
  bytes,
});

const pageAsSeen = rowOf<records.PageAsSeenRecord>()({
  id: anyId,
  articleId: hexId,
  versionId: hexId,
  url: httpUrlSchema,
  takenAt: time,
  bytes,
  size: v.pipe(count, v.maxValue(backupLimits.body)),
});

export const rowSchemas = {
  articles: article,
  frames: frame,
  versions: v.union([packedVersion, unpackedVersion]),
  corrections: correctionRow,
  readerMarks: marks,
  watches: watch,
  highlights: highlight,
  captures: capture,
  articleImages: articleImage,
  savedReading,
  collections: collection,
  requests: request,
  settings: setting,
  contents: content,
  images: image,
  pagesAsSeen: pageAsSeen,
} as const satisfies Record<BackupTable, v.GenericSchema>;

/** By which field of it a row is known in its table. */
export const keyFields: Record<BackupTable, string> = {
  articles: 'id',
  frames: 'id',
  versions: 'id',
  corrections: 'id',
  readerMarks: 'articleId',
  watches: 'articleId',
  highlights: 'id',
  captures: 'id',
  articleImages: 'id',
  savedReading: 'id',
  collections: 'id',
  requests: 'id',
  settings: 'key',
  contents: 'hash',
  images: 'hash',
  pagesAsSeen: 'id',
};

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOwnBytes(value: unknown): boolean {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
}
