import type { ExportOptions } from '../article/export-format.ts';
import { dateWords } from './article-words.ts';
import { html, type Markup } from './markup.ts';

/** Words of the interface among an article's: in their own language, and in one piece where the text runs the other way. */
export function ownWords(words: string, { locale }: Pick<ExportOptions, 'locale'>): Markup {
  return html`<bdi lang="${locale}">${words}</bdi>`;
}

/** What the `time` element takes: whole dates, with or without a time of day. */
const machineDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** A date as an article states it, in the reader's words. */
export function statedTime(stated: string, options: Pick<ExportOptions, 'locale' | 'timeZone'>): Markup {
  const words = dateWords(stated, options);
  return machineDate.test(stated) ? html`<time datetime="${stated}">${words}</time>` : html`<time>${words}</time>`;
}
