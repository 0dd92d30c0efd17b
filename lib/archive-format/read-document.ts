import * as v from 'valibot';
import { contentHashOf } from '../article/content-hash.ts';
import { articleIdOf, versionIdOf } from '../article/ids.ts';
import type { ImportFaultReason } from '../article/import-item.ts';
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
import { sealsHold } from './seals-hold.ts';

/** What of a document is not brought in as it stands. */
export interface DocumentFault {
  reason: Extract<ImportFaultReason, 'unreadable' | 'altered-text' | 'broken-seal'>;
  /** When the version in question was taken, in milliseconds since 1970; null: it is about the article. */
  takenAt: number | null;
}

/** An article of a file, as the archive would have it. */
export interface ReadDocument {
  parcel: ArticleParcel;
  pages: PageEntry[];
  /** Records that were left out, since they do not hold together. */
  unfit: number;
  faults: DocumentFault[];
}

/**
 * Reads a document. Each record is held against its shape, each text against its hash, each id against what it is derived from,
 * all versions against their seals, and what belongs to another article is left out. Throws `BackupFileError`: `newer-format`, or `damaged` where it is no document,
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
  const faults: DocumentFault[] = [];
  const known = new Set<string>();
  for (const row of given.versions) {
    const version = await versionOf(row, id);
    if ('isAltered' in version) {
      if (version.isAltered) faults.push({ reason: 'altered-text', takenAt: version.takenAt });
      else unfit += 1;
    } else if (known.has(version.id)) unfit += 1;
    else {
      versions.push(version);
      known.add(version.id);
    }
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
    unfit += article === null ? versions.length : 0;
    if (article !== null && faults.length === 0) faults.push({ reason: 'unreadable', takenAt: null });
    return { parcel, pages: [], unfit, faults };
  }
  const whole = { ...parcel, article: { ...article, newestVersionId: newest.id } };
  const left = versions.length < given.versions.length ? refitted(whole, versions) : { parcel: whole, versions };
  if (await sealsHold(article, left.versions)) return { parcel: settled(left), pages, unfit, faults };
  if (faults.length === 0) faults.push({ reason: 'broken-seal', takenAt: null });
  return { parcel: settled(unsealed(left)), pages, unfit, faults };
}

interface Left {
  parcel: ArticleParcel & { article: ArticleRecord };
  versions: readonly VersionRecord[];
}

/** A parcel with its versions, and with all that is counted and listed of them made anew. */
function settled({ parcel, versions }: Left): ArticleParcel {
  const marks = noteMarks(parcel.marks ?? undefined);
  const made = versions.map((version) => ({ version, ...correctionRowsOf(parcel.article, version, marks) }));
  const newest = made.find(({ version }) => version.id === parcel.article.newestVersionId);
  return {
    ...parcel,
    article: {
      ...parcel.article,
      versionCount: versions.filter(({ beside }) => beside === null).length,
      correctionCount: newest?.count ?? 0,
    },
    corrections: made.flatMap(({ rows }) => rows),
    ...packedVersions(versions),
  };
}

/** An article some of whose versions were left out: its record copies what the newest says that is left. */
function refitted({ article, ...parcel }: Left['parcel'], versions: readonly VersionRecord[]): Left {
  const ids = new Set(versions.map(({ id }) => id));
  const facts = versions.find(({ id }) => id === article.newestVersionId)?.facts;
  return {
    parcel: { ...parcel, article: { ...article, ...(facts === undefined ? {} : copiedFacts(facts)) } },
    versions: versions.map((version) => {
      const { beside } = version;
      return { ...version, beside: beside !== null && ids.has(beside) ? beside : null };
    }),
  };
}

/** Without seals, all of them: a chain with a gap says nothing of what stands behind it. */
function unsealed({ parcel, versions }: Left): Left {
  const { chain: _chain, ...article } = parcel.article;
  return { parcel: { ...parcel, article }, versions: versions.map((version) => ({ ...version, seal: null })) };
}

/** What is no version: a record of another shape, or one whose text or id is not what it was made of. */
type NoVersion = { isAltered: false } | { isAltered: true; takenAt: number };

async function versionOf(row: unknown, articleId: string): Promise<VersionRecord | NoVersion> {
  const { page: _page, facts: _facts, blocks: _blocks, ...headEntries } = documentVersionSchema.entries;
  const head = v.safeParse(v.object(headEntries), row);
  if (!head.success || head.output.articleId !== articleId) return { isAltered: false };
  const { seal, seenAs, ...rest } = head.output;
  const { page, facts, blocks } = Object(row);
  const body = {
    page,
    facts,
    blocks,
    seal: seal === null ? null : { ...seal, fields: JSON.stringify(seal.fields) },
  };
  // What was read stays as it was kept, also what this Dateline does not look for.
  if (!v.is(versionBodySchema, body)) return { isAltered: false };
  const version: VersionRecord = {
    ...rest,
    seenAs: { ...seenAs } as VersionRecord['seenAs'],
    ...(body as VersionBody),
  };
  const { contentHash, takenAt } = version;
  const isItself =
    contentHash === (await contentHashOf(version.blocks)) &&
    version.id === (await versionIdOf(articleId, contentHash, takenAt));
  return isItself ? version : { isAltered: true, takenAt };
}
