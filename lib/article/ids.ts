import { sha256Hex } from './content-hash.ts';

/**
 * Ids that two machines agree on without asking one another: each is the beginning of a SHA-256 over what it stands
 * for. 128 bits, so that a clash is out of the question in any archive a person can read.
 */
const idLength = 32;

/** The id of an article: 32 hexadecimal digits derived from its canonical URL. */
export async function articleIdOf(canonicalUrl: string): Promise<string> {
  return (await sha256Hex(`article\n${canonicalUrl}`)).slice(0, idLength);
}

/**
 * The id of a version: 32 hexadecimal digits derived from article, text and time (milliseconds since 1970). The time is
 * part of it because publishers revert: the same text can be two versions.
 */
export async function versionIdOf(articleId: string, contentHash: string, takenAt: number): Promise<string> {
  return (await sha256Hex(`version\n${articleId}\n${contentHash}\n${takenAt}`)).slice(0, idLength);
}
