import { clip } from '../article/clip.ts';
import { cleanName, collectionKey, collectionLimits } from '../article/collection-tree.ts';
import { limits } from '../article/limits.ts';

/** Control characters but for the line feed and the tab. */
const controls = /[^\P{Cc}\n\t]/gu;
/** Halves of characters; marks that turn the direction of what follows; the mark of byte order. */
const unseemly = /[\p{Surrogate}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Characters beyond what is kept that are looked at: what is dropped in cleaning is not more than that. */
const slack = 4;

/** A text of one line as it is kept: without control characters, white space collapsed, not too long. Null: nothing is left. */
export function cleanLine(value: unknown, most: number = limits.line): string | null {
  const text = textOf(value);
  if (text === null) return null;
  const clean = clip(text, most * slack)
    .replace(unseemly, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return clip(clean, most).trim() || null;
}

/** A text of several lines as it is kept. Empty: there is none. */
export function cleanText(value: unknown, most: number = limits.block): string {
  const text = textOf(value);
  if (text === null) return '';
  const clean = clip(text, most * slack)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .replace(unseemly, '');
  return clip(clean, most).trim();
}

/** A page or a long text as it is handed on: every line of it, without what no text may hold. */
export function cleanContent(text: string): string {
  return text.replace(controls, '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Names as tags are kept: clean, each once, no more than an article may have. */
export function cleanNames(values: readonly unknown[], most: number = limits.names): string[] {
  const names = new Map<string, string>();
  for (const value of values.slice(0, most * slack)) {
    const line = cleanLine(value);
    const name = line === null ? '' : cleanName(line);
    const key = collectionKey(name);
    if (name !== '' && !names.has(key)) names.set(key, name);
  }
  return [...names.values()].slice(0, most);
}

/** The ways to collections as they are kept, each once; names beyond the deepest level are left out. */
export function cleanPaths(paths: readonly (readonly unknown[])[]): string[][] {
  const clean = new Map<string, string[]>();
  for (const path of paths.slice(0, collectionLimits.ofArticle * slack)) {
    const names = path.slice(0, collectionLimits.levels).flatMap((value) => {
      const line = cleanLine(value);
      const name = line === null ? '' : cleanName(line);
      return name === '' ? [] : [name];
    });
    if (names.length > 0) clean.set(names.map(collectionKey).join('\n'), names);
  }
  return [...clean.values()].slice(0, collectionLimits.ofArticle);
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}
