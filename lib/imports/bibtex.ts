import { parse } from '@retorquere/bibtex-parser';
import type { Draft, DraftLine } from './draft.ts';
import { fieldOf, isObject, type JsonObject, listOf, textOf } from './json-shapes.ts';
import { languageFrom } from './language-from.ts';
import { markupToText } from './markup-to-text.ts';

/** Characters of one entry, and of all abbreviations: more are given to no parser. Of entries that are not closed: no more are looked through. */
const most = { entry: 200_000, strings: 20_000, depth: 100, astray: 50_000_000 };

/**
 * Entries of BibTeX and BibLaTeX. Each is cut out by its braces and parsed by itself, so that a broken one spoils no other and
 * has its line.
 */
export function* readBibtex(text: string): Generator<DraftLine> {
  let strings = '';
  let at = 1;
  let counted = 0;
  for (const { type, place, source } of entriesOf(text)) {
    for (let next = text.indexOf('\n', counted); next !== -1 && next < place; next = text.indexOf('\n', counted)) {
      at += 1;
      counted = next + 1;
    }
    if (type === 'comment' || type === 'preamble') continue;
    if (source === null) yield { fault: { at, reason: 'unreadable', shown: text.slice(place, place + 200) } };
    else if (type === 'string') strings = `${strings}${source}\n`.slice(0, most.strings);
    else yield entryDraft(strings, source, at);
  }
}

function entryDraft(strings: string, source: string, at: number): DraftLine {
  const shown = source.slice(0, 200);
  try {
    const { entries, errors } = parse(strings + source, {
      sentenceCase: false,
      english: false,
      caseProtection: false,
      unsupported: 'ignore',
    });
    const entry = entries.at(-1);
    const fields: unknown = entry?.fields;
    const draft = isObject(fields) ? bibtexDraft(fields, at, { shown, isPage: entry?.type === 'online' }) : null;
    // An abbreviation that is not known is said to be an error without a place. What stands before one in the syntax is read.
    const isBroken = errors.some(({ input }) => input !== '');
    return draft === null || (isBroken && draft.url === null) ? { fault: { at, reason: 'unreadable', shown } } : draft;
  } catch {
    return { fault: { at, reason: 'unreadable', shown } };
  }
}

function bibtexDraft(fields: JsonObject, at: number, { shown, isPage }: { shown: string; isPage: boolean }): Draft {
  const field = (...names: string[]) =>
    names.map((name) => joined(fieldOf(fields, name))).find((value) => value !== '') ?? null;
  const howPublished = /https?:\/\/[^\s{}"<>]+/.exec(field('howpublished', 'note') ?? '')?.[0] ?? null;
  const [year, month] = [field('year'), field('month')];
  const keywords = fieldOf(fields, 'keywords');
  return {
    at,
    shown,
    url: field('url') ?? howPublished,
    headline: markupToText(field('title', 'shorttitle') ?? ''),
    authors: listOf(fieldOf(fields, 'author')).map(creatorName),
    // What is added to the title of a page is the name of its site.
    publisher: field(
      ...['journaltitle', 'journal', 'newspaper', ...(isPage ? ['titleaddon'] : [])],
      ...['publisher', 'organization', 'institution'],
    ),
    datePublished: rangeStart(field('date')) ?? yearAndMonth(year, month),
    place: field('location', 'address', 'venue'),
    inLanguage: ['langid', 'language', 'hyphenation']
      .map((name) => languageFrom(field(name)))
      .find((tag) => tag !== null),
    excerpt: markupToText(field('abstract') ?? ''),
    savedAt: rangeStart(field('urldate')),
    tags: Array.isArray(keywords) ? keywords : textOf(keywords).split(/[;,]/),
    note: notesIn(fields),
  };
}

/** All notes, the reader's before what the entry says besides; a field that stands there again has another name in the parser. */
function notesIn(fields: JsonObject): string {
  const names = Object.keys(fields);
  return ['annotation', 'annote', 'note']
    .flatMap((name) => names.filter((one) => one === name || one.startsWith(`${name}+duplicate-`)))
    .map((name) => markupToText(joined(fieldOf(fields, name))))
    .filter((note, place, all) => note !== '' && all.indexOf(note) === place)
    .join('\n\n');
}

function joined(value: unknown): string {
  // Accents come out of it as marks of their own.
  return (Array.isArray(value) ? value.map(textOf).join(', ') : textOf(value)).trim().normalize('NFC');
}

function creatorName(creator: unknown): string {
  const name = textOf(fieldOf(creator, 'name'));
  if (name !== '') return name;
  return ['firstName', 'prefix', 'lastName', 'suffix']
    .map((part) => textOf(fieldOf(creator, part)).trim())
    .filter((part) => part !== '')
    .join(' ');
}

function rangeStart(date: string | null): string | null {
  return date?.split('/')[0]?.trim() || null;
}

function yearAndMonth(year: string | null, month: string | null): string | null {
  if (year === null) return null;
  return month !== null && /^\d{1,2}$/.test(month) ? `${year}-${month.padStart(2, '0')}` : year;
}

/** Entries by their braces; `source` null: they are not closed. What stands between entries is a comment. */
function* entriesOf(text: string): Generator<{ type: string; place: number; source: string | null }> {
  let astray = 0;
  const beginning = /@\s{0,5}([a-z]{2,40})\s{0,5}[{(]/gi;
  for (let match = beginning.exec(text); match !== null; match = beginning.exec(text)) {
    const type = (match[1] ?? '').toLowerCase();
    const { isClosed, end } = endOfEntry(text, beginning.lastIndex - 1);
    yield { type, place: match.index, source: isClosed ? text.slice(match.index, end + 1) : null };
    if (isClosed) beginning.lastIndex = end + 1;
    else astray += end - match.index;
    if (astray > most.astray) return;
  }
}

/** Where the brace that opens at `from` is closed, or where it is known that it is not: at the next entry on a line, or too deep. */
function endOfEntry(text: string, from: number): { isClosed: boolean; end: number } {
  const close = text[from] === '(' ? ')' : '}';
  let depth = 0;
  let place = from;
  for (; place < text.length && place - from <= most.entry + 1; place += 1) {
    const sign = text[place];
    if (sign === '\\') place += 1;
    else if (sign === '{' || (place === from && sign === '(')) depth += 1;
    else if (sign === '}' || (depth === 1 && sign === close)) depth -= 1;
    else if (
      sign === '@' &&
      text[place - 1] === '\n' &&
      /^@[a-z]{2,40}\s{0,5}[{(]/i.test(text.slice(place, place + 60))
    )
      break;
    if (depth === 0) return { isClosed: true, end: place };
    if (depth > most.depth) break;
  }
  return { isClosed: false, end: place };
}
