import type { Exporter } from '../article/export-file.ts';
import { articleForTable, correctionsOf } from './article-entries.ts';
import { articlesCsvHead, articlesCsvPart, articlesJsonLines } from './articles-csv.ts';
import { correctionsCsvHead, correctionsCsvPart } from './corrections-csv.ts';

/** A line an article, as a table. */
export const articlesCsvExporter: Exporter = {
  shape: 'stream',
  type: 'text/csv;charset=utf-8',
  extension: 'csv',
  async *write({ articles }) {
    yield articlesCsvHead();
    for await (const article of articles) yield articlesCsvPart([articleForTable(article)]);
  },
};

/** An object an article, each in a line of its own. */
export const articlesJsonLinesExporter: Exporter = {
  shape: 'stream',
  type: 'application/jsonl',
  extension: 'jsonl',
  async *write({ articles }) {
    for await (const article of articles) yield articlesJsonLines([articleForTable(article)]);
  },
};

/** A line a note, as a table; dismissed ones say that they are. */
export const correctionsCsvExporter: Exporter = {
  shape: 'stream',
  type: 'text/csv;charset=utf-8',
  extension: 'csv',
  async *write({ articles }) {
    yield correctionsCsvHead();
    for await (const article of articles) {
      const part = correctionsCsvPart(correctionsOf(article));
      if (part !== '') yield part;
    }
  },
};
