import type { Correction, CorrectionPosition } from '../../article/correction.ts';
import { plainDigits } from '../../languages/digits.ts';
import { compiledForm, matchesOf, matchGroup, wordsPattern } from '../../languages/patterns.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { collapse } from '../compare-text.ts';
import { type FoundDate, findDates } from '../dates/find-dates.ts';
import { looseDate } from '../dates/loose-date.ts';
import { resolveYear } from '../dates/read-timestamp.ts';
import { type JudgedNote, statementIn, statementsIn } from './judge-note.ts';
import { readPlace } from './note-place.ts';
import { ruleOf } from './note-rule.ts';
import { readTarget } from './note-target.ts';

/** Structures a note. Nothing is guessed: what the note does not say is null. */
export function describeNote(
  text: string,
  judged: JudgedNote,
  where: { position: CorrectionPosition; from: string; pageDate: string | null },
): Correction {
  const { pack, label } = judged;
  const own = label ? text.slice(label.end) : text;
  const story = storyDateIn(own, pack);
  const place = readPlace(own, pack);
  const values = judged.kind === 'update' ? nothing : valuesIn(own, pack);
  // Who says what was wrong and what is right corrects, whatever the change is called.
  const kind =
    judged.kind === 'editors-note' && values.wrong !== null && values.right !== null ? 'correction' : judged.kind;
  return {
    label: label ? label.label : null,
    kind,
    cause: pack.notes.causes.find((group) => matchGroup(pack, group, text) !== null)?.cause ?? null,
    text,
    date: notBefore(noteDate(text, own, judged, [story?.printed, values.wrong, values.right]), text, where.pageDate),
    storyDate: story === null ? null : resolveYear(story.iso, where.pageDate),
    place: place.place,
    paragraphs: place.paragraphs,
    ...values,
    target: readTarget(own, kind, values, pack),
    rule: ruleOf(text, judged),
    position: where.position,
    from: where.from,
  };
}

const nothing = { wrong: null, right: null };

/** Parts of a note whose dates are not its own: the story's date, what was wrong, what is right. */
type Elsewhere = readonly (string | null | undefined)[];

interface StoryDate {
  iso: string;
  printed: string;
}

function storyDateIn(text: string, pack: LanguagePack): StoryDate | null {
  const group = pack.notes.storyDate;
  const printed = group ? matchGroup(pack, group, text)?.groups?.date : undefined;
  const iso = printed === undefined ? null : (findDates(printed, pack, false)[0]?.iso ?? looseDate(printed, pack));
  return printed === undefined || iso === null ? null : { iso, printed };
}

/** How far a date may stand behind the words of change that it belongs to ("amended on …"). */
const reach = 14;

/** Copies of an article may be a few days younger than the note on it. */
const aMonth = 31 * 86_400_000;

/**
 * A date in figures that would stand long before the article itself was printed in the other order of day and month, where that
 * gives a day after it.
 */
function notBefore(date: string | null, text: string, pageDate: string | null): string | null {
  const [, year, month, day, time = ''] = /^(\d{4})-(\d\d)-(\d\d)(T.*)?$/.exec(date ?? '') ?? [];
  const page = /^\d{4}-\d\d-\d\d/.exec(pageDate ?? '')?.[0];
  if (date === null || year === undefined || page === undefined || Number(day) > 12) return date;
  const figures = new RegExp(
    `(?<!\\d)0?(?:${Number(month)}[./-]0?${Number(day)}|${Number(day)}[./-]0?${Number(month)})[./-]`,
  );
  if (!figures.test(plainDigits(text))) return date;
  const turned = `${year}-${day}-${month}`;
  const early = Date.parse(page) - Date.parse(date.slice(0, 10));
  return early > aMonth && turned >= page && year === page.slice(0, 4) ? turned + time : date;
}

/** What may stand before the date that a note opens with: brackets, bullets and a clock time. */
const beforeDate = /^(?:[\s([•*,|–—-]|\d{1,2}[:h.]\d{2}|[ap]\.?m\.?(?!\p{L})|\p{Lu}{2,4}(?=[\s,]))*$/u;

function noteDate(text: string, own: string, judged: JudgedNote, others: Elsewhere): string | null {
  const { label, pack } = judged;
  const isOther = (date: FoundDate, whole: string) =>
    others.some((part) => part?.includes(whole.slice(date.start, date.end)));
  // 1. Between the label and the text, or first of all.
  const between = label?.between ?? '';
  const dated = findDates(between, pack)[0]?.iso ?? looseDate(between, pack);
  if (dated !== null) return dated;
  const opening = findDates(own.slice(0, 90), pack)[0];
  if (opening && !isOther(opening, own)) {
    const before = own.slice(0, opening.start);
    // "Corrected by Ann Lee @ 03/11/2024": a stamp.
    if (before === '' || (label && beforeDate.test(before)) || /@\s?$/.test(before)) return opening.iso;
  }
  // 2. Beside the words that say what was done.
  const statement = statementIn(text, pack);
  for (const date of findDates(text, pack)) {
    if (isOther(date, text)) continue;
    if (saysPublished(text.slice(Math.max(0, date.start - 24), date.start), pack)) continue;
    const closing = text.slice(date.end).trim();
    if (/(?:[(（]|\s[–—-])\s*$/.test(text.slice(0, date.start)) && /^[)）]?\.?$/.test(closing)) return date.iso;
    if (
      statement &&
      date.start >= statement.start &&
      date.end <= statement.end &&
      text.slice(date.end, statement.end).trim() !== ''
    )
      return date.iso;
    const gap = statement ? text.slice(statement.end, date.start) : null;
    if (statement && gap !== null && date.start >= statement.end && gap.length <= reach && !/[.!?。]\s/u.test(gap))
      return date.iso;
    // A sentence of its own that says when: "This was corrected on 3 May."
    if (isChange(text.slice(Math.max(0, date.start - 60), date.start), pack)) return date.iso;
  }
  // 3. Less than a date there: a clock time, a weekday.
  return looseDateBeside(
    others.reduce<string>((rest, part) => (part ? rest.replace(part, '') : rest), text),
    pack,
  );
}

/** Whether words that say that something was put right end a stretch of text, but for a word or two that lead to a date. */
function isChange(before: string, pack: LanguagePack): boolean {
  const { statements, evidence } = pack.notes;
  return [...statements, ...evidence.filter(({ kind }) => kind === 'correction')].some((group) =>
    matchesOf(pack, group, before).some(
      ({ end }) => before.length - end <= reach && !/[.!?;。]/u.test(before.slice(end)),
    ),
  );
}

/** What may stand between the words of change and a clock time or weekday: "at", "on", "à", "às", "a las". */
const toLooseDate = /^\p{L}*[\s,]{1,2}(?:\p{L}{1,2}\s(?:\p{L}{1,3}\s)?)?(?=[\p{N}\p{L}])/u;
/** How much of what follows is looked at: "13h05 desta quarta-feira (26)". */
const looseReach = 34;

function looseDateBeside(text: string, pack: LanguagePack): string | null {
  for (const { start, end } of statementsIn(text, pack)) {
    // Where the verb comes last, the time stands before it.
    const within = end - start <= 2 * reach ? null : looseDate(text.slice(start, end), pack);
    if (within !== null) return within;
    const gap = toLooseDate.exec(text.slice(end, end + 20))?.[0];
    if (gap === undefined) continue;
    const after = text.slice(end + gap.length, end + gap.length + looseReach);
    const sentence = /^(?:[^.;!?。]|\.(?=\S))*/u.exec(after)?.[0] ?? '';
    const found = looseDate(sentence, pack);
    // "An earlier version had 7.30 as the hour": only what comes first belongs to the words before it.
    if (found !== null && (/^\d/.test(sentence) || looseDate(/^\S*/.exec(sentence)?.[0] ?? '', pack) !== null))
      return found;
  }
  return null;
}

/** "First published on …": the article's date, not the note's. A short word alone, an article or "of", says nothing. */
function saysPublished(before: string, pack: LanguagePack): boolean {
  const telling = publishedWords.get(pack) ?? pack.dates.published.filter((word) => word.length > 3);
  publishedWords.set(pack, telling);
  return wordsPattern(pack, telling).test(before) && !wordsPattern(pack, pack.dates.updated).test(before);
}

const publishedWords = new WeakMap<LanguagePack, string[]>();

function valuesIn(text: string, pack: LanguagePack): { wrong: string | null; right: string | null } {
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
  return nothing;
}
