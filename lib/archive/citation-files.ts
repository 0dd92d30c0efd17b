import type { CitationFile } from '../article/citation.ts';
import { bibFile } from '../citations/bibtex.ts';
import type { CslItem } from '../citations/csl-data.ts';
import { cslJsonFile } from '../citations/csl-json.ts';
import { risFile } from '../citations/ris.ts';

/** The files that other programs read. Their names are proper names and the same in every language. */
export const citationFormats = [
  {
    value: 'biblatex',
    words: 'BibLaTeX',
    extension: 'bib',
    type: 'application/x-bibtex',
    write: (items: readonly CslItem[]) => bibFile(items, 'biblatex'),
  },
  {
    value: 'bibtex',
    words: 'BibTeX',
    extension: 'bib',
    type: 'application/x-bibtex',
    write: (items: readonly CslItem[]) => bibFile(items, 'bibtex'),
  },
  { value: 'ris', words: 'RIS', extension: 'ris', type: 'application/x-research-info-systems', write: risFile },
  {
    value: 'csl-json',
    words: 'CSL-JSON',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: cslJsonFile,
  },
] as const;

/** A file of citations, named after the one item in it or after how many there are. */
export function citationFile(items: readonly CslItem[], extension: string, type: string, text: string): CitationFile {
  const [only] = items;
  const name = items.length === 1 && only !== undefined ? only.id : `dateline-${items.length}-articles`;
  return { name: `${name}.${extension}`, type, text };
}
