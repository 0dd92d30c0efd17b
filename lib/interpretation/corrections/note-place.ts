import { escapePattern } from '../../foundation/escape-pattern.ts';
import { seam } from '../../languages/calendar.ts';
import { plainDigits } from '../../languages/digits.ts';
import { wordsSource } from '../../languages/patterns.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { wordEnd, wordStart } from '../../languages/word-characters.ts';

/** Where in the story a note says the fault was. */
export interface NotePlace {
  /** In the note's words, several joined by "; ". */
  place: string | null;
  /** Counted from 1; from the end negative. */
  paragraphs: number[];
}

interface PlaceWords {
  /** A word for a paragraph or a part, wherever it stands: most notes have none, and the pattern is long. */
  quick: RegExp;
  pattern: RegExp;
  ordinals: Map<string, number>;
  numbers: Map<string, number>;
}

const known = new WeakMap<LanguagePack, PlaceWords>();
/** In small letters, and with a plain apostrophe. */
const plainWord = (text: string) => text.toLowerCase().replace(/[’ʼ]/g, "'");
const highest = 200;

function placeWords(pack: LanguagePack): PlaceWords {
  const found = known.get(pack);
  if (found) return found;
  const { places } = pack.notes;
  const ordinals = new Map<string, number>();
  for (const [index, list] of places.ordinals.entries())
    for (const word of list.split('|')) ordinals.set(plainWord(word), index + 1);
  for (const [index, list] of places.fromEnd.entries())
    for (const word of list.split('|')) ordinals.set(plainWord(word), -index - 1);
  const numbers = new Map(places.numbers.map((word, index) => [plainWord(word), index + 1]));
  const source = (list: Iterable<string>) =>
    [...list]
      .sort((a, b) => b.length - a.length)
      .map((word) => escapePattern(word).replace(/ /g, '\\s').replace(/'/g, "['’ʼ]"))
      .join('|');
  const gap = pack.wordSpaces ? '\\s' : '\\s?';
  const edge = wordEnd(pack);
  const edgeBefore = wordStart(pack);
  // Arabic and Hebrew write "and" together with the next word.
  const joined = source(places.joiners.filter((word) => /^\p{Lo}$/u.test(word))) || '(?!)';
  const join = `(?:(?:\\s?[-–,]\\s?|${gap}(?:${source(places.joiners)})${gap}|,\\s(?:${source(places.joiners)})${gap}|${gap}(?:${joined}))${seam}){1,2}`;
  const figure = `${seam}(?:\\d{1,3}${places.numberStands === 'before' ? '' : edge}|(?:${source([...numbers.keys(), ...ordinals.keys()])})${edge})`;
  const figures = `${figure}(?:${join}${figure}){0,6}`;
  const paragraph = wordsSource(pack, places.paragraph);
  const part = wordsSource(pack, places.parts);
  const forms = [
    `${paragraph}${gap}(?<after>${figures})`,
    `${edgeBefore}(?<before>${figures})${gap}${paragraph}${edge}`,
    `${edgeBefore}(?<part>${part})${edge}`,
  ];
  const made = {
    quick: new RegExp(`${paragraph}|${part}`, 'iu'),
    pattern: new RegExp(forms.join('|'), 'giu'),
    ordinals,
    numbers,
  };
  known.set(pack, made);
  return made;
}

/** Reads the places in a story that a note names. */
export function readPlace(text: string, pack: LanguagePack): NotePlace {
  const { quick, pattern, ordinals, numbers } = placeWords(pack);
  const printed: string[] = [];
  const paragraphs: number[] = [];
  const sample = text.slice(0, 2_000);
  if (!quick.test(sample)) return { place: null, paragraphs };
  for (const match of plainDigits(sample).matchAll(pattern)) {
    const { after, before } = match.groups ?? {};
    printed.push(sample.slice(match.index, match.index + match[0].length).trim());
    const said = after ?? before;
    if (said === undefined) continue;
    for (const number of numbersIn(said, ordinals, numbers)) if (!paragraphs.includes(number)) paragraphs.push(number);
  }
  const place = [...new Set(printed)].slice(0, 12).join('; ');
  return { place: place === '' ? null : place, paragraphs: paragraphs.slice(0, 60) };
}

function numbersIn(
  text: string,
  ordinals: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
): number[] {
  const found: number[] = [];
  const words = [...ordinals.keys(), ...numbers.keys()].sort((a, b) => b.length - a.length);
  const range = /^\s?[-–]\s?$/;
  let rest = plainWord(text);
  let between = '';
  while (rest.length > 0) {
    const digits = /^\d{1,3}(?![\p{L}\d])|^\d{1,3}/u.exec(rest)?.[0];
    const word = words.find((candidate) => rest.startsWith(candidate));
    const token = word && (!digits || word.length > digits.length) ? word : digits;
    if (token === undefined) {
      between += rest[0];
      rest = rest.slice(1);
      continue;
    }
    const value = ordinals.get(token) ?? numbers.get(token) ?? Number(token);
    const last = found[found.length - 1];
    if (last !== undefined && range.test(between) && value > last && value - last < 30) {
      for (let number = last + 1; number < value; number += 1) found.push(number);
    }
    if (value !== 0 && value <= highest) found.push(value);
    between = '';
    rest = rest.slice(token.length);
  }
  return found;
}
