import * as v from 'valibot';
import { canonicalLine } from './content-hash.ts';
import { type Correction, type CorrectionKind, correctionKindSchema, countsAsCorrection } from './correction.ts';
import { passageIdOf } from './ids.ts';
import { foldedNote, holdsAllOf, shareOf } from './same-note.ts';

/** Bounds of what a reader marks by hand and dismisses, for one article. */
export const noteLimits = {
  /** Characters of a passage: below, words stand by chance in many places; above, it is a stretch of the story. */
  shortest: 6,
  longest: 2_400,
  /** Characters kept of what stands before and behind it, to know the place again where the words stand twice. */
  context: 32,
  own: 40,
  dismissed: 200,
} as const;

const context = v.pipe(v.string(), v.maxLength(noteLimits.context));

/** A passage of the page as a reader has selected it: plain text, white space collapsed. */
export const selectedPassageSchema = v.object({
  text: v.pipe(v.string(), v.minLength(noteLimits.shortest), v.maxLength(noteLimits.longest)),
  before: context,
  after: context,
});
export type SelectedPassage = v.InferOutput<typeof selectedPassageSchema>;

/** A passage that the reader marked as a note by hand. */
export const ownNoteSchema = v.object({
  ...selectedPassageSchema.entries,
  /** `noteIdOf` its text. */
  id: v.string(),
  /** As the reader has set it; null: as its words say. */
  kind: v.nullable(correctionKindSchema),
  markedAt: v.pipe(v.number(), v.integer()),
});
export type OwnNote = v.InferOutput<typeof ownNoteSchema>;

/** A find that the reader does not take for a note. Its words are kept, since a newer pack may cut it differently. */
export interface DismissedNote {
  id: string;
  text: string;
  dismissedAt: number;
}

/** What a reader did with the notes of one article. */
export interface NoteMarks {
  dismissedNotes: readonly DismissedNote[];
  ownNotes: readonly OwnNote[];
  /** What interpretation says of own notes, by their ids; one that it has not seen yet is told by its words alone. */
  ownNotesRead: Readonly<Record<string, Correction>>;
}

export const noNoteMarks: NoteMarks = { dismissedNotes: [], ownNotes: [], ownNotesRead: {} };

/** A note of the article as this reader has it. */
export interface ReaderNote {
  /** The same in every version and under every interpreter, as long as the words are. */
  id: string;
  correction: Correction;
  /** Who says that it is a note. */
  by: 'publisher' | 'reader';
  /** Taken for no note by the reader: not counted, and shown only on demand. */
  dismissed: boolean;
}

/** Brackets, bullets and what separates a label from its text: which of them belong to a note, packs see differently. */
const opening = /^[\s([{（【［〔*＊※•·▪■◆†_–—―~:：.,-]+/u;
const closing = /[\s)\]}）】］〕*_]+$/u;

/** The words of a note without its label and the signs around it. */
function bareText({ text, label }: Pick<Correction, 'text' | 'label'>): string {
  const line = canonicalLine(text).replace(opening, '');
  const name = canonicalLine(label ?? '');
  const labelled =
    name !== '' && line.toLowerCase().startsWith(name.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(line.slice(name.length));
  const own = labelled ? line.slice(name.length).replace(/^[)\]）】］〕」]+/u, '') : line;
  return own.replace(opening, '').replace(closing, '');
}

/** The id of a note, told from its own words: see `passageIdOf`. The label, brackets and white space do not matter. */
export function noteIdOf(note: Pick<Correction, 'text' | 'label'>): string {
  return passageIdOf(bareText(note) || note.text);
}

/** A dismissal of a note; the end of a very long text is not kept. */
export function dismissalOf(note: Pick<Correction, 'text' | 'label'>, dismissedAt: number): DismissedNote {
  return { id: noteIdOf(note), text: bareText(note).slice(0, noteLimits.longest), dismissedAt };
}

/** Letters and digits of the shortest part that is still known as a part of what was dismissed. */
const shortestPart = 12;
/** How much of a note that has grown must have been there when it was dismissed. */
const mostOfIt = 0.75;

/**
 * Whether what was dismissed is this note, or the same cut differently. A part of it is, since the reader has seen all of
 * its words. A longer text is only where nearly all of it was there: new words are never hidden because of old ones.
 */
export function dismissalHolds(dismissal: DismissedNote, note: Pick<Correction, 'text' | 'label'>): boolean {
  if (dismissal.id === noteIdOf(note)) return true;
  const then = foldedNote(dismissal.text);
  const now = foldedNote(bareText(note));
  if (holdsAllOf(then, now)) return now.length >= shortestPart;
  return holdsAllOf(now, then) && shareOf(then, now) >= mostOfIt;
}

/** An own note as data before, or without, interpretation: its words, and that the reader takes it for a correction. */
export function plainOwnNote({ text, kind }: Pick<OwnNote, 'text' | 'kind'>): Correction {
  return {
    label: null,
    kind: kind ?? 'correction',
    cause: null,
    text,
    date: null,
    storyDate: null,
    place: null,
    paragraphs: [],
    wrong: null,
    right: null,
    target: null,
    rule: null,
    position: 'inline',
    from: 'reader',
  };
}

/**
 * The notes of an article as this reader has them, in the order of the page: what was found, each with whether it was
 * dismissed, and what was marked by hand. A passage that was marked and is found as well is there once. To dismiss it
 * holds against the mark too: marking it again takes the dismissal back (`lib/archive/own-notes.ts`).
 */
export function notesOf(corrections: readonly Correction[], marks: NoteMarks): ReaderNote[] {
  const isDismissed = (note: Correction) => marks.dismissedNotes.some((one) => dismissalHolds(one, note));
  let notes = corrections.map((correction): ReaderNote => {
    return { id: noteIdOf(correction), correction, by: 'publisher', dismissed: isDismissed(correction) };
  });
  for (const own of marks.ownNotes) {
    const read = marks.ownNotesRead[own.id] ?? plainOwnNote(own);
    const correction = { ...read, kind: own.kind ?? read.kind };
    const note: ReaderNote = { id: own.id, correction, by: 'reader', dismissed: isDismissed(correction) };
    const same = notes.filter((one) => areSame(one.correction, correction));
    const [only] = same;
    if (only === undefined) notes = placed(notes, note);
    else if (same.length === 1 && !only.dismissed && !saysAll(only.correction, own)) {
      notes = notes.map((one) => (one === only ? note : one));
    }
  }
  return notes;
}

/** How many of the notes count as corrections: see `countsAsCorrection`. */
export function correctionCount(notes: readonly ReaderNote[]): number {
  return notes.filter(({ correction, dismissed }) => !dismissed && countsAsCorrection(correction)).length;
}

/** Whether a text is among the notes already: the same words, or some of them. */
export function noteAt(notes: readonly ReaderNote[], text: string): ReaderNote | null {
  return notes.find(({ correction }) => areSame(correction, { text, label: null })) ?? null;
}

/** Whether two notes say the same: the words of one are all in the other, whatever their labels. */
export function areSame(one: Pick<Correction, 'text' | 'label'>, other: Pick<Correction, 'text' | 'label'>): boolean {
  const [a, b] = [foldedNote(bareText(one)), foldedNote(bareText(other))];
  return holdsAllOf(a, b) || holdsAllOf(b, a);
}

/** Whether what was found makes the reader's mark needless: it has most of its words, counts, and no kind was chosen. */
function saysAll(found: Correction, own: OwnNote): boolean {
  if (own.kind !== null || !countsAsCorrection(found)) return false;
  return shareOf(foldedNote(found.text), foldedNote(own.text)) >= mostOfIt;
}

const order: Record<Correction['position'], number> = { headline: 0, top: 1, inline: 2, end: 3, metadata: 4 };

/** Puts a note behind those that stand above it; by date where every note states one, as the others are. */
function placed(notes: readonly ReaderNote[], note: ReaderNote): ReaderNote[] {
  const year = (one: ReaderNote) => (/^\d{4}/.test(one.correction.date ?? '') ? one.correction.date : null);
  const dated = notes.length > 1 && [...notes, note].every((one) => year(one) !== null);
  const isBehind = (one: ReaderNote) =>
    dated ? (year(one) ?? '') > (year(note) ?? '') : order[one.correction.position] > order[note.correction.position];
  const at = notes.findIndex(isBehind);
  return at === -1 ? [...notes, note] : [...notes.slice(0, at), note, ...notes.slice(at)];
}

/** The kinds a reader can give to a passage marked by hand, the commonest first. */
export const kindsToChoose: readonly CorrectionKind[] = [
  'correction',
  'clarification',
  'editors-note',
  'retraction',
  'removal',
  'refile',
  'update',
];
