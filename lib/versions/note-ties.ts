import type { Correction } from '../article/correction.ts';
import type { Change, ChangeKind, Disclosure } from '../article/difference.ts';
import { foldedNote, holdsAllOf } from '../article/same-note.ts';
import type { VersionState } from '../article/version-state.ts';
import { plainDigits } from '../languages/digits.ts';
import { distinctive, type FoldedWords, wordsIn } from './distinctive-words.ts';

/** What ties a note to a change, and how surely. */
export type Tie = { by: Exclude<Disclosure['by'], null>; sureness: Disclosure['sureness'] };

const rank: readonly Tie['by'][] = ['wrong-and-right', 'words', 'paragraph'];

/** The kinds of change that a note speaks of when it says what was wrong. */
const targets: Readonly<Record<string, readonly ChangeKind[]>> = {
  headline: ['headline'],
  caption: ['caption'],
  quote: ['quotation', 'attribution'],
  name: ['name', 'attribution', 'byline'],
  number: ['number'],
  date: ['date'],
  place: ['dateline', 'name'],
  byline: ['byline'],
};

/** Whether a note speaks of such a thing as has changed: "the headline", "a name". */
export function fitsTarget({ target }: Correction, { kind }: Change): boolean {
  return (targets[target ?? ''] ?? []).includes(kind);
}

/** Whether a note says no more than that something was corrected or updated. */
export function saysNoMore({ wrong, right, paragraphs, target }: Correction): boolean {
  return wrong === null && right === null && paragraphs.length === 0 && (target == null || target === 'story');
}

/** The newer version's notes, held beside changes. */
export class NotesBeside {
  private readonly notes: readonly Correction[];
  private readonly before: VersionState;
  private readonly after: VersionState;
  private readonly paragraphs: { before: number[]; after: number[] };
  private olderWords: FoldedWords | null = null;
  private newerWords: FoldedWords | null = null;

  constructor(before: VersionState, after: VersionState) {
    this.notes = after.facts.corrections;
    this.before = before;
    this.after = after;
    this.paragraphs = { before: countedParagraphs(before), after: countedParagraphs(after) };
  }

  /** The note that is most surely about a change by what it says; null for none. The last one goes first among equals. */
  strongest(change: Change): { note: number; tie: Tie } | null {
    let best: { note: number; tie: Tie } | null = null;
    this.notes.forEach((note, at) => {
      const tie = this.tieOf(note, change);
      if (tie !== null && (best === null || rank.indexOf(tie.by) <= rank.indexOf(best.tie.by)))
        best = { note: at, tie };
    });
    return best;
  }

  /** Whether a note states what was wrong and right, and none of the changes is that. */
  contradictsAll(note: Correction, changes: readonly Change[]): boolean {
    return note.wrong !== null && note.right !== null && !changes.some((change) => this.statesIt(note, change));
  }

  private tieOf(note: Correction, change: Change): Tie | null {
    if (this.statesIt(note, change)) return { by: 'wrong-and-right', sureness: 'sure' };
    if (this.carriesWords(note, change)) return { by: 'words', sureness: 'likely' };
    if (this.namesPlace(note, change)) return { by: 'paragraph', sureness: 'likely' };
    return null;
  }

  /** What the note calls wrong and right holds the words that went and came. */
  private statesIt({ wrong, right }: Correction, { before, after, sentence }: Change): boolean {
    const holds = (stated: string | null, words: string | null, around: string | null) => {
      if (stated === null || words === null) return null;
      const [whole, part] = [comparable(stated), comparable(words)];
      if (part === '') return null;
      // "12 people" states what is "12" in the text, and "12" what is "12 people".
      if (holdsAllOf(whole, part)) return true;
      return holdsAllOf(part, whole) && holdsAllOf(comparable(around ?? ''), whole);
    };
    const was = holds(wrong, before, sentence.before);
    const is = holds(right, after, sentence.after);
    if (was === null && is === null) return false;
    return was !== false && is !== false;
  }

  /** The note has the words or numbers by which the change is told from the rest of the text. */
  private carriesWords(note: Correction, change: Change): boolean {
    const said = wordsIn(note.text);
    this.olderWords ??= wordsIn(this.before.blocks.map(({ text }) => text).join('\n'));
    this.newerWords ??= wordsIn(this.wordsWithoutNotes());
    const gone = distinctive(change.before, change.after, this.newerWords);
    const come = distinctive(change.after, change.before, this.olderWords);
    const has = (words: FoldedWords) => [...words].filter((word) => said.has(word));
    const numbers = [...gone, ...come].filter((word) => /\p{N}/u.test(word));
    if (numbers.length > 0 && !numbers.some((word) => said.has(word))) return false;
    const found = has(gone).length + has(come).length;
    const whole = change.kind === 'added' || change.kind === 'removed';
    return found >= (whole ? 2 : 1);
  }

  /** The text of the newer version, without notes that stand in it: these say the older words again. */
  private wordsWithoutNotes(): string {
    const notes = this.notes.map(({ text }) => foldedNote(text));
    return this.after.blocks
      .map(({ text }) => text)
      .filter((text) => !notes.includes(foldedNote(text)))
      .join('\n');
  }

  /** The note names the paragraph, or the passage that was found for it is the changed sentence. */
  private namesPlace({ paragraphs, passage }: Correction, { block, sentence, where }: Change): boolean {
    if (where !== 'text') return false;
    if (passage != null && sentence.after !== null) {
      const [found, changed] = [comparable(passage.text), comparable(sentence.after)];
      if (found !== '' && (holdsAllOf(found, changed) || holdsAllOf(changed, found))) return true;
    }
    const counts = (side: 'before' | 'after') => {
      const counted = this.paragraphs[side];
      const at = block[side] === null ? -1 : counted.indexOf(block[side]);
      return at < 0 ? [] : [at + 1, at - counted.length];
    };
    const places = [...counts('before'), ...counts('after')];
    return paragraphs.some((paragraph) => places.includes(paragraph));
  }
}

const comparable = (text: string) => plainDigits(foldedNote(text));

/** Indices of the blocks that are counted as paragraphs. */
function countedParagraphs({ blocks }: VersionState): number[] {
  return blocks.flatMap(({ kind, zone }, at) =>
    zone === 'body' && (kind === 'paragraph' || kind === 'quote' || kind === 'other') ? [at] : [],
  );
}
