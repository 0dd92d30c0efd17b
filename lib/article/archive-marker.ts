import * as v from 'valibot';

const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Which archive this is, and how far it has come: raised with every transaction that keeps, changes or deletes something. */
export const archiveIdentitySchema = v.object({
  /** Made once, with the archive. */
  id: v.pipe(v.string(), v.uuid()),
  generation: count,
});
export type ArchiveIdentity = v.InferOutput<typeof archiveIdentitySchema>;

/**
 * - `lost`: the archive that the marker knows is gone, and an empty or another one stands in its place
 * - `rolled-back`: it is an earlier state of the same archive
 */
export const archiveLossSchema = v.picklist(['lost', 'rolled-back']);
export type ArchiveLoss = v.InferOutput<typeof archiveLossSchema>;

/**
 * What is remembered of the archive outside of it, so that it is noticed when it is gone. It may lag behind the archive and
 * is never ahead of it.
 */
export const archiveMarkerSchema = v.object({
  ...archiveIdentitySchema.entries,
  /** Articles that the archive held. */
  articles: count,
  /** When it was known to, in milliseconds since 1970. */
  at: time,
  /** What was found instead, until the reader has decided; null: nothing is missing. The rest stays as it is meanwhile. */
  notice: v.nullable(
    v.object({
      loss: archiveLossSchema,
      at: time,
      /** Articles that were there then. */
      articles: count,
    }),
  ),
});
export type ArchiveMarker = v.InferOutput<typeof archiveMarkerSchema>;

/** The archive as it is found. */
export interface FoundArchive {
  /** Null: it has none yet. */
  identity: ArchiveIdentity | null;
  articles: number;
}

/**
 * What is missing of an archive, held against its marker; null: nothing. An archive that held no article can lose none: it is
 * not worth a word when another one stands in its place.
 */
export function archiveLossOf(marker: ArchiveMarker | null, { identity, articles }: FoundArchive): ArchiveLoss | null {
  if (marker === null || marker.articles === 0) return null;
  // An archive with articles and without an identity is a copy from before there were identities.
  if (identity === null) return articles === 0 ? 'lost' : 'rolled-back';
  if (identity.id !== marker.id) return 'lost';
  return identity.generation < marker.generation ? 'rolled-back' : null;
}
