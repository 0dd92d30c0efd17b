import csl, { type CslNode } from 'citeproc';
import type { FormattedEntry, RichRun } from '../article/citation.ts';
import { cslLocale } from './citation-locale.ts';
import type { CslItem } from './csl-data.ts';
import { runMarks, runsOf, runsText, withoutMarks } from './rich-text.ts';

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
  '@showid/true': asIs,
  '@URL/true': asIs,
  '@DOI/true': asIs,
};

interface Quoting {
  getTerm(name: string): string;
}

/**
 * The items in a style, in the order that its list of references has. Throws where the engine cannot make sense of the style; what
 * it throws is of no use to a reader.
 */
export function applyStyle(style: CslNode, items: readonly CslItem[], locale: string): FormattedEntry[] {
  const byId = new Map(items.map((item) => [item.id, engineItem(item)]));
  const engine = new csl.Engine(
    { retrieveLocale: cslLocale, retrieveItem: (id) => byId.get(id) },
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

/** What styles know of; the note and our own data are not printed by any that cites newspapers. */
function engineItem({ custom: _custom, note: _note, ...item }: CslItem): unknown {
  return structuredClone(item);
}

/** What the engine says, in its own words, where a style prints nothing of an item. */
const nothingPrinted = /\[(?:CSL STYLE ERROR|NO_PRINTED_FORM)/u;

function written(marked: string): RichRun[] {
  const runs = runsOf(marked);
  if (nothingPrinted.test(runsText(runs))) return [];
  const last = runs.at(-1);
  const first = runs[0];
  if (first !== undefined) first.text = first.text.trimStart();
  if (last !== undefined) last.text = last.text.trimEnd();
  return runs.filter(({ text }) => text !== '');
}
