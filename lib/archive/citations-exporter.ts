import { versionInFull } from '../article/article-in-full.ts';
import type { Exporter } from '../article/export-file.ts';
import type { ExportOptions } from '../article/export-format.ts';
import { uniqueKeys } from '../citations/citation-key.ts';
import type { CslItem } from '../citations/csl-data.ts';
import { accessOf, cslItemOf } from '../citations/csl-item.ts';
import { citationFormats } from './citation-files.ts';

export type CitationFormat = (typeof citationFormats)[number]['value'];

/** How references follow one another in a file, and what stands around them; each is written alone. */
const frames: Record<CitationFormat, { open: string; between: string; close: string }> = {
  bibtex: { open: '', between: '\n', close: '' },
  biblatex: { open: '', between: '\n', close: '' },
  ris: { open: '', between: '\r\n', close: '' },
  'csl-json': { open: '[', between: ',', close: '\n]\n' },
};

/** References to articles for other programs, with keys that are unique within the file, in the order in which articles come. */
export function citationsExporter(format: CitationFormat, options: ExportOptions): Exporter {
  const { extension, type, write } = citationFormats.find(({ value }) => value === format) ?? citationFormats[0];
  const { open, between, close } = frames[format];
  return {
    shape: 'stream',
    type,
    extension,
    async *write({ articles }) {
      const keyOf = uniqueKeys();
      yield open;
      let isFirst = true;
      for await (const article of articles) {
        const version = versionInFull(article, options.versionId);
        const item = cslItemOf(article, version, accessOf(version), options.timeZone ?? undefined);
        yield `${isFirst ? '' : between}${reference({ ...item, id: keyOf(item.id) }, format, write)}`;
        isFirst = false;
      }
      yield close;
    },
  };
}

/** One of them: in JSON without the list around it. */
function reference(item: CslItem, format: CitationFormat, write: (items: readonly CslItem[]) => string): string {
  return format === 'csl-json' ? `\n${JSON.stringify(item, null, 2)}` : write([item]);
}
