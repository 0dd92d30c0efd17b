import type { CorrectionKind } from '../../article/correction.ts';
import { plainDigits } from '../../languages/digits.ts';
import { wordsSource } from '../../languages/patterns.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { wordCharactersOf } from '../../languages/word-characters.ts';
import { findDates } from '../dates/find-dates.ts';

/** The label a note begins with. */
export interface NoteLabel {
  /** As printed, without the colon and what stands between. */
  label: string;
  kind: CorrectionKind | 'weak';
  /** What stands between label and text: usually a date. */
  between: string;
  /** Where the note's own text begins; the text's length where the label stands alone. */
  end: number;
  /** Whether a colon or the like follows; a label alone in its block may have none. */
  separated: boolean;
}

const kinds = [
  'correction',
  'clarification',
  'retraction',
  'removal',
  'refile',
  'editors-note',
  'update',
  'weak',
] as const;
const known = new WeakMap<LanguagePack, { kind: CorrectionKind | 'weak'; pattern: RegExp }[]>();

function labelPatterns(pack: LanguagePack): { kind: CorrectionKind | 'weak'; pattern: RegExp }[] {
  let made = known.get(pack);
  if (!made) {
    made = kinds
      .filter((kind) => pack.notes.labels[kind].length > 0)
      .map((kind) => {
        const label = `^[\\s(\\[（【［〔{*＊※•·▪■◆†_–—―~-]{0,12}(?<label>${wordsSource(pack, pack.notes.labels[kind])})`;
        // Without word spaces a letter may follow a word; what ends a label there is punctuation, a space or the end.
        const pattern = pack.wordSpaces
          ? new RegExp(`${label}(?![${wordCharactersOf(pack)}’'-])`, 'iu')
          : new RegExp(`${label}(?=[\\s：:】〕）)」｜|]|[（(]\\p{Nd}|$)`, 'u');
        return { kind, pattern };
      });
    known.set(pack, made);
  }
  return made;
}

const count = '(?:\\s?#?(?:\\d{1,2}|[IVX]{1,4})(?![\\p{L}\\p{N}./:]))?';
const appended = '(?:\\s+(?:appended|notice|note))?';
const plainEnd = new RegExp(
  `^${count}${appended}\\s*(?:[:：】〕」｜|\\]]+\\s*|[–—]+\\s*|\\s-{1,2}\\s|\\.\\s+|\\n\\s*)`,
  'u',
);
const bracketEnd = /^\s*[([（](?<between>[^)\]）]{2,70})[)\]）]\s*[:：.–—-]?\s*/u;
const dateEnd =
  /^[,:]?\s+(?<between>(?=[^\n]{0,60}\p{Nd})(?:[^\n:：]|(?<=\p{Nd}):(?=\p{Nd}{2})){2,60}?(?:\p{Nd}{1,2}:\p{Nd}{2}[^\n:：]{0,12})?)(?:[:：–—]\s*(?!\p{Nd})|\n\s*)/u;

/** The label that a text begins with, whatever follows it. */
export function labelWords(text: string, pack: LanguagePack): string | null {
  for (const { pattern } of labelPatterns(pack)) {
    const label = pattern.exec(text)?.groups?.label;
    if (label !== undefined) return label;
  }
  return null;
}

/** A clock time behind a date, and the sentence that begins there. */
const behindDate =
  /^(?:,?\s(?:\p{L}{1,3}\s)?\p{Nd}{1,2}[:.h]\p{Nd}{2}\s?(?:[ap]\.?m\.?)?(?:\s\p{Lu}{2,4}(?![\p{L}]))?)?[.:]?\s+(?=[\p{Lu}“"])/u;

/** "CORRECTION May 3, 2024, at 4:04 p.m. The Otter is …": the length of the date that stood in a line of its own; or 0. */
function stampBefore(rest: string, pack: LanguagePack): number {
  const date = findDates(rest.slice(0, 60), pack)[0];
  if (!date || date.start > 2) return 0;
  const behind = behindDate.exec(rest.slice(date.end));
  return behind ? date.end + behind[0].length : 0;
}

/** Reads the label at the start of a text; null where there is none, or only a word that looks like one. */
export function readLabel(text: string, pack: LanguagePack): NoteLabel | null {
  for (const { kind, pattern } of labelPatterns(pack)) {
    const match = pattern.exec(text);
    const label = match?.groups?.label;
    if (!match || label === undefined) continue;
    const rest = plainDigits(text.slice(match[0].length));
    const base = { label, kind };
    if (/^[\s:：.)\]】）」]*$/.test(rest))
      return { ...base, between: '', end: text.length, separated: /[:：】]/.test(rest) };
    const plain = plainEnd.exec(rest);
    if (plain) return { ...base, between: '', end: match[0].length + plain[0].length, separated: true };
    for (const ending of [bracketEnd, dateEnd]) {
      const found = ending.exec(rest);
      const between = found?.groups?.between;
      if (found && between !== undefined) {
        return { ...base, between, end: match[0].length + found[0].length, separated: true };
      }
    }
    const stamped = stampBefore(rest, pack);
    if (stamped > 0)
      return { ...base, between: rest.slice(0, stamped).trim(), end: match[0].length + stamped, separated: true };
    // A label and its date, in a block of their own.
    const date = rest.length < 45 ? findDates(rest, pack)[0] : undefined;
    if (date && date.start < 12 && rest.length - date.end < 22)
      return { ...base, between: rest.trim(), end: text.length, separated: true };
    if (!pack.wordSpaces) return { ...base, between: '', end: match[0].length, separated: true };
  }
  return null;
}
