import * as v from 'valibot';
import { passageIdOf } from '../article/ids.ts';
import { imageEnding } from '../article/image-type.ts';

/**
 * The archive as files that anyone can read, as `docs/archive-format.md` says it to others. Fields may be added without a new
 * number, since readers leave out what they do not know; whatever an older reader would misread is a new number, and every
 * number that was ever written is read for ever.
 */
export const documentFormat = 'dateline-article';
export const documentVersion = 1;
export const manifestFormat = 'dateline-archive';
export const manifestVersion = 1;

/** Paths within the ZIP. */
export const archivePaths = {
  manifest: 'archive.json',
  readme: 'README.txt',
  schema: 'article.schema.json',
  articles: 'articles/',
  images: 'images/',
  pages: 'pages/',
} as const;

/** Tables that belong to no article, and the file of each: a JSON array of its records. */
export const tableFiles = {
  collections: 'collections.json',
  savedReading: 'saved-reading.json',
  settings: 'settings.json',
  requests: 'requests.json',
} as const;
export type FiledTable = keyof typeof tableFiles;

/** Bounds of what is read: bytes of one file, unpacked; documents of one file; and files in a ZIP, of which an article has several. */
export const archiveLimits = { file: 400_000_000, documents: 250_000, files: 2_000_000 } as const;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** `archive.json`: what the ZIP holds. */
export const manifestSchema = v.object({
  format: v.literal(manifestFormat),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** When the export was begun, in milliseconds since 1970. */
  writtenAt: count,
  /** Id of the archive it was made of; null: it had none yet. */
  archive: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  /** Whether it is all of that archive, and not some articles of it. */
  isWhole: v.boolean(),
  /** How many there are of each. */
  counts: v.record(v.string(), count),
  /** Every file but this one and `README.txt`, with its bytes, SHA-256, and the media type of a picture. */
  files: v.array(v.object({ path: v.string(), size: count, sha256: hash, type: v.optional(v.string()) })),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

export function imagePath(hash: string, type: string): string {
  return `${archivePaths.images}${hash}.${imageEnding(type)}`;
}

/** Ids are UUIDs, but in an archive that another program made they may be anything. */
export function pagePath(id: string): string {
  return `${archivePaths.pages}${/^[\w-]{1,100}$/.test(id) ? id : passageIdOf(id)}.html`;
}
