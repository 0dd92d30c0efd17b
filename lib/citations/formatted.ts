import type { FormattedEntry, StyleFault } from '../article/citation.ts';
import { nextTask } from '../foundation/next-task.ts';
import { languageDirection } from '../foundation/text-direction.ts';
import { citationLocale } from './citation-locale.ts';
import { type CitationStyle, isStyleFault, readStyle } from './citation-style.ts';
import type { CslItem } from './csl-data.ts';
import { applyApart } from './style-apart.ts';
import type { OwnStyle } from './style-list.ts';

/** A style: one of ours by its name, or the text of a CSL file that the reader brought. */
export type StyleChoice = { own: OwnStyle } | { csl: string };

export interface FormattedCitations {
  /** In the order of the style's list of references. */
  entries: FormattedEntry[];
  /** Whether a citation in the text is a note at the foot of the page. */
  isNote: boolean;
  /** Which way the language runs that they are in: the reader's, or a style's own. */
  direction: 'ltr' | 'rtl';
}

/**
 * Citations in a style and a locale (BCP 47; where its words are not known, the engine's own). Loads the engine and the styles, which
 * are in a chunk of their own. Many citations take a while: `pause` lets others have their turn. Keys must be unique: see
 * `withUniqueKeys`.
 */
export async function formattedCitations(
  items: readonly CslItem[],
  choice: StyleChoice,
  locale: string,
  parse: (xml: string) => Document = parseXml,
  pause: () => Promise<void> = nextTask,
): Promise<FormattedCitations | StyleFault> {
  const { styleTexts } = await import('./style-texts.ts');
  const style = readStyle('own' in choice ? styleTexts[choice.own] : choice.csl, parse);
  if (isStyleFault(style)) return style;
  try {
    const entries = await applyApart(style.root, items, citationLocale(locale), pause);
    const language = style.root.attrs['default-locale'] ?? citationLocale(locale);
    return { entries, isNote: style.isNote, direction: languageDirection(language) ?? 'ltr' };
  } catch {
    // Whatever the engine stumbled over, the style is the reader's to change.
    return { fault: 'unusable' };
  }
}

/** Looks at a CSL file that a reader wants to keep: its title, once it has formatted a citation. */
export async function checkedStyle(
  text: string,
  parse: (xml: string) => Document = parseXml,
): Promise<Pick<CitationStyle, 'title' | 'isNote'> | StyleFault> {
  const style = readStyle(text, parse);
  if (isStyleFault(style)) return style;
  const tried = await formattedCitations([trial], { csl: text }, 'en-US', parse);
  if ('fault' in tried) return tried;
  const isEmpty = tried.entries.every(({ entry, inText }) => entry.length === 0 && inText.length === 0);
  return isEmpty ? { fault: 'unusable' } : { title: style.title, isNote: style.isNote };
}

function parseXml(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'application/xml');
}

/** An invented article that a style is tried on. */
const trial: CslItem = {
  id: 'trial',
  type: 'article-newspaper',
  title: 'A trial of the press',
  author: [{ family: 'Berg', given: 'Anne' }],
  'container-title': 'The Gazette',
  issued: { 'date-parts': [[2026, 4, 12]] },
  accessed: { 'date-parts': [[2026, 4, 14]] },
  URL: 'https://gazette.example/',
  note: '',
  custom: {
    dateline: {
      articleId: '',
      versionId: '',
      version: 1,
      versions: 1,
      seal: null,
      contentHash: '',
      datePublished: null,
      dateModified: null,
      dateline: null,
      agency: null,
      archivedUrl: null,
      takenAt: '',
      takenBy: '',
      corrections: [],
    },
  },
};
