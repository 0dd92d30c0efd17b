import { createRequire } from 'node:module';
import type { ReadItem } from './bibliography-faults.ts';

interface CitationCore {
  plugins: { input: { chain(text: string, options: { forceType: string }): ReadItem[] } };
}

/** The package brings no types. */
const load = createRequire(import.meta.url);
const core: CitationCore = load('@citation-js/core');
load('@citation-js/plugin-bibtex');
load('@citation-js/plugin-ris');

const types = { bibtex: '@bibtex/text', biblatex: '@biblatex/text', ris: '@ris/file' } as const;

/** Reads a bibliography with citation-js, as CSL-JSON. Throws where it cannot. */
export function readWithCitationJs(text: string, format: keyof typeof types): ReadItem[] {
  return core.plugins.input.chain(text, { forceType: types[format] });
}
