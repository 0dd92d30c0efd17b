import type { CslItem } from './csl-data.ts';

/** CSL-JSON 1.0.2: a list of items, as Zotero, Pandoc and others take it. */
export function cslJsonFile(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}
