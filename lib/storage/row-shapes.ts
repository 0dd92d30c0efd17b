import * as v from 'valibot';
import { correctionKindSchema } from '../article/correction.ts';
import { linkClipSchema } from '../article/link-clip.ts';
import { takenBySchema } from '../article/version-state.ts';

/**
 * The shapes that records must have for Dateline to work with them, table by table. No bounds on what is in them: this is to
 * find what a damaged disk or a fault of our own has left, not to keep hostile data out.
 */
const text = v.string();
const time = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const maybe = v.nullable(text);
const stamped = <S extends v.GenericSchema>(value: S) => v.object({ value, updatedAt: time });
const link = { seq: count, hash: text };

export const articleShape = v.object({
  id: text,
  canonicalUrl: text,
  url: text,
  host: text,
  publisher: maybe,
  headline: text,
  inLanguage: maybe,
  datePublished: maybe,
  authors: v.optional(v.array(text)),
  section: v.optional(maybe),
  dateline: v.optional(maybe),
  place: v.optional(maybe),
  firstSeenAt: time,
  lastSeenAt: time,
  newestVersionId: text,
  versionCount: count,
  chain: v.optional(
    v.object({
      last: v.object(link),
      bare: v.array(v.object({ ...link, previous: maybe, sealed: text })),
    }),
  ),
  correctionCount: count,
});

export const headShape = v.object({
  id: text,
  articleId: text,
  takenAt: time,
  takenBy: takenBySchema,
  archivedUrl: maybe,
  keptAt: time,
  firstSeenAt: time,
  seenAs: v.record(takenBySchema, v.optional(time)),
  beside: maybe,
  extractor: time,
  interpreter: text,
  contentHash: text,
  factsHash: text,
});

const ownNote = v.object({
  id: text,
  text,
  before: text,
  after: text,
  kind: v.nullable(correctionKindSchema),
  markedAt: time,
});

/** Tables whose records are looked at one by one. Those of articles, versions and what is derived are looked at together. */
export const recordShapes = {
  readerMarks: v.object({
    articleId: text,
    savedAt: stamped(v.nullable(time)),
    tags: stamped(v.array(text)),
    note: stamped(text),
    putBack: v.optional(stamped(v.array(text))),
    dismissedNotes: v.optional(stamped(v.array(v.object({ id: text, text, dismissedAt: time })))),
    ownNotes: v.optional(stamped(v.array(ownNote))),
    readAt: v.optional(stamped(v.nullable(time))),
    collections: v.optional(stamped(v.array(text))),
    trashedAt: v.optional(stamped(v.nullable(time))),
    purgedAt: v.optional(stamped(v.nullable(time))),
  }),
  savedReading: v.object({
    id: text,
    url: text,
    canonicalUrl: text,
    headline: text,
    kicker: maybe,
    excerpt: maybe,
    publisher: maybe,
    host: text,
    fromArticleId: maybe,
    savedAt: time,
    readAt: stamped(v.nullable(time)),
    deletedAt: stamped(v.nullable(time)),
    clip: v.optional(linkClipSchema),
  }),
  highlights: v.object({
    id: text,
    articleId: text,
    versionId: text,
    createdAt: time,
    exact: text,
    prefix: text,
    suffix: text,
    start: count,
    end: count,
    note: stamped(text),
    deletedAt: stamped(v.nullable(time)),
  }),
  collections: v.object({
    id: text,
    createdAt: time,
    name: stamped(text),
    parentId: stamped(maybe),
    deletedAt: stamped(v.nullable(time)),
  }),
  watches: v.object({
    articleId: text,
    url: text,
    host: text,
    startedAt: time,
    nextAt: v.nullable(time),
    checks: count,
    quietChecks: time,
    failures: count,
  }),
  captures: v.object({
    id: text,
    articleId: text,
    archive: text,
    timestamp: text,
    fetchUrl: text,
    chosenAt: time,
    nextAt: v.nullable(time),
    tries: count,
  }),
} as const;

export type ShapedTable = keyof typeof recordShapes;
export const shapedTables = Object.keys(recordShapes) as readonly ShapedTable[];
