import type { CslNode } from 'citeproc';
import words from './locales/words.json' with { type: 'json' };

interface LocaleWords {
  terms: Readonly<Record<string, string>>;
  quotes: readonly string[];
  /** In which order the parts of a date stand, with what is between them. */
  date: string;
  numeric: string;
  punctuationInQuote: boolean;
  /** Shortened months, where manuals shorten them otherwise than the browser does. */
  short?: readonly string[];
}

const known = new Map<string, LocaleWords>(Object.entries(words));
const quoteTerms = ['open-quote', 'close-quote', 'open-inner-quote', 'close-inner-quote'];
/** The engine asks for this one whatever the language is. */
export const fallbackLocale = 'en-US';

/** The locale in which a citation is written for a reader's: the same where its words are known, else the engine's own. */
export function citationLocale(tag: string): string {
  return known.has(languageOf(tag)) ? tag : fallbackLocale;
}

/** A locale in the terms of CSL, as the engine takes it: words of ours, and the browser's names of months. */
export function cslLocale(tag: string): CslNode {
  const language = known.has(languageOf(tag)) ? languageOf(tag) : languageOf(fallbackLocale);
  const own = known.get(language);
  if (own === undefined) throw new Error(`no words for ${tag}`);
  const terms = [
    ...Object.entries(own.terms).map(([name, text]) => {
      const [plain = '', form] = name.split('|');
      return term(plain, text, form);
    }),
    ...quoteTerms.map((name, at) => term(name, own.quotes[at] ?? '"')),
    term('page-range-delimiter', '–'),
    term('year-range-delimiter', '–'),
    ...months(language, 'long').map((name, at) => term(monthTerm(at), name)),
    ...(own.short ?? months(language, 'short')).map((name, at) => term(monthTerm(at), name, 'short')),
  ];
  return element('locale', { 'xml:lang': tag }, [
    element('style-options', { 'punctuation-in-quote': String(own.punctuationInQuote) }),
    dateForm('text', own.date, 'long'),
    dateForm('numeric', own.numeric, 'numeric-leading-zeros'),
    element('terms', {}, terms),
  ]);
}

/**
 * "{day}. {month} {year}" as date parts with what follows each: of a month without a day, what stands behind the day is not printed.
 */
function dateForm(form: string, pattern: string, month: string): CslNode {
  const parts = [...pattern.matchAll(/\{(?<name>\w+)\}(?<after>[^{}]*)/gu)];
  return element(
    'date',
    { form },
    parts.map(({ groups }) => {
      const { name = '', after = '' } = groups ?? {};
      return element('date-part', {
        name,
        ...(name === 'month' ? { form: month } : {}),
        ...(name === 'day' && form === 'numeric' ? { form: 'numeric-leading-zeros' } : {}),
        ...(after === '' ? {} : { suffix: after }),
      });
    }),
  );
}

function term(name: string, text: string, form?: string): CslNode {
  return element('term', { name, ...(form === undefined ? {} : { form }) }, [text]);
}

function monthTerm(at: number): string {
  return `month-${String(at + 1).padStart(2, '0')}`;
}

/** Months as they stand beside a day: many languages decline them there. */
function months(language: string, month: 'long' | 'short'): string[] {
  const names = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { timeZone: 'UTC', day: 'numeric', month });
  return Array.from({ length: 12 }, (_, at) => {
    const parts = names.formatToParts(Date.UTC(2024, at, 15));
    const found = parts.findIndex(({ type }) => type === 'month');
    // In East Asia the sign for "month" is a piece of its own.
    const sign = /^[月월]/u.exec(parts[found + 1]?.value ?? '')?.[0] ?? '';
    return `${parts[found]?.value ?? String(at + 1)}${sign}`;
  });
}

function element(name: string, attrs: Record<string, string>, children: (CslNode | string)[] = []): CslNode {
  return { name, attrs, children };
}

function languageOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}
