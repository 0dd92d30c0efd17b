import csl, { type CslNode, type CslSystem, type CslVariable, type Engine } from 'citeproc';
import type { FormattedEntry, RichRun } from '../article/citation.ts';
import { cslLocale } from './citation-locale.ts';
import type { CslItem, CslName } from './csl-data.ts';
import { isolateClose, isolated } from './isolates.ts';
import { runEnds, runMarks, runsOf, runsText, withoutMarks } from './rich-text.ts';

/*
 * The engine that applies citation styles: citeproc-js. Large, and so loaded by `formatted.ts` alone and only when a citation is to be
 * formatted.
 */

const output = 'runs';
const around = ([begin, end]: readonly [string, string]) => `${begin}%%STRING%%${end}`;
const asIs = (_state: unknown, text: string) => text;

/** Citations as text with our own marks: there is no HTML in it at any time. */
csl.Output.Formats[output] = {
  text_escape: (text: string | null | undefined) => withoutMarks(text ?? ''),
  bibstart: '',
  bibend: '',
  '@font-style/italic': around(runMarks.italic),
  '@font-style/oblique': around(runMarks.italic),
  '@font-style/normal': around(runMarks.normal),
  '@font-variant/small-caps': around(runMarks.smallCaps),
  '@font-variant/normal': false,
  '@font-weight/bold': around(runMarks.bold),
  '@font-weight/normal': false,
  '@font-weight/light': false,
  '@passthrough/true': asIs,
  '@text-decoration/none': false,
  '@text-decoration/underline': false,
  '@vertical-align/baseline': false,
  '@vertical-align/sup': false,
  '@vertical-align/sub': false,
  '@strip-periods/true': asIs,
  '@strip-periods/false': asIs,
  '@quotes/true': (state: Quoting, text: string | undefined) =>
    text === undefined
      ? state.getTerm('open-quote')
      : state.getTerm('open-quote') + text + state.getTerm('close-quote'),
  '@quotes/inner': (state: Quoting, text: string | undefined) =>
    text === undefined ? '\u2019' : state.getTerm('open-inner-quote') + text + state.getTerm('close-inner-quote'),
  '@quotes/false': false,
  '@cite/entry': (_state: unknown, text: string | undefined) => text ?? '',
  '@bibliography/entry': asIs,
  '@display/block': (_state: unknown, text: string) => `${text} `,
  '@display/left-margin': (_state: unknown, text: string) => `${text} `,
  '@display/right-inline': asIs,
  '@display/indent': (_state: unknown, text: string) => ` ${text}`,
  '@showid/true': wrapped,
  '@URL/true': asIs,
  '@DOI/true': asIs,
};

interface Quoting {
  getTerm(name: string): string;
}

/** Punctuation that the engine has moved to the ends of a variable. */
const punctuated = /^(?<before>[\s.,:;]*)(?<text>.*?)(?<behind>[.,:;]*)$/su;

/** The engine calls it on what it prints of a variable, which it holds in `params`. */
function wrapped(this: { params?: CslVariable }, { sys }: { sys: CslSystem }, printed: string | undefined): string {
  const { before = '', text = '', behind = '' } = punctuated.exec(printed ?? '')?.groups ?? {};
  return this.params === undefined ? (printed ?? '') : sys.variableWrapper(this.params, before, text, behind);
}

/** Entries that are written at once: a few tens of milliseconds' worth. */
const writtenAtOnce = 20;
/** Items that the engine is told of at once: more, since it orders and tells apart all that it has each time. */
const toldAtOnce = (count: number) => Math.max(40, Math.ceil(count / 10));

/**
 * The items in a style, in the order that its list of references has. The page is given its turn by `pause` between steps. Throws
 * where the engine cannot make sense of the style; what it throws is of no use to a reader.
 */
export async function applyStyle(
  style: CslNode,
  items: readonly CslItem[],
  locale: string,
  pause: () => Promise<void>,
): Promise<FormattedEntry[]> {
  const byId = new Map(items.map((item) => [item.id, engineItem(item)]));
  const ids = [...byId.keys()];
  const step = toldAtOnce(ids.length);
  // A style can be in a language of its own.
  const language = style.attrs['default-locale'] ?? locale;
  const engine = new csl.Engine(
    {
      retrieveLocale: cslLocale,
      retrieveItem: (id) => byId.get(id),
      variableWrapper: (variable, before, text, behind) => before + isolated(text, variable, language) + behind,
    },
    // The engine writes into the style that it is given.
    structuredClone(style),
    locale,
  );
  engine.setOutputFormat(output);
  for (let to = step; to < ids.length + step; to += step) {
    engine.updateItems(ids.slice(0, to));
    await pause();
  }
  const list = await listOf(engine, repeatsNoNames(style) ? pause : null);
  const inText = new Map<string, RichRun[]>();
  for (const [at, id] of ids.entries()) {
    inText.set(id, written(engine.makeCitationCluster([{ id }])));
    if (at % writtenAtOnce === writtenAtOnce - 1) await pause();
  }
  if (list === null) return ids.map((id) => ({ id, entry: [], inText: inText.get(id) ?? [] }));
  return list.map(({ id, entry }) => ({ id, entry: written(entry), inText: inText.get(id) ?? [] }));
}

/** The list of references as the engine writes it, page by page where there is a pause; null: the style has none. */
async function listOf(engine: Engine, pause: (() => Promise<void>) | null) {
  const entries: { id: string; entry: string }[] = [];
  for (let last: string | true = true; ; ) {
    const page = engine.makeBibliography(pause === null ? undefined : { page_start: last, page_length: writtenAtOnce });
    if (page === false) return null;
    const [{ entry_ids: ids, done }, texts] = page;
    entries.push(...texts.map((entry, at) => ({ id: ids[at]?.[0] ?? '', entry })));
    const end: string | undefined = entries.at(-1)?.id;
    if (pause === null || done !== false || texts.length === 0 || end === undefined) return entries;
    last = end;
    await pause();
  }
}

/** Whether each entry stands for itself. Where a dash stands for the names of the one before, the list is made in one go. */
function repeatsNoNames(style: CslNode): boolean {
  return !style.children.some((child) => typeof child !== 'string' && 'subsequent-author-substitute' in child.attrs);
}

/**
 * What styles are given: not our own data, nor the note, which a few would print with all that it says of versions and seals. A title
 * whose language is not known is not English: it keeps its capitals in styles that write English titles with more of them. An article
 * by its newspaper is unsigned, as manuals have it, so that no name stands twice.
 */
function engineItem({ custom: _custom, note: _note, author, title, ...item }: CslItem): unknown {
  const named = author === undefined || isByItself(author, item['container-title']) ? {} : { author };
  return structuredClone({ language: 'und', ...item, title: title.replace(/^[.,:;]/u, `${guard}$&`), ...named });
}

/**
 * Stands before a title that begins with a point, which the engine would take for its own and put outside of quotation marks as well.
 * Private use, so that nothing else means it; it is taken out of what was written.
 */
const guard = '\ue018';

function isByItself([only, more]: readonly CslName[], newspaper: string): boolean {
  const fold = (name: string) => name.toLocaleLowerCase('und').replace(/\s+/gu, ' ');
  return only !== undefined && more === undefined && 'literal' in only && fold(only.literal) === fold(newspaper);
}

/** What the engine says, in its own words, where a style prints nothing of an item. */
const nothingPrinted = /\[(?:CSL STYLE ERROR|NO_PRINTED_FORM)/u;

/**
 * A full stop behind a mark that ends a sentence itself. The engine takes it away where it knows the mark and nothing stands between
 * them, and does not know the marks of other scripts.
 */
const stopBehindEnd = new RegExp(`([?!؟？！。]|\\.(?=${isolateClose}))([${runEnds}${isolateClose}]*)\\.`, 'gu');

function written(marked: string): RichRun[] {
  const runs = runsOf(marked.replaceAll(guard, '').replace(stopBehindEnd, '$1$2'));
  if (nothingPrinted.test(runsText(runs))) return [];
  const last = runs.at(-1);
  const first = runs[0];
  if (first !== undefined) first.text = first.text.trimStart();
  if (last !== undefined) last.text = last.text.trimEnd();
  return runs.filter(({ text }) => text !== '');
}
