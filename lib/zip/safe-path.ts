/** Characters of a path: more than file systems take. */
const longest = 1_000;

/**
 * Whether a file of this name, unpacked into a folder, is in that folder, and is what it seems to be: no `..`, no absolute path, no
 * drive, no backslash, which other systems take for a `/`; no control characters, and none that turn the direction of what follows.
 */
export function isSafePath(path: string): boolean {
  if (path === '' || path.length > longest || path.startsWith('/') || path.includes('\\')) return false;
  if (/^[a-z]:/i.test(path) || /[\p{Cc}\u{2028}-\u{202e}\u{2066}-\u{2069}\u{fffd}]/u.test(path)) return false;
  return path.split('/').every((name, at, all) => !/^\.{1,2}$/.test(name) && (name !== '' || at === all.length - 1));
}
