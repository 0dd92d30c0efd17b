import type { Correction, CorrectionKind, CorrectionTarget } from '../../article/correction.ts';
import { escapePattern } from '../../foundation/escape-pattern.ts';
import { calendarOf } from '../../languages/calendar.ts';
import { plainDigits } from '../../languages/digits.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { lettersOf, wordEnd, wordStart } from '../../languages/word-characters.ts';
import { wordsOf } from '../compare-text.ts';
import { findDates } from '../dates/find-dates.ts';

/** What is wrong is named early; further on the note tells its story. */
const telling = 180;
const quotation = /["“„«「『‘][^"“”„«»「」『』’]{0,200}["”“»」』’]/gu;
/** From this length a word of a pack may be a stem. */
const stem = 4;

interface TargetWords {
  pattern: RegExp;
  targets: ReadonlyMap<string, CorrectionTarget>;
}

const known = new WeakMap<LanguagePack, TargetWords>();

function targetWords(pack: LanguagePack): TargetWords {
  const found = known.get(pack);
  if (found) return found;
  const targets = new Map<string, CorrectionTarget>();
  for (const [target, words] of Object.entries(pack.notes.targets))
    for (const word of words) targets.set(word.toLowerCase(), target as CorrectionTarget);
  const source = [...targets.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const end = pack.wordSpaces ? `${word.length >= stem ? `[${lettersOf(pack)}]{0,4}` : ''}${wordEnd(pack)}` : '';
      return `${escapePattern(word).replace(/['’]/g, "['’]")}${end}`;
    })
    .join('|');
  const made = { pattern: new RegExp(`${wordStart(pack)}(?:${source})`, 'iu'), targets };
  known.set(pack, made);
  return made;
}

/**
 * What a note says was wrong: the first word for it outside of quotations; else what the values it states plainly are,
 * two numbers or two dates. A text that was withdrawn is wrong as a whole. Null where the note does not say.
 *
 * @param own the note without its label and date
 */
export function readTarget(
  own: string,
  kind: CorrectionKind,
  values: Pick<Correction, 'wrong' | 'right'>,
  pack: LanguagePack,
): CorrectionTarget | null {
  if (kind === 'retraction' || kind === 'removal') return 'story';
  if (kind === 'update') return null;
  let text = own;
  for (const value of [values.wrong, values.right]) if (value !== null) text = text.replace(value, '…');
  const { pattern, targets } = targetWords(pack);
  const word = pattern.exec(text.replace(quotation, '…').slice(0, telling))?.[0].toLowerCase();
  if (word !== undefined) {
    const plain = word.replaceAll('’', "'");
    for (let end = plain.length; end > 0; end -= 1) {
      const target = targets.get(word.slice(0, end)) ?? targets.get(plain.slice(0, end));
      if (target !== undefined) return target;
    }
  }
  return targetOfValues(values, pack);
}

function targetOfValues(
  { wrong, right }: Pick<Correction, 'wrong' | 'right'>,
  pack: LanguagePack,
): CorrectionTarget | null {
  if (wrong === null || right === null) return null;
  const both = (is: (value: string, pack: LanguagePack) => boolean) => is(wrong, pack) && is(right, pack);
  if (both(isOfDate)) return 'date';
  return both(isNumber) ? 'number' : null;
}

/** Whether a value is a date, a year, a month or a weekday, with a few words around it. */
function isOfDate(value: string, pack: LanguagePack): boolean {
  if (findDates(value, pack).length > 0) return true;
  const figures = plainDigits(value).match(/\d[\d.,]*\d|\d/gu) ?? [];
  if (figures.length > 0) return figures.length === 1 && /^(?:1\d|20)\d\d$/.test(figures[0] ?? '');
  const words = wordsOf(value);
  const { months, weekdays } = calendarOf(pack);
  return words.length <= 4 && words.some((word) => months.has(word) || weekdays.includes(word));
}

function isNumber(value: string, pack: LanguagePack): boolean {
  if (/\p{Nd}/u.test(value)) return true;
  const words = wordsOf(value);
  return words.length <= 4 && words.some((word) => pack.notes.places.numbers.includes(word));
}
