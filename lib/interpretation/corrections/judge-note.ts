import type { CorrectionKind } from '../../article/correction.ts';
import { compilePattern, matchGroup, wordsSource } from '../../languages/patterns.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { findDates } from '../dates/find-dates.ts';
import { type NoteLabel, readLabel } from './note-label.ts';

/** What a text turned out to be. */
export interface JudgedNote {
  kind: CorrectionKind;
  label: NoteLabel | null;
  pack: LanguagePack;
  /** Where in the text the sentence that says so begins; 0 for a labelled note. */
  start: number;
}

/** Gravest first: a note that corrects and updates is a correction. */
const gravity: readonly CorrectionKind[] = [
  'removal',
  'retraction',
  'correction',
  'clarification',
  'refile',
  'editors-note',
  'update',
];
/** The graver of two kinds; either may be missing. */
export function graverKind(one: CorrectionKind | null, other: CorrectionKind | null): CorrectionKind | null {
  if (one === null || other === null) return one ?? other;
  return gravity.indexOf(one) <= gravity.indexOf(other) ? one : other;
}
/** Longer notes exist, but a longer text under "Note" or "Update" is a story of its own. */
const longestUnderWeakLabel = 1_200;

const triggers = new WeakMap<LanguagePack, RegExp>();

/** The cheap look before any pattern: whether a word of notes stands in the text at all. */
export function mayBeNote(text: string, pack: LanguagePack): boolean {
  let pattern = triggers.get(pack);
  if (!pattern) {
    pattern = new RegExp(wordsSource(pack, pack.notes.triggers), 'iu');
    triggers.set(pack, pattern);
  }
  return pattern.test(text);
}

const storyWords = new WeakMap<LanguagePack, RegExp>();

/** Whether a text speaks of a text ("this article"): the words that a pack keeps in its macros `story…`. */
export function speaksOfText(text: string, pack: LanguagePack): boolean {
  let pattern = storyWords.get(pack);
  if (!pattern) {
    const macros = Object.keys(pack.macros).filter((name) => name.startsWith('story'));
    pattern = compilePattern(pack, macros.map((name) => `{${name}}`).join('|') || '(?!)');
    storyWords.set(pack, pattern);
  }
  return pattern.test(text);
}

/**
 * Tells whether a text is a note on the article it stands on, and of what kind.
 *
 * @param hinted whether the page's markup calls it a note, which stands in for a label
 */
export function judgeNote(text: string, packs: readonly LanguagePack[], hinted = false): JudgedNote | null {
  for (const pack of packs) {
    if (!mayBeNote(text, pack)) continue;
    const judged = judgeIn(text, pack, hinted);
    if (judged) return judged;
  }
  return null;
}

/** What others call a note, the page's data or the reader, is one: a correction, or what its printed label says. */
export function judgeStated(text: string, pack: LanguagePack): JudgedNote {
  const label = readLabel(text, pack);
  return label === null || label.kind === 'weak'
    ? { kind: 'correction', label: null, pack, start: 0 }
    : { kind: label.kind, label, pack, start: 0 };
}

function judgeIn(text: string, pack: LanguagePack, hinted: boolean): JudgedNote | null {
  const label = readLabel(text, pack);
  const statement = graverOf(
    gravest(text, pack.notes.statements, pack),
    label ? gravest(withoutDate(text.slice(label.end), pack), pack.notes.statements, pack) : null,
  );
  const found = (kind: CorrectionKind, start = 0): JudgedNote | null =>
    matchGroup(pack, pack.notes.not, text) ? null : { kind, label, pack, start };
  if (label && label.end < text.length) {
    const own = text.length - label.end;
    if (own < 8 || (!statement && isQuotation(text.slice(label.end)))) return null;
    if (label.kind === 'update' || label.kind === 'editors-note' || label.kind === 'weak') {
      if (statement && (label.kind !== 'weak' || text.length <= longestUnderWeakLabel)) return found(statement.kind);
      const evidence =
        text.length <= longestUnderWeakLabel ? gravest(text.slice(label.end), pack.notes.evidence, pack) : null;
      if (label.kind === 'update') return found(evidence?.kind === 'correction' && own < 500 ? 'correction' : 'update');
      return evidence && label.separated ? found(evidence.kind) : null;
    }
    const graver =
      statement && gravity.indexOf(statement.kind) < gravity.indexOf(label.kind) && label.kind !== 'clarification';
    return found(graver ? statement.kind : label.kind);
  }
  if (label) return null;
  if (statement) return found(statement.kind, statement.start);
  if (!hinted) return null;
  const evidence = gravest(text, pack.notes.evidence, pack);
  return evidence ? found(evidence.kind) : null;
}

/** "4 May 2024 An earlier version …": a line with the date stood there, and the sentence begins behind it. */
function withoutDate(text: string, pack: LanguagePack): string {
  const date = findDates(text.slice(0, 60), pack)[0];
  return date && date.start <= 3 ? text.slice(date.end).trimStart() : text;
}

/** Whether a text is one quotation and nothing else, as readers quote what they comment on. */
function isQuotation(text: string): boolean {
  return /^\s*["“„«‟][^"“”„«»]{8,}["”“»]\s*$/u.test(text);
}

interface Statement {
  kind: CorrectionKind;
  start: number;
  end: number;
}

function gravest(text: string, groups: LanguagePack['notes']['statements'], pack: LanguagePack): Statement | null {
  let best: Statement | null = null;
  for (const group of groups) {
    if (best && gravity.indexOf(group.kind) >= gravity.indexOf(best.kind)) continue;
    const match = matchGroup(pack, group, text);
    if (match) best = { kind: group.kind, start: match.index, end: match.index + match[0].length };
  }
  return best;
}

function graverOf(one: Statement | null, other: Statement | null): Statement | null {
  if (one === null || other === null) return one ?? other;
  return graverKind(one.kind, other.kind) === one.kind ? one : other;
}

/** Where the sentence that says what happened stands in the text; null where a label alone makes it a note. */
export function statementIn(text: string, pack: LanguagePack): { start: number; end: number } | null {
  return gravest(text, pack.notes.statements, pack);
}

/** Every sentence of the text that says what happened, the first of each group, gravest kinds first. */
export function statementsIn(text: string, pack: LanguagePack): { start: number; end: number }[] {
  return pack.notes.statements.flatMap((group) => {
    const match = matchGroup(pack, group, text);
    return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
  });
}
