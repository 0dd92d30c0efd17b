import { withJsonImport } from './registry-imports.ts';

/** What may be in a pack: JSON. */
export type PackValue = string | number | boolean | null | PackValue[] | { [key: string]: PackValue };

/** Keys that name what a part is for, and stay as the model has them. */
const structure = new Set(['role', 'kind', 'cause', 'at', 'numberStands']);
/** Lists of parts: each keeps its parts, without their words. Every other list is one of words, and is emptied. */
const parts = new Set(['statements', 'evidence', 'headlinePrefixes', 'causes', 'before']);

/**
 * A pack's form without its words: what a new language has to fill in. Nothing of the model's language stays, so that
 * what is left empty is named by the data test and never read as a word of the new language.
 */
export function skeletonOf(value: PackValue, key = ''): PackValue {
  if (Array.isArray(value)) return parts.has(key) ? distinct(value.map((part) => skeletonOf(part))) : [];
  if (typeof value === 'object' && value !== null) {
    if (key === 'macros' || key === 'months' || key === 'zones') return {};
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, skeletonOf(inner, name)]));
  }
  return structure.has(key) || typeof value !== 'string' ? value : '';
}

function distinct(values: PackValue[]): PackValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** The registry's text with one more language in it, in alphabetical order. */
export function registerLanguage(registry: string, tag: string): string {
  const { text, names } = withJsonImport(registry, tag);
  return text.replace(
    /(languagePacks[^=]*= \[)[^\]]*(\])/,
    (_, start: string, end: string) => `${start}${names.join(', ')}${end}`,
  );
}
