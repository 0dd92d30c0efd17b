import type { ArticleChain, VersionRecord } from './records.ts';

/** One side's seals: what its article says of them, and its versions, whole. */
export interface SealedSide {
  chain: ArticleChain | undefined;
  versions: ReadonlyMap<string, VersionRecord>;
}

export interface MergedChains {
  /** Undefined: neither side has one. */
  chain: ArticleChain | undefined;
  /** Versions that a fuller reading has replaced on either side. */
  replaced: ReadonlySet<string>;
  /** Versions that were sealed into a chain that is not gone on with, in the order of that chain: they need a new seal. */
  unsealed: readonly string[];
  /** Whose chain it is. */
  of: 'here' | 'theirs';
}

/**
 * One chain of seals out of two. Where one goes on from the other, as with a backup of this very archive, it is the longer
 * one. Where both went their own ways it is `first`'s, and what only the other side kept is sealed behind it, in the order
 * in which it is merged: what a chain says is the order of keeping in this archive.
 */
export function mergedChains(here: SealedSide, theirs: SealedSide, first: 'here' | 'theirs'): MergedChains {
  const seals = { here: sealsOf(here), theirs: sealsOf(theirs) };
  const isIn = (side: SealedSide, hashes: ReadonlySet<string>) =>
    side.chain === undefined || hashes.has(side.chain.last.hash);
  const goesOn = isIn(theirs, seals.here) ? 'here' : isIn(here, seals.theirs) ? 'theirs' : null;
  const of = goesOn ?? first;
  const [base, other] = of === 'here' ? [here, theirs] : [theirs, here];

  const bare = [...(here.chain?.bare ?? []), ...(theirs.chain?.bare ?? [])];
  const bareHashes = new Set(bare.map(({ hash }) => hash));
  const all = [...here.versions.values(), ...theirs.versions.values()];
  const gone = new Set(all.filter(({ seal }) => seal !== null && bareHashes.has(seal.hash)).map(({ id }) => id));
  // Each of them has one that replaced it; an article without any version is no better than one with a partial one.
  const replaced = all.every(({ id }) => gone.has(id)) ? new Set<string>() : gone;

  const unsealed =
    goesOn !== null
      ? []
      : [...other.versions.values()]
          .filter(({ id, seal }) => seal !== null && !base.versions.has(id) && !replaced.has(id))
          .sort((one, next) => (one.seal?.seq ?? 0) - (next.seal?.seq ?? 0))
          .map(({ id }) => id);
  if (base.chain === undefined) return { chain: other.chain, replaced, unsealed: [], of };
  const own = new Set(base.chain.bare.map(({ hash }) => hash));
  // Of the longer chain all links; of one that it goes on from only those that it knows too.
  const known = of === 'here' ? seals.here : seals.theirs;
  const links = [...base.chain.bare, ...bare.filter(({ hash }) => !own.has(hash) && known.has(hash))];
  const unique = [...new Map(links.map((link) => [link.hash, link])).values()];
  return { chain: { last: base.chain.last, bare: unique.sort((a, b) => a.seq - b.seq) }, replaced, unsealed, of };
}

function sealsOf({ chain, versions }: SealedSide): ReadonlySet<string> {
  const bare = (chain?.bare ?? []).map(({ hash }) => hash);
  return new Set([...bare, ...[...versions.values()].flatMap(({ seal }) => seal?.hash ?? [])]);
}
