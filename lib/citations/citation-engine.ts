import csl, { type CslNode, type CslSystem, type CslVariable } from 'citeproc';
import type { FormattedEntry, RichRun } from '../article/citation.ts';
import { cslLocale } from './citation-locale.ts';
import type { CslItem } from './csl-data.ts';
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

/** The engine calls it on what it prints of a variable, which it holds in \`params\`. */
function wrapped(this: { params?: CslVariable }, { sys }: { sys: CslSystem }, printed: string | undefined): string {
  const { before = '', text = '', behind = '' } = punctuated.exec(printed ?? '')?.groups ?? {};
  return this.params === undefined ? (printed ?? '') : sys.variableWrapper(this.params, before, text, behind);
}

/**
 * The items in a style, in the order that its list of references has. Throws where the engine cannot make sense of the style; what
 * it throws is of no use to a reader.
 */
export function applyStyle(style: CslNode, items: readonly CslItem[], locale: string): FormattedEntry[] {
  const byId = new Map(items.map((item) => [item.id, engineItem(item)]));
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
  engine.updateItems([...byId.keys()]);
  const list = engine.makeBibliography();
  const inText = new Map([...byId.keys()].map((id) => [id, written(engine.makeCitationCluster([{ id }]))]));
  if (list === false) {
    return [...byId.keys()].map((id) => ({ id, entry: [], inText: inText.get(id) ?? [] }));
  }
  const [{ entry_ids: ids }, entries] = list;
  return entries.map((entry, at) => {
    const id = ids[at]?.[0] ?? '';
    return { id, entry: written(entry), inText: inText.get(id) ?? [] };
  });
}

/**
 * What styles are given: not our own data, nor the note, which a few would print with all that it says of versions and seals. A title
 * whose language is not known is not English: it keeps its capitals in styles that write English titles with more of them.
 */
function engineItem({ custom: _custom, note: _note, ...item }: CslItem): unknown {
  return structuredClone({ language: 'und', ...item });
}

/** What the engine says, in its own words, where a style prints nothing of an item. */
const nothingPrinted = /\[(?:CSL STYLE ERROR|NO_PRINTED_FORM)/u;

/**
 * A full stop behind a mark that ends a sentence itself. The engine takes it away where it knows the mark and nothing stands between
 * them, and does not know the marks of other scripts.
 */
const stopBehindEnd = new RegExp(`([?!؟？！。]|\\.(?=${isolateClose}))([${runEnds}${isolateClose}]*)\\.`, 'gu');

function written(marked: string): RichRun[] {
  const runs = runsOf(marked.replace(stopBehindEnd, '$1$2'));
  if (nothingPrinted.test(runsText(runs))) return [];
  const last = runs.at(-1);
  const first = runs[0];
  if (first !== undefined) first.text = first.text.trimStart();
  if (last !== undefined) last.text = last.text.trimEnd();
  return runs.filter(({ text }) => text !== '');
}
