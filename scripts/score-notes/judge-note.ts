import type { Correction } from '../../lib/article/correction.ts';
import { readPlace } from '../../lib/interpretation/corrections/note-place.ts';
import { findDates } from '../../lib/interpretation/dates/find-dates.ts';
import { fallbackPack, languagePack } from '../../lib/languages/registry.ts';
import { inside, tokens } from '../score/metrics.ts';
import { type NoteTruth, trueKind } from './corpus.ts';

/** How one real note was read. A field is left out where the truth says nothing of it, or the note was not found. */
export interface NoteScore {
  found: boolean;
  kind?: boolean;
  /** Whether the note's own date is the true one. */
  date?: boolean;
  /** A date was said and the truth names none: to be read, since truths forget dates too. */
  dateWithoutTruth?: boolean;
  storyDate?: boolean;
  paragraphs?: boolean;
  /** Wrong and right of a note whose truth states both: whether a pair was said, and whether both are the true ones. */
  pair?: { said: boolean; right: boolean };
}

/** 80% of a note's words stand in what was reported, and 40% the other way. */
export function isSameNote(truth: string, said: string): boolean {
  return inside(truth, said) >= 0.8 && inside(said, truth) >= 0.4;
}

/** The reported note that is this one, the nearest of several; null where none is. */
export function matchOf(note: NoteTruth, said: readonly Correction[]): Correction | null {
  const matches = said.filter(({ text }) => isSameNote(note.text, text));
  const nearest = matches.sort((a, b) => inside(b.text, note.text) - inside(a.text, note.text));
  return nearest.find(({ kind }) => kind === trueKind(note.kind)) ?? nearest[0] ?? null;
}

/**
 * Scores one note. A correction that was reported as an update is not found, as updates are not counted; an update that
 * was reported as a correction is found, and its kind is wrong.
 */
export function scoreNote(note: NoteTruth, all: readonly Correction[]): NoteScore {
  const isUpdate = trueKind(note.kind) === 'update';
  const said = matchOf(note, isUpdate ? all : all.filter(({ kind }) => kind !== 'update'));
  if (said === null) return { found: false };
  const score: NoteScore = { found: true, kind: said.kind === trueKind(note.kind) };
  const day = dayOf(said.date);
  // The day of a note that is an article of its own is that article's.
  if (note.event_date && !note.standalone && statesDay(note.text, note.event_date))
    score.date = day !== null && isSameDay(day, note.event_date);
  else if (day !== null) score.dateWithoutTruth = true;
  if (note.story_date_in_note) score.storyDate = isPrintedDay(said.storyDate, note);
  if (note.paragraph_ref) score.paragraphs = isSamePlace(said, note);
  if (note.wrong && note.right) {
    score.pair = {
      said: said.wrong !== null && said.right !== null,
      right: isSameValue(said.wrong, note.wrong) && isSameValue(said.right, note.right),
    };
  }
  return score;
}

/** The day of a date as stated, "--04-12" without a year; null where only a time or a weekday is stated. */
function dayOf(said: string | null): string | null {
  return /^(?:\d{4}|-)-\d\d-\d\d/.exec(said ?? '')?.[0] ?? null;
}

/** Whether the day's figure stands in the note: some truths take the day from the page's data. */
function statesDay(text: string, date: string): boolean {
  return tokens(text).some((word) => Number.parseInt(word, 10) === Number(date.slice(8, 10)));
}

/** Same day; a year counts only where it is printed. */
function isSameDay(said: string, truth: string): boolean {
  return said.startsWith('-') ? truth.slice(4, 10) === said.slice(1) : truth.slice(0, 10) === said;
}

/** The story's date as the truth gives it, as printed and mostly without a year: day and month must be the same. */
function isPrintedDay(said: string | null, note: NoteTruth): boolean {
  const printed = findDates(note.story_date_in_note ?? '', languagePack(note.lang) ?? fallbackPack)[0]?.iso;
  return said !== null && printed !== undefined && monthAndDay(said) === monthAndDay(printed);
}

const monthAndDay = (iso: string) => iso.slice(iso.startsWith('-') ? 2 : 5).slice(0, 5);

/** From how many letters a word of a place tells something, which leaves "in" and "of the" out, if it is no stop word. */
const tellingWord = 4;

/** Every telling word of the true place stands in the one said, and the paragraphs are the same. */
function isSamePlace(said: Correction, note: NoteTruth): boolean {
  const pack = languagePack(note.lang) ?? fallbackPack;
  const truth = readPlace(note.paragraph_ref ?? '', pack).paragraphs;
  const telling = tokens(note.paragraph_ref).filter(
    (word) => (word.length >= tellingWord && !pack.stopWords.includes(word)) || /\p{N}/u.test(word),
  );
  const printed = tokens(said.place);
  const same = truth.length === said.paragraphs.length && truth.every((number) => said.paragraphs.includes(number));
  return same && telling.every((word) => printed.includes(word));
}

/** Houses and labels cut a value at different words: most of the shorter one stands in the longer. */
function isSameValue(said: string | null, truth: string): boolean {
  if (said === null) return false;
  return Math.max(inside(said, truth), inside(truth, said)) >= 0.75;
}
