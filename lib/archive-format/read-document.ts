import * as v from 'valibot';
import { contentHashOf } from '../article/content-hash.ts';
import { articleIdOf, versionIdOf } from '../article/ids.ts';
import { BackupFileError } from '../backup/backup-format.ts';
import { versionBodySchema } from '../backup/body-schema.ts';
import { type ArticleParcel, emptyParcel } from '../storage/article-parcel.ts';
import type { PageEntry } from '../storage/articles-as-kept.ts';
import { copiedFacts } from '../storage/copied-facts.ts';
import { correctionRowsOf, noteMarks } from '../storage/correction-rows.ts';
import { packedVersions } from '../storage/pack-versions.ts';
import { newestOf } from '../storage/place-capture.ts';
import type { ArticleRecord, VersionBody, VersionRecord } from '../storage/records.ts';
import { documentFormat, documentVersion } from './archive-format.ts';
import { documentEnvelopeSchema, documentVersionSchema, recordSchemas } from './document-schema.ts';

/** An article of a file, as the archive would have it. */
export interface ReadDocument {
  parcel: ArticleParcel;
  pages: PageEntry[];
  /** Records that were left out, since they do not hold together. */
  unfit: number;
}

/**
 * Reads a document. Each record is held against its shape, each text against its hash, each id against what it is derived from,
 * and what belongs to another article is left out. Throws `BackupFileError`: `newer-format`, or `damaged` where it is no document,
 * or its article is none.
 */
export async function readDocument(value: unknown): Promise<ReadDocument> {
  const said = v.safeParse(v.object({ format: v.literal(documentFormat), version: v.number() }), value);
  if (!said.success) throw new BackupFileError('damaged', 'no document');
  if (said.output.version > documentVersion) throw new BackupFileError('newer-format', `${said.output.version}`);
  const envelope = v.safeParse(documentEnvelopeSchema, value);
  if (!envelope.success) throw new BackupFileError('damaged', 'a document of another shape');
  const given = envelope.output;
  const { id } = given;
  let unfit = 0;
  const one = <T extends { id?: string; articleId?: string }>(schema: v.GenericSchema<unknown, T>, row: unknown) => {
    if (row === null) return null;
    const read = v.safeParse(schema, row);
    if (read.success && (read.output.articleId ?? read.output.id) === id) return read.output;
    unfit += 1;
    return null;
  };
  const many = <T extends { id: string; articleId?: string }>(
    schema: v.GenericSchema<unknown, T>,
    rows: readonly unknown[],
  ) => {
    const read = rows.flatMap((row) => one(schema, row) ?? []);
    const unique = [...new Map(read.map((row) => [row.id, row])).values()];
    unfit += read.length - unique.length;
    return unique;
  };

  const article: ArticleRecord | null = one(recordSchemas.article, given.article);
  if (given.article !== null && (article === null || id !== (await articleIdOf(article.canonicalUrl)))) {
    throw new BackupFileError('damaged', 'an article of another shape');
  }
  const versions: VersionRecord[] = [];
  for (const row of given.versions) {
    const version = await versionOf(row, id);
    if (version === null || versions.some((other) => other.id === version.id)) unfit += 1;
    else versions.push(version);
  }
  const marks = one(recordSchemas.marks, given.marks);
  const pages = many(recordSchemas.page, given.pagesAsSeen);
  const parcel: ArticleParcel = {
    ...emptyParcel(id),
    marks,
    watch: one(recordSchemas.watch, given.watch),
    highlights: many(recordSchemas.highlight, given.highlights),
    captures: many(recordSchemas.capture, given.captures),
    articleImages: many(recordSchemas.picture, given.pictures),
  };
  const newest = versions.find((version) => version.id === article?.newestVersionId) ?? newestOf(versions);
  if (article === null || newest === undefined) {
    unfit += (article === null ? 0 : 1) + (article === null ? versions.length : 0);
    return { parcel, pages: [], unfit };
  }
  const ids = new Set(versions.map((version) => version.id));
  const corrections = many(recordSchemas.correction, given.corrections);
  const own = corrections.filter(({ versionId }) => ids.has(versionId));
  unfit += corrections.length - own.length;
  const whole = { ...parcel, article: { ...article, newestVersionId: newest.id }, corrections: own };
  const isCut = versions.length < given.versions.length;
  return { parcel: isCut ? cutParcel(whole, versions) : { ...whole, ...packedVersions(versions) }, pages, unfit };
}

/**
 * Of an article some of whose versions do not hold, what is counted is counted anew; and seals go, since a chain with a gap says
 * nothing of what stands behind it.
 */
function cutParcel(
  parcel: ArticleParcel & { article: ArticleRecord },
  versions: readonly VersionRecord[],
): ArticleParcel {
  const { chain: _chain, ...article } = parcel.article;
  const marks = noteMarks(parcel.marks ?? undefined);
  const made = versions.map((version) => ({ version, ...correctionRowsOf(article, version, marks) }));
  const newest = made.find(({ version }) => version.id === article.newestVersionId);
  return {
    ...parcel,
    article: {
      ...article,
      ...(newest === undefined ? {} : copiedFacts(newest.version.facts)),
      versionCount: versions.filter(({ beside }) => beside === null).length,
      correctionCount: newest?.count ?? 0,
    },
    corrections: made.flatMap(({ rows }) => rows),
    ...packedVersions(versions.map((version) => ({ ...version, seal: null }))),
  };
}

/** Null: it is not of its shape, or its text is not what it was hashed of. */
async function versionOf(row: unknown, articleId: string): Promise<VersionRecord | null> {
  const { page: _page, facts: _facts, blocks: _blocks, ...headEntries } = documentVersionSchema.entries;
  const head = v.safeParse(v.object(headEntries), row);
  if (!head.success || head.output.articleId !== articleId) return null;
  const { seal, seenAs, ...rest } = head.output;
  const { page, facts, blocks } = Object(row);
  const body = {
    page,
    facts,
    blocks,
    seal: seal === null ? null : { ...seal, fields: JSON.stringify(seal.fields) },
  };
  // What was read stays as it was kept, also what this Dateline does not look for.
  if (!v.is(versionBodySchema, body)) return null;
  const version: VersionRecord = {
    ...rest,
    seenAs: { ...seenAs } as VersionRecord['seenAs'],
    ...(body as VersionBody),
  };
  if (version.contentHash !== (await contentHashOf(version.blocks))) return null;
  return version.id === (await versionIdOf(articleId, version.contentHash, version.takenAt)) ? version : null;
}
