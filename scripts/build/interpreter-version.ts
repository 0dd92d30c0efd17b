import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What interpretation is made of. */
const rooms = ['lib/article', 'lib/interpretation', 'lib/languages', 'lib/publishers'];

/**
 * A short name for the interpretation in this tree: the first 12 hexadecimal digits of a SHA-256 over its files. Facts
 * are stamped with it, so nobody has to remember to raise a number when a pattern is added.
 */
export function interpreterVersion(root = fileURLToPath(new URL('../../', import.meta.url))): string {
  const hash = createHash('sha256');
  for (const room of rooms) {
    const files = readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' })
      .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.(?:ts|json)$/.test(path))
      .sort();
    for (const path of files) hash.update(`${path}\n`).update(readFileSync(`${root}${path}`));
  }
  return hash.digest('hex').slice(0, 12);
}
