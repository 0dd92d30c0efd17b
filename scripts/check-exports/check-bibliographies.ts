import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bibliographyFaults, type Lacking, type ReadItem } from '../../tests/support/consumers/bibliography-faults.ts';
import { readWithCitationJs } from '../../tests/support/consumers/citation-js.ts';
import { isPlainToBibutils, readRisWithBibutils } from './bibutils.ts';
import { pandocFormats, readBibliography } from './pandoc.ts';
import type { Work } from './work.ts';
import { writeFileOf } from './written.ts';

/** citation-js takes year and month of BibTeX, which has no field for the day, and the year alone of a newspaper article in RIS. */
const citationJsLacks: Record<'bibtex' | 'biblatex' | 'ris', Lacking> = {
  bibtex: { dateParts: 2, accessed: true },
  biblatex: {},
  ris: { dateParts: 1 },
};

/** Since version 3, pandoc reads RIS: of its dates, the year of publication. */
const pandocLacks: Record<string, Lacking> = { ris: { dateParts: 1, accessed: true } };

/** bibutils takes no date of access from RIS, and pandoc changes capitals in titles that are not kept together. */
const bibutilsLacks: Lacking = { accessed: true, capitals: true };

interface Read {
  items: ReadItem[];
  warnings: string[];
}

/** BibTeX, BibLaTeX, RIS and CSL-JSON: read by pandoc, by citation-js and, RIS, by bibutils; compared field by field. */
export async function checkBibliographies(work: Work): Promise<void> {
  const { report, articles } = work;
  report.section('Citations');
  const formats = await pandocFormats();
  for (const format of ['bibtex', 'biblatex', 'ris', 'csl-json'] as const) {
    const exporter = await work.exporter(format);
    const path = join(work.folder, `articles-${format}.${exporter.extension}`);
    await writeFileOf(exporter, work.source(), path);
    const judge = async (reader: string, read: () => Promise<Read>, lacking: Lacking = {}, of = articles) => {
      const { items, warnings } = await attempt(read);
      report.check(`${reader} reads ${format}, fields equal`, items.length, bibliographyFaults(of, items, lacking));
      const mayWarn = reader !== 'citation-js';
      if (mayWarn || warnings.length > 0)
        report.check(`${reader} has nothing against the ${format}`, items.length, warnings);
    };

    const name = format === 'csl-json' ? 'csljson' : format;
    if (formats.has(name)) await judge('pandoc', () => readBibliography(path, name), pandocLacks[name]);
    else report.note(`This pandoc has no reader for ${format}, which version 3 brought.`);

    if (format !== 'csl-json') {
      const text = await readFile(path, 'utf8');
      const read = async () => ({ items: readWithCitationJs(text, format), warnings: [] });
      await judge('citation-js', read, citationJsLacks[format]);
    }

    if (format === 'ris') {
      const plain = articles.filter(isPlainToBibutils);
      const plainPath = join(work.folder, `plain.${exporter.extension}`);
      await writeFileOf(await work.exporter(format), work.source(plain), plainPath);
      await judge('bibutils, and pandoc after it,', () => readRisWithBibutils(plainPath), bibutilsLacks, plain);
    }
  }
}

/** A reader that throws has read nothing, and says why. */
async function attempt(read: () => Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    return { items: [], warnings: [error instanceof Error ? error.message : String(error)] };
  }
}
