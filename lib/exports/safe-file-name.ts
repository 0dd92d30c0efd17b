/** Bytes of a name in UTF-8, its ending among them: below what every file system and every cloud takes. */
const mostBytes = 120;

/** What no name has on one system or another, or means something in links of note-taking programs. */
const forbidden = /[<>:"/\\|?*[\]#^]/gu;
/** Invisible signs, those that turn the direction of writing, unassigned and private ones, pictographs. */
const unseen = /[\p{Cf}\p{Co}\p{Cn}\p{Me}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Variation_Selector}]/gu;
const breaks = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
/** Names of devices on Windows, whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)\s*(?:\.|$)/iu;

/**
 * A text as the name of a file or folder that is legal on Windows, macOS, Linux and Android, and can be linked to in Obsidian:
 * NFC, 120 bytes at most with its ending, no sign that a system forbids, none that is not seen. The same text always gives
 * the same name. `extension`: without its dot, empty for a folder. Where nothing is left of the text, `fallback` stands.
 */
export function safeFileName(text: string, extension: string, fallback = 'article'): string {
  return named(cleanName(text) || cleanName(fallback) || 'article', '', extension);
}

/**
 * Gives every file of one export a path of its own: no two are the same to a system that does not tell capitals or composed
 * letters apart. The second of two equal names gets the number 2. `folders`: names of the folders on the way, cleaned here.
 */
export function filePaths(): (
  folders: readonly string[],
  text: string,
  extension: string,
  fallback?: string,
) => string {
  const taken = new Map<string, number>();
  return (folders, text, extension, fallback = 'article') => {
    const way = folders.map((one) => safeFileName(one, '')).map((one) => `${one}/`);
    const stem = cleanName(text) || cleanName(fallback) || 'article';
    const first = way.join('') + named(stem, '', extension);
    if (!taken.has(sameKey(first))) {
      taken.set(sameKey(first), 1);
      return first;
    }
    for (let number = (taken.get(sameKey(first)) ?? 1) + 1; ; number += 1) {
      const path = way.join('') + named(stem, ` ${number}`, extension);
      if (taken.has(sameKey(path))) continue;
      taken.set(sameKey(first), number);
      taken.set(sameKey(path), 1);
      return path;
    }
  };
}

function cleanName(text: string): string {
  const plain = text
    .toWellFormed()
    .replaceAll('\ufffd', '')
    .replace(breaks, ' ')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/\s*:\s+/gu, ' - ')
    .replace(forbidden, '-')
    .replace(/(?:\s*-){2,}\s*/gu, ' - ')
    .replace(/\s+/gu, ' ');
  return trimmed(plain);
}

/** No dots that hide a file or that Windows drops, no hyphens that a command takes for an option. */
function trimmed(text: string): string {
  return text.replace(/^[\s.~-]+/u, '').replace(/[\s.-]+$/u, '');
}

function named(stem: string, behind: string, extension: string): string {
  const ending = extension === '' ? '' : `.${extension}`;
  const free = reserved.test(`${stem}${behind}`) ? `_${stem}` : stem;
  return `${shortened(free, mostBytes - byteLength(behind + ending))}${behind}${ending}`;
}

/** Cut between what a reader sees as signs, and between words where that does not cost much. */
function shortened(text: string, most: number): string {
  if (byteLength(text) <= most) return text;
  let end = 0;
  let bytes = 0;
  let word = 0;
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    bytes += byteLength(segment);
    if (bytes > most) break;
    if (segment === ' ') word = index;
    end = index + segment.length;
  }
  const cut = word > end * 0.7 ? word : end;
  // One sign of more than all bytes there are: marks without end.
  return trimmed(text.slice(0, cut)) || 'article';
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The same for two paths that some system takes for one. */
function sameKey(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
