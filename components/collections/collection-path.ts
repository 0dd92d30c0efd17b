import { cleanName, collectionKey } from '../../lib/article/collection-tree.ts';

/** A collection to choose from: its id, and its names from the top down. */
export interface CollectionOption {
  id: string;
  path: readonly string[];
}

/** Stands between a collection and the one that stands in it. */
export const pathSign = '›';

/** What may be typed in its place. */
const typedSigns = /[›>]/u;

/** The names that were typed, from the top down; what is empty is left out. */
export function typedPath(text: string): string[] {
  return text
    .split(typedSigns)
    .map(cleanName)
    .filter((name) => name !== '');
}

/** A path as plain words, each name kept in its own direction, for what takes no markup. */
export function pathWords(path: readonly string[]): string {
  return path.map((name) => `\u2068${name}\u2069`).join(` ${pathSign} `);
}

/**
 * The collections that answer what was typed: each name that was typed stands in a name of the path, in this order, and the
 * last in its last. Those that begin with it come first.
 */
export function matchingCollections(options: readonly CollectionOption[], text: string): CollectionOption[] {
  const typed = typedPath(text).map(folded);
  const last = typed.at(-1) ?? '';
  const above = typed.slice(0, -1);
  const found = options.filter(({ path }) => {
    const names = path.map(folded);
    if (!(names.at(-1) ?? '').includes(last)) return false;
    let from = 0;
    return above.every((name) => {
      const at = names.slice(0, -1).findIndex((one, level) => level >= from && one.includes(name));
      from = at + 1;
      return at >= 0;
    });
  });
  const begins = ({ path }: CollectionOption) => folded(path.at(-1) ?? '').startsWith(last);
  return [...found.filter(begins), ...found.filter((option) => !begins(option))];
}

/** Whether there is a collection at exactly this path. */
export function isTaken(options: readonly CollectionOption[], path: readonly string[]): boolean {
  const key = path.map(collectionKey).join('\n');
  return options.some((option) => option.path.map(collectionKey).join('\n') === key);
}

/** Without regard to case and accents. */
function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
