import type { HighlightStyle } from '../article/export-format.ts';
import type { DocumentHighlight, DocumentRun } from './exported-text.ts';
import { markdownLink, markdownText } from './markdown-text.ts';

/**
 * The runs of one block in one line of Markdown. Emphasis that CommonMark would not read as such, since it has no edge there, is
 * left out: the words stay.
 */
export function markdownRuns(
  runs: readonly DocumentRun[],
  style: HighlightStyle,
  highlights: readonly DocumentHighlight[],
): string {
  let line = '';
  for (const group of grouped(runs, ({ highlight }) => highlight)) {
    const text = linked(group.runs, group.opens && line === '');
    line += group.key === null || style !== 'marked' ? text : wrapped(text, '==');
    const ends = group.runs.flatMap((run) => run.ends);
    line += ends
      .filter((number) => hasFootnote(number, style, highlights))
      .map((number) => `[^h${number}]`)
      .join('');
  }
  return line.trim();
}

/** Whether a highlight in the text has a footnote: in one style all have, in the other those with the reader's words. */
export function hasFootnote(number: number, style: HighlightStyle, highlights: readonly DocumentHighlight[]): boolean {
  const highlight = highlights.find((one) => one.number === number);
  if (highlight === undefined || !highlight.placed) return false;
  return style === 'footnotes' || (style === 'marked' && highlight.note.trim() !== '');
}

function linked(runs: readonly DocumentRun[], opens: boolean): string {
  let text = '';
  for (const group of grouped(runs, ({ link }) => link)) {
    const words = emphasised(group.runs, opens && text === '');
    if (group.key === null) text += words;
    else text += around(words, (core) => markdownLink(core, group.key ?? ''));
  }
  return text;
}

function emphasised(runs: readonly DocumentRun[], opens: boolean): string {
  let text = '';
  let ended = false;
  for (const [at, run] of runs.entries()) {
    const words = markdownText(run.text, opens && text === '');
    const sign = `${run.strong ? '**' : ''}${run.emphasis ? '*' : ''}`;
    const before = runs[at - 1]?.text.at(-1);
    const after = runs[at + 1]?.text.at(0);
    const joined: boolean = ended && !/^\s/.test(words);
    ended = sign !== '' && !joined && hasEdges(run.text, before, after);
    text += ended ? wrapped(words, sign) : words;
    if (ended && /\s$/.test(words)) ended = false;
  }
  return text;
}

/** CommonMark: next to punctuation within, a delimiter needs white space or punctuation without. */
function hasEdges(text: string, before: string | undefined, after: string | undefined): boolean {
  const core = text.trim();
  const isSign = (sign: string | undefined) => sign !== undefined && /[\p{P}\p{S}]/u.test(sign);
  const isOpen = (sign: string | undefined) => sign === undefined || /\s/.test(sign) || isSign(sign);
  if (core === '') return false;
  const from = text.startsWith(core) ? before : ' ';
  const to = text.endsWith(core) ? after : ' ';
  return (!isSign(core.at(0)) || isOpen(from)) && (!isSign(core.at(-1)) || isOpen(to));
}

function wrapped(text: string, sign: string): string {
  return around(text, (core) => `${sign}${core}${sign}`);
}

/** White space at the ends stays outside. */
function around(text: string, wrap: (core: string) => string): string {
  const core = text.trim();
  if (core === '') return text;
  const from = text.indexOf(core);
  return text.slice(0, from) + wrap(core) + text.slice(from + core.length);
}

interface Group<K> {
  key: K | null;
  runs: DocumentRun[];
  /** Whether it is the first. */
  opens: boolean;
}

function grouped<K>(runs: readonly DocumentRun[], keyOf: (run: DocumentRun) => K | null): Group<K>[] {
  const groups: Group<K>[] = [];
  for (const run of runs) {
    const key = keyOf(run);
    const last = groups.at(-1);
    if (last !== undefined && last.key === key) last.runs.push(run);
    else groups.push({ key, runs: [run], opens: groups.length === 0 });
  }
  return groups;
}
