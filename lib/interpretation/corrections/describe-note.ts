import type { Correction, CorrectionPosition } from '../../article/correction.ts';
import { compiledForm, matchGroup, wordsPattern } from '../../languages/patterns.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { collapse } from '../compare-text.ts';
import { findDates } from '../dates/find-dates.ts';
import { resolveYear } from '../dates/read-timestamp.ts';
import { type JudgedNote, statementIn } from './judge-note.ts';
import { readPlace } from './note-place.ts';

/** Structures a note. Nothing is guessed: what the note does not say is null. */
export function describeNote(
  text: string,
  judged: JudgedNote,
  where: { position: CorrectionPosition; from: string; pageDate: string | null },
): Correction {
  const { pack, kind, label } = judged;
  const own = label ? text.slice(label.end) : text;
  const story = storyDateIn(own, pack);
  const place = readPlace(own, pack);
  const values = kind === 'update' ? null : valuesIn(own, pack);
  return {
    label: label ? label.label : null,
    kind,
    cause: pack.notes.causes.find((group) => matchGroup(pack, group, text) !== null)?.cause ?? null,
    text,
    date: noteDate(text, own, judged, story),
    storyDate: story === null ? null : resolveYear(story.iso, where.pageDate),
    place: place.place,
    paragraphs: place.paragraphs,
    wrong: values?.wrong ?? null,
    right: values?.right ?? null,
    position: where.position,
    from: where.from,
  };
}

interface StoryDate {
  iso: string;
  printed: string;
}

function storyDateIn(text: string, pack: LanguagePack): StoryDate | null {
  const group = pack.notes.storyDate;
  const printed = group ? matchGroup(pack, group, text)?.groups?.date : undefined;
  const iso = printed === undefined ? undefined : findDates(printed, pack, false)[0]?.iso;
  return printed === undefined || iso === undefined ? null : { iso, printed };
}

/** How far a date may stand behind the words of change that it belongs to ("amended on …"). */
const reach = 14;

function noteDate(text: string, own: string, judged: JudgedNote, story: StoryDate | null): string | null {
  const { label, pack } = judged;
  if (label?.between) {
    const dated = findDates(label.between, pack)[0];
    if (dated) return dated.iso;
  }
  const opening = findDates(own.slice(0, 60), pack)[0];
  const isStory = opening && story?.printed.includes(own.slice(opening.start, opening.end));
  if (opening && !isStory && (opening.start === 0 || (opening.start <= 3 && label))) return opening.iso;
  const statement = statementIn(text, pack);
  for (const date of findDates(text, pack)) {
    if (story?.printed.includes(text.slice(date.start, date.end))) continue;
    if (saysPublished(text.slice(Math.max(0, date.start - 24), date.start), pack)) continue;
    const closing = text.slice(date.end).trim();
    if (/[(（]\s*$/.test(text.slice(0, date.start)) && /^[)）]\.?$/.test(closing)) return date.iso;
    if (
      statement &&
      date.start >= statement.start &&
      date.end <= statement.end &&
      text.slice(date.end, statement.end).trim() !== ''
    )
      return date.iso;
    if (statement && date.start >= statement.end && date.start - statement.end <= reach) return date.iso;
    // A sentence of its own that says when: "… was corrected at 7 p.m. on 3 May".
    if (statementIn(text.slice(Math.max(0, date.start - 60), date.start), pack)?.end === Math.min(60, date.start))
      return date.iso;
  }
  return null;
}

/** "First published on …": the article's date, not the note's. */
function saysPublished(before: string, pack: LanguagePack): boolean {
  return wordsPattern(pack, pack.dates.published).test(before) && !wordsPattern(pack, pack.dates.updated).test(before);
}

function valuesIn(text: string, pack: LanguagePack): { wrong: string | null; right: string | null } | null {
  const sample = text.slice(0, 1_500);
  for (const frame of pack.notes.frames) {
    const groups = compiledForm(pack, frame).exec(sample)?.groups;
    if (!groups) continue;
    const tidy = (value: string | undefined) => {
      const clean = collapse(value ?? '')
        .replace(/^["'“”‘’«»„]+|["'“”‘’«»„,.;:]+$/gu, '')
        .trim();
      return clean === '' ? null : clean;
    };
    const [wrong, right] = [tidy(groups.wrong), tidy(groups.right)];
    if (wrong !== null || right !== null) return { wrong, right };
  }
  return null;
}
