import type { Correction } from '../article/correction.ts';
import type { Change, ChangeKind, Difference, Disclosure } from '../article/difference.ts';
import { foldedNote, holdsAllOf } from '../article/same-note.ts';
import type { VersionState } from '../article/version-state.ts';
import { CalendarWords } from './calendar-words.ts';
import { distinctive, type FoldedWords, standsAmong, wordsIn, wordsOfLines } from './distinctive-words.ts';
import type { LineReader } from './line.ts';
import { changedWords, comparable, holdsWords } from './stated-words.ts';
import { stockWords } from './stock-words.ts';

/** What ties a note to a change, and how surely. */
export type Tie = { by: Exclude<Disclosure['by'], null>; sureness: Disclosure['sureness'] };

const rank: readonly Tie['by'][] = ['wrong-and-right', 'words', 'paragraph'];
/** Words of a text that a note may share with it and still say nothing of it. */
const fewWords = 1;

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

/** The newer version's notes, held beside changes. */
export class NotesBeside {
  private readonly difference: Difference;
  private readonly lines: LineReader;
  private readonly notes: readonly Correction[];
  private readonly before: VersionState;
  private readonly after: VersionState;
  private readonly known: ReadonlySet<string>;
  private readonly paragraphs: { before: number[]; after: number[] };
  private words: { older: FoldedWords; newer: FoldedWords } | null = null;

  constructor(before: VersionState, after: VersionState, difference: Difference, lines: LineReader) {
    this.lines = lines;
    this.difference = difference;
    this.notes = after.facts.corrections;
    this.before = before;
    this.after = after;
    this.known = new Set(before.facts.corrections.map(({ text }) => foldedNote(text)));
    this.paragraphs = { before: countedParagraphs(before), after: countedParagraphs(after) };
  }

  /** Whether the older version did not have it. */
  isNew({ text }: Correction): boolean {
    return !this.known.has(foldedNote(text));
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

  /** Whether a note says no more than that something was corrected or updated: next to nothing of it is in the text. */
  saysNoMore(note: Correction): boolean {
    const { wrong, right, paragraphs, target, text } = note;
    if (wrong !== null || right !== null || paragraphs.length > 0 || (target != null && target !== 'story'))
      return false;
    const { older, newer } = this.texts();
    const line = this.lines.line(text);
    const dates = new CalendarWords(this.after.facts.inLanguage).datesIn(line);
    const stock = stockWords(this.after.facts.inLanguage);
    const said = new Set(line.tokens.flatMap(({ key }, at) => (dates.has(at) ? [] : [...wordsIn(key)])));
    const telling = [...said].filter(
      (word) => !stock.has(word) && (standsAmong(word, newer) || standsAmong(word, older)),
    );
    return telling.length <= fewWords && !telling.some((word) => /\p{N}/u.test(word));
  }

  private tieOf(note: Correction, change: Change): Tie | null {
    if (this.statesIt(note, change)) return { by: 'wrong-and-right', sureness: 'sure' };
    if (this.carriesWords(note, change)) return { by: 'words', sureness: 'likely' };
    if (this.isNew(note) && this.namesPlace(note, change)) return { by: 'paragraph', sureness: 'likely' };
    return null;
  }

  /**
   * What the note calls wrong and right holds the words that went and came. Of a note that was there before, both must fit:
   * it cannot know what was put in later.
   */
  private statesIt(note: Correction, change: Change): boolean {
    const words = changedWords(change, this.difference);
    const was = holdsWords(note.wrong, words.before, change.sentence.before);
    const is = holdsWords(note.right, words.after, change.sentence.after);
    if (was === null && is === null) return false;
    if (!this.isNew(note)) return is === true && (was === true || words.before === null);
    return was !== false && is !== false;
  }

  /** The note has the words or numbers by which the change is told from the rest of the text. */
  private carriesWords(note: Correction, change: Change): boolean {
    const { older, newer } = this.texts();
    const stock = stockWords(this.after.facts.inLanguage);
    const said = new Set([...wordsIn(note.text)].filter((word) => !stock.has(word)));
    const isNew = this.isNew(note);
    // What went is in a note that was there before for another reason.
    const { before, after } = changedWords(change, this.difference);
    const gone = isNew ? distinctive(before, after, newer) : new Set<string>();
    const come = distinctive(after, before, older);
    const telling = [...gone, ...come].filter((word) => !stock.has(word));
    const found = telling.filter((word) => standsAmong(word, said));
    const whole = change.kind === 'added' || change.kind === 'removed';
    if (whole) return found.length >= (isNew ? 1 : 2);
    return found.length >= 1 && sameNumbers(said, gone, come);
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

  /** The words of both texts, without notes that stand in the newer one: these say the older words again. */
  private texts(): { older: FoldedWords; newer: FoldedWords } {
    if (this.words === null) {
      const notes = new Set(this.notes.map(({ text }) => this.lines.line(text).key));
      const texts = ({ blocks, facts }: VersionState) =>
        [facts.headline, ...blocks.map(({ text }) => text)].map((text) => this.lines.line(text));
      this.words = {
        older: wordsOfLines(texts(this.before)),
        newer: wordsOfLines(texts(this.after).filter((line) => !notes.has(line.key))),
      };
    }
    return this.words;
  }
}

/**
 * Whether the numbers of a note can be those of a change: it has the one that came, or none but the one that went. A note
 * with the older number and another newer one is about another place where that number stood.
 */
function sameNumbers(said: FoldedWords, gone: FoldedWords, come: FoldedWords): boolean {
  const numbers = (words: FoldedWords) => [...words].filter((word) => /\p{N}/u.test(word));
  if (numbers(come).length > 0) {
    if (numbers(come).some((number) => said.has(number))) return true;
    return numbers(said).length > 0 && numbers(said).every((number) => gone.has(number));
  }
  return numbers(gone).length === 0 || numbers(gone).some((number) => said.has(number));
}

/** Indices of the blocks that are counted as paragraphs. */
function countedParagraphs({ blocks }: VersionState): number[] {
  return blocks.flatMap(({ kind, zone }, at) =>
    zone === 'body' && (kind === 'paragraph' || kind === 'quote' || kind === 'other') ? [at] : [],
  );
}
