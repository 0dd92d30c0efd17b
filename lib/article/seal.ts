import { sha256Hex } from './content-hash.ts';
import type { TakenBy } from './version-state.ts';

/**
 * What binds the versions of an article to what was kept, and to the order in which it was kept. Each version is hashed, and
 * each hash goes into the seal of the version kept after it: whoever changes one must make all later seals anew.
 *
 * The texts below are a format that others compute from too (`docs/evidence-format.md`). A change of them is a new number
 * in their first line, never an edit.
 */
export interface SealLink {
  /** In the order of keeping within the article, from 1. Not the order of the times at which versions were shown. */
  seq: number;
  /** Hash of the seal kept before it; null in the first. */
  previous: string | null;
  /** SHA-256 of `sealedText`. */
  sealed: string;
  /** SHA-256 of `linkText`: what the next one carries on, and what one can note down elsewhere. */
  hash: string;
}

/** The seal of a version, with what was true when it was kept and may be understood better since. */
export interface VersionSeal extends SealLink {
  extractor: number;
  /** The facts as they were interpreted then, word for word: see `factsText`. */
  fields: string;
}

/** What a seal covers. Times in milliseconds since 1970, by the clock of the machine that kept it. */
export interface Sealed {
  canonicalUrl: string;
  takenAt: number;
  takenBy: TakenBy;
  /** Where a web archive shows it; null for all that is no web archive's. */
  archivedUrl: string | null;
  keptAt: number;
  extractor: number;
  /** SHA-256 of the text: see `contentHashOf`. */
  contentHash: string;
  fields: string;
}

/** What is hashed of a version: one line each, so that nothing can be read as part of something else. */
export async function sealedText({ fields, ...of }: Sealed): Promise<string> {
  return [
    'dateline version 1',
    `url ${of.canonicalUrl}`,
    `taken ${of.takenAt} ${of.takenBy}`,
    `archived ${of.archivedUrl ?? 'nowhere'}`,
    `kept ${of.keptAt}`,
    `extractor ${of.extractor}`,
    `text ${of.contentHash}`,
    `fields ${await sha256Hex(fields)}`,
  ].join('\n');
}

export async function sealedHash(sealed: Sealed): Promise<string> {
  return sha256Hex(await sealedText(sealed));
}

/** The link that follows `before`, for a version of which `sealed` is the hash. */
export async function linkAfter(before: Pick<SealLink, 'seq' | 'hash'> | null, sealed: string): Promise<SealLink> {
  const seq = (before?.seq ?? 0) + 1;
  const previous = before?.hash ?? null;
  return { seq, previous, sealed, hash: await linkHash({ seq, previous, sealed }) };
}

/** What is hashed of a link. */
export function linkText({ seq, previous, sealed }: Omit<SealLink, 'hash'>): string {
  return ['dateline seal 1', `number ${seq}`, `after ${previous ?? 'nothing'}`, `version ${sealed}`].join('\n');
}

export function linkHash(link: Omit<SealLink, 'hash'>): Promise<string> {
  return sha256Hex(linkText(link));
}

/** Whether a version is as it was sealed, and its seal as it was made. */
export async function isAsSealed(seal: VersionSeal, of: Omit<Sealed, 'extractor' | 'fields'>): Promise<boolean> {
  const { extractor, fields } = seal;
  return (await sealedHash({ ...of, extractor, fields })) === seal.sealed && (await linkHash(seal)) === seal.hash;
}

/** Whether these links follow one another from the first on, without a gap, and end with `last`. Their hashes are not made anew. */
export function isUnbroken(links: readonly SealLink[], last: Pick<SealLink, 'seq' | 'hash'> | null): boolean {
  const inOrder = [...links].sort((one, other) => one.seq - other.seq);
  const follows = inOrder.every(({ seq, previous }, at) => {
    const before = inOrder[at - 1];
    return seq === (before?.seq ?? 0) + 1 && previous === (before?.hash ?? null);
  });
  const end = inOrder.at(-1);
  return follows && end?.hash === last?.hash && end?.seq === last?.seq;
}
