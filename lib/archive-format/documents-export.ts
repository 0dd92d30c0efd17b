import type { Exporter } from '../article/export-file.ts';

/** Each article as its document. `nameOf`: a path that no other has, of a headline, with the ending `json`. */
export function documentsExporter(nameOf: (headline: string) => string): Exporter {
  return {
    shape: 'folder',
    type: 'application/json',
    extension: 'json',
    async *write({ kept }) {
      if (kept === undefined) throw new Error('an export without the records of the archive');
      for await (const { headline, json, changedAt } of kept.documents) {
        yield { path: nameOf(headline ?? ''), content: json, changedAt };
      }
    },
  };
}
