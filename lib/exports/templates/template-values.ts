import type { ExportOptions } from '../../article/export-format.ts';
import { formatStatedDate } from '../../foundation/intl-format.ts';

/**
 * A value that a template puts in. What a page printed is `text`, and is escaped wherever it is written; `markdown` was made by
 * us, or written by the reader; `yaml` are whole lines of front matter. `date`: as stated, or ISO 8601.
 */
export type TemplateValue =
  | { type: 'text' | 'url' | 'date' | 'markdown' | 'yaml'; text: string }
  | { type: 'number'; number: number }
  | { type: 'list'; items: readonly TemplateValue[] }
  | { type: 'record'; fields: Readonly<Record<string, TemplateValue>> };

export type Speech = Pick<ExportOptions, 'locale' | 'timeZone'>;

export const nothing: TemplateValue = { type: 'text', text: '' };

export function textValue(text: string | null): TemplateValue {
  return text === null ? nothing : { type: 'text', text };
}

export function isEmpty(value: TemplateValue): boolean {
  switch (value.type) {
    case 'number':
      return value.number === 0;
    case 'list':
      return value.items.length === 0;
    case 'record':
      return false;
    default:
      return value.text.trim() === '';
  }
}

/** A value in words, without any escaping. */
export function plainText(value: TemplateValue, speech: Speech): string {
  switch (value.type) {
    case 'number':
      return String(value.number);
    case 'list':
      return value.items.map((item) => plainText(item, speech)).join(', ');
    case 'record':
      return Object.values(value.fields)
        .map((field) => plainText(field, speech))
        .filter((text) => text !== '')
        .join(' · ');
    case 'date':
      return formatStatedDate(value.text, speech.locale, speech.timeZone ?? undefined);
    default:
      return value.text;
  }
}
