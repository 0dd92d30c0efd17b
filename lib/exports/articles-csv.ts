import { type ExportedArticle, exportedArticleSchema } from './article-export.ts';
import { type CsvValue, csvLines, csvTable } from './csv.ts';

/** The names of the columns; of the notes there are the count of corrections and the texts. */
const fields = Object.keys(exportedArticleSchema.entries) as readonly (keyof ExportedArticle)[];
const columns = [...fields.filter((field) => field !== 'corrections'), 'corrections', 'correctionNotes'];

/** Where a table of articles begins: its first line. What follows it is `articlesCsvPart`, as often as there are articles. */
export function articlesCsvHead(): string {
  return csvTable(columns, []);
}

/** Articles as lines of the table, in the order given. Several values stand in one field, "; " between them. */
export function articlesCsvPart(articles: readonly ExportedArticle[]): string {
  return csvLines(
    articles.map((article): CsvValue[] => [
      ...fields.filter((field) => field !== 'corrections').map((field) => cellOf(article[field])),
      article.corrections.filter((note) => note.countsAsCorrection).length,
      article.corrections.map((note) => note.text.replaceAll(/\s+/g, ' ')).join('; '),
    ]),
  );
}

/** Articles as JSON Lines: one object a line, nothing between them. */
export function articlesJsonLines(articles: readonly ExportedArticle[]): string {
  return articles.map((article) => `${JSON.stringify(article)}\n`).join('');
}

function cellOf(value: ExportedArticle[keyof ExportedArticle]): CsvValue {
  if (!Array.isArray(value)) return value;
  return value.filter((one) => typeof one === 'string').join('; ');
}
