import { isAsSealed, isUnbroken, linkHash } from '../article/seal.ts';
import type { ArticleRecord, VersionRecord } from '../storage/records.ts';

/**
 * Whether the seals of an article from a file are those of its versions, all of them, in the order in which they were kept. Of
 * versions that were kept before there were seals there is nothing to hold, and they hold.
 *
 * True does not prove that nobody made all of it anew: for that one must know the last seal from elsewhere.
 */
export async function sealsHold(
  { canonicalUrl, chain }: Pick<ArticleRecord, 'canonicalUrl' | 'chain'>,
  versions: readonly VersionRecord[],
): Promise<boolean> {
  const bare = chain?.bare ?? [];
  const seals = versions.flatMap(({ seal }) => seal ?? []);
  if (!isUnbroken([...seals, ...bare], chain?.last ?? null)) return false;
  const held = await Promise.all([
    ...versions.map(({ seal, ...of }) => seal === null || isAsSealed(seal, { ...of, canonicalUrl })),
    ...bare.map(async (link) => (await linkHash(link)) === link.hash),
  ]);
  return held.every(Boolean);
}
