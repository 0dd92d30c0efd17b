import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What interpretation is made of. */
const interpretation = ['lib/article', 'lib/interpretation', 'lib/languages', 'lib/publishers'];
/** What says how an article lies in the search index. What only reads the index is in the first two rooms as well. */
const indexing = ['lib/search', 'lib/search-index', 'lib/storage/indexed-articles.ts'];

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A short name for the interpretation in this tree: the first 12 hexadecimal digits of a SHA-256 over its files. Facts
 * are stamped with it, so nobody has to remember to raise a number when a pattern is added.
 */
export function interpreterVersion(root = projectRoot): string {
  return versionOf(root, interpretation);
}

/** The same for the search index: one that other code made is made anew. */
export function indexVersion(root = projectRoot): string {
  return versionOf(root, indexing);
}

function versionOf(root: string, places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const path of filesIn(root, place)) hash.update(`${path}\n`).update(readFileSync(`${root}${path}`));
  }
  return hash.digest('hex').slice(0, 12);
}

function filesIn(root: string, place: string): string[] {
  if (/\.ts$/.test(place)) return [place];
  return readdirSync(`${root}${place}`, { recursive: true, encoding: 'utf8' })
    .map((path) => `${place}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|json)$/.test(path))
    .sort();
}
