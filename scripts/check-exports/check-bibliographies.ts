import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bibliographyFaults, type Lacking, type ReadItem } from '../../tests/support/consumers/bibliography-faults.ts';
import { readWithCitationJs } from '../../tests/support/consumers/citation-js.ts';
import { pandocFormats, readBibliography } from './pandoc.ts';
import type { Work } from './work.ts';
import { writeFileOf } from './written.ts';

/** citation-js takes year and month of BibTeX, which has no field for the day, and the year alone of a newspaper article in RIS. */
const citationJsLacks: Record<'bibtex' | 'biblatex' | 'ris', Lacking> = {
  bibtex: { dateParts: 2, accessed: true },
  biblatex: {},
  ris: { dateParts: 1 },
};

/** BibTeX, BibLaTeX, RIS and CSL-JSON: read by pandoc and by citation-js, compared field by field. */
export async function checkBibliographies(work: Work): Promise<void> {
  const { report, articles } = work;
  report.section('Citations');
  const formats = await pandocFormats();
  for (const format of ['bibtex', 'biblatex', 'ris', 'csl-json'] as const) {
    const exporter = await work.exporter(format);
    const path = join(work.folder, `articles-${format}.${exporter.extension}`);
    await writeFileOf(exporter, work.source(), path);
    const judge = (reader: string, items: readonly ReadItem[], lacking: Lacking = {}) =>
      report.check(
        `${reader} reads ${format}, fields equal`,
        items.length,
        bibliographyFaults(articles, items, lacking),
      );

    const name = format === 'csl-json' ? 'csljson' : format;
    if (formats.has(name)) {
      const { items, warnings } = await attempt(() => readBibliography(path, name));
      judge('pandoc', items);
      report.check(`pandoc has nothing against the ${format}`, items.length, warnings);
    } else report.note(`This pandoc has no reader for ${format}: version 3 has.`);

    if (format !== 'csl-json') {
      const text = await readFile(path, 'utf8');
      const { items, warnings } = await attempt(async () => ({
        items: readWithCitationJs(text, format),
        warnings: [],
      }));
      judge('citation-js', items, citationJsLacks[format]);
      if (warnings.length > 0) report.check(`citation-js reads ${format}`, 0, warnings);
    }
  }
}

/** A reader that throws has read nothing, and says why. */
async function attempt(
  read: () => Promise<{ items: ReadItem[]; warnings: string[] }>,
): Promise<{ items: ReadItem[]; warnings: string[] }> {
  try {
    return await read();
  } catch (error) {
    return { items: [], warnings: [error instanceof Error ? error.message : String(error)] };
  }
}
