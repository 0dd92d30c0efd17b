import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const pages = join(import.meta.dirname, 'pages');

/** Every folder is a layout: a new one is tested without an edit anywhere. */
export const layouts: readonly string[] = readdirSync(pages, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** The text of one file of a layout. */
export function layoutFile(layout: string, file: 'page.html' | 'expected.json'): string {
  return readFileSync(join(pages, layout, file), 'utf8');
}
