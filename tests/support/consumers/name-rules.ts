/** Names of devices, whatever follows the first dot: https://learn.microsoft.com/windows/win32/fileio/naming-a-file. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(?:\..*)?$/i;

/** What each file system says of one name within a folder, the strictest of its kind first. */
const rules: readonly (readonly [system: string, breaks: (name: string) => boolean])[] = [
  ['NTFS, FAT and Android: a sign that no name has', (name) => /[<>:"/\\|?*]/.test(name)],
  ['NTFS, FAT and Android: a control character', (name) => /\p{Cc}/u.test(name)],
  ['Windows: ends with a dot or a space', (name) => /[. ]$/.test(name)],
  ['Windows: the name of a device', (name) => device.test(name)],
  ['Windows: begins with a space', (name) => name.startsWith(' ')],
  ['NTFS and FAT: more than 255 UTF-16 units', (name) => name.length > 255],
  ['ext4, APFS and F2FS: more than 255 bytes', (name) => Buffer.byteLength(name) > 255],
  ['encrypted folders: more than 143 bytes', (name) => Buffer.byteLength(name) > 143],
  ['every system: no name, or a folder itself', (name) => /^\.{0,2}$/.test(name)],
  ['Unix: hidden', (name) => name.startsWith('.')],
  ['shells: an option', (name) => name.startsWith('-')],
  ['APFS and HFS+: not composed', (name) => name !== name.normalize('NFC')],
  ['UTF-8: half a character', (name) => !name.isWellFormed()],
  ['readers: signs that are not seen or turn the line', (name) => /[\p{Cf}\p{Zl}\p{Zp}]/u.test(name)],
  ['Obsidian: means something in a link', (name) => /[[\]#^|]/.test(name)],
];

/** The longest path on Windows without its long paths, less a folder of a reader's own before it. */
const longestPath = 259 - 100;

/** What is against these paths of one folder, on any file system. */
export function pathFaults(paths: readonly string[]): string[] {
  const faults = paths.flatMap((path) => [
    ...path
      .split('/')
      .flatMap((name) => rules.filter(([, breaks]) => breaks(name)).map(([system]) => `${path}: ${system}`)),
    ...(path.length > longestPath ? [`${path}: Windows: the whole path is too long`] : []),
  ]);
  const seen = new Map<string, string>();
  for (const path of paths) {
    for (const key of new Set(foldings.map((fold) => fold(path)))) {
      const other = seen.get(key);
      if (other !== undefined && other !== path) faults.push(`${path}: the same as ${other}`);
    }
    for (const fold of foldings) seen.set(fold(path), path);
  }
  if (new Set(paths).size !== paths.length) faults.push('a path that stands twice');
  return faults;
}

/** How systems hold two names to be one: NTFS by capitals, APFS and HFS+ by small letters and decomposed. */
const foldings: readonly ((path: string) => string)[] = [
  (path) => `upper ${path.toUpperCase()}`,
  (path) => `lower ${path.normalize('NFD').toLowerCase()}`,
  (path) => `both ${path.toUpperCase().toLowerCase().normalize('NFD')}`,
];
