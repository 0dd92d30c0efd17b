import type { Draft, DraftLine } from './draft.ts';
import { markupToText } from './markup-to-text.ts';

/** Lines of one record; no honest one has more. */
const mostLines = 20_000;

/** Records of RIS, as Zotero, EndNote, Mendeley and publishers write them. */
export function* readRis(text: string): Generator<DraftLine> {
  let record: { at: number; fields: Map<string, string[]>; lines: number } | null = null;
  let last: string[] | null = null;
  let at = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    at += 1;
    const [, tag, value = ''] = /^\s{0,3}([A-Z][A-Z0-9]) {0,4}- ?(.*)$/.exec(line) ?? [];
    if (tag === 'TY') {
      if (record !== null) yield risDraft(record);
      record = { at, fields: new Map(), lines: 0 };
      last = null;
    } else if (tag === 'ER') {
      if (record !== null) yield risDraft(record);
      record = null;
      last = null;
    } else if (record !== null && record.lines < mostLines) {
      record.lines += 1;
      if (tag !== undefined) {
        last = record.fields.get(tag) ?? [];
        last.push(value.trim());
        record.fields.set(tag, last);
      } else if (last !== null && line.trim() !== '') {
        // A value goes on over lines that have no tag.
        const before = last.pop() ?? '';
        last.push(`${before}\n${line.trim()}`);
      }
    } else if (tag !== undefined) yield { fault: { at, reason: 'unreadable', shown: line } };
  }
  if (record !== null) yield risDraft(record);
}

function risDraft({ at, fields }: { at: number; fields: ReadonlyMap<string, readonly string[]> }): Draft {
  const all = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? []).filter((value) => value !== '');
  const first = (...tags: string[]) => all(...tags)[0] ?? null;
  const urls = all('UR', 'L2', 'LK').flatMap((value) => value.split(/[;\s]+(?=https?:)/));
  return {
    at,
    shown: [first('TI', 'T1', 'CT'), urls[0]].filter((value) => value != null).join(' '),
    url: urls.find((url) => /^https?:/i.test(url)) ?? urls[0] ?? null,
    headline: first('TI', 'T1', 'CT', 'BT'),
    authors: all('AU', 'A1').map(unsorted),
    publisher: first('T2', 'JF', 'JO', 'JA', 'PB'),
    datePublished: risDate(first('DA')) ?? risDate(first('PY', 'Y1')),
    place: first('CY', 'PP'),
    inLanguage: first('LA'),
    excerpt: first('AB', 'N2'),
    savedAt: risDate(first('Y2')),
    tags: all('KW').flatMap((value) => value.split(/[;\n]/)),
    note: all('N1').map(markupToText).join('\n\n'),
  };
}

/** RIS writes "Family, Given, Suffix". */
function unsorted(name: string): string {
  const [family = '', given = '', suffix = ''] = name.split(',').map((part) => part.trim());
  return [given, family, suffix].filter((part) => part !== '').join(' ');
}

/** "2024/05/01/", "2024/05/01/10:00:00", "2024///", "2024-05-01", "2024": a date of ISO 8601, with its time where there is one. */
function risDate(value: string | null): string | null {
  if (value === null) return null;
  const parts = /^(\d{4})(?:\/(\d{1,2})?)?(?:\/(\d{1,2})?)?(?:\/\s*(\d{1,2}:\d{2}(?::\d{2})?)?.*)?$/.exec(value.trim());
  if (parts === null) return value;
  const [year, month, day] = parts.slice(1, 4).map((part) => part?.padStart(2, '0'));
  const time = parts[4];
  const date = [year, month, month === undefined ? undefined : day].filter((part) => part !== undefined).join('-');
  return time === undefined || day === undefined ? date : `${date}T${time.padStart(time.length < 6 ? 5 : 8, '0')}`;
}
