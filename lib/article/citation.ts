import * as v from 'valibot';
import type { ErrorCode } from '../foundation/errors.ts';
import type { Result } from '../foundation/result.ts';

/** The nouns of citing: what the dialog shows and asks for, without the engine and the formats behind it. */

/** A stretch of a formatted citation. */
export interface RichRun {
  text: string;
  italic: boolean;
  bold: boolean;
  smallCaps: boolean;
}

export interface FormattedEntry {
  /** The item's key. */
  id: string;
  /** As it stands in a list of references; empty where the style has none. */
  entry: RichRun[];
  /** As it is named in the text, or as a note at the foot of the page. */
  inText: RichRun[];
}

/** Bounds of the styles that a reader adds. */
export const citationStyleLimits = {
  /** Characters of a file; the longest styles in use have a tenth of it. */
  file: 1_000_000,
  title: 200,
  styles: 20,
} as const;

/** A style that the reader has added: a CSL 1.0 file. */
export const citationStyleSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(60)),
  title: v.pipe(v.string(), v.maxLength(citationStyleLimits.title)),
  csl: v.pipe(v.string(), v.maxLength(citationStyleLimits.file)),
});
export type CitationStyleFile = v.InferOutput<typeof citationStyleSchema>;

/**
 * What is wrong with a file that a reader brought as a style. `parent`: the style that a dependent one only names; `listed`: what it is
 * called here, where it is one of ours.
 */
export type StyleFault =
  | { fault: 'too-large' | 'not-xml' | 'entities' | 'no-style' | 'too-complex' | 'unusable' | 'too-many' }
  | { fault: 'dependent'; parent: string; listed: string | null };

/** What articles can be cited as: a style of ours, one of the reader's, or a file that other programs read. */
export interface CitationForm {
  /** Kept as the last choice. */
  value: string;
  words: string;
  kind: 'style' | 'own' | 'file';
}

/** A version that can be cited. Times in milliseconds since 1970. */
export interface CitableVersion {
  id: string;
  number: number;
  readAt: number;
}

/** What is cited: one version of one article, or several articles, each in the version that its publisher shows. */
export interface CitedSet {
  articles: number;
  /** Oldest first; empty where several articles are cited. */
  versions: CitableVersion[];
  /** The one that is cited; null where several articles are. */
  version: CitableVersion | null;
  /** BCP 47, of the one article; null: not known, or several. */
  language: string | null;
}

/** A file to be saved. */
export interface CitationFile {
  name: string;
  /** Media type. */
  type: string;
  text: string;
}

/** Articles in a form. */
export interface Cited {
  /** One for each article, in a style; null in a form for programs, of which `text` is all there is. */
  entries: FormattedEntry[] | null;
  /** Whether the style names what it cites in notes at the foot of the page. */
  isNote: boolean;
  /** Which way the language runs that the citations are in; not there in a form for programs. */
  direction?: 'ltr' | 'rtl';
  text: string;
  /** The same for a clipboard that takes formatted text; null: there is none. */
  html: string | null;
  file: CitationFile;
}

/** What the dialog works with. Every answer is one that can be shown; nothing of it throws but for defects. */
export interface CitationDesk {
  /** `versionId`: which version of the one article; null: the one that its publisher shows. */
  load(versionId: string | null): Promise<Result<CitedSet, ErrorCode>>;
  /** The forms there are, and the last choice. */
  forms(): Promise<{ forms: CitationForm[]; last: string }>;
  /** The first `most` of the articles that were loaded. */
  cite(form: string, locale: string, most: number): Promise<Cited | StyleFault>;
  remember(form: string): Promise<void>;
  addStyle(csl: string): Promise<Result<CitationForm | StyleFault, ErrorCode>>;
  /** Answers what puts it back. */
  removeStyle(form: string): Promise<Result<() => Promise<unknown>, ErrorCode>>;
}
