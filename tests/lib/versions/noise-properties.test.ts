import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../lib/versions/difference-of.ts';
import { twoVersions } from '../../support/version-states.ts';

const paragraphs = [
  'The board said on Monday that 12 of 1,200 piers - “all of them old” - would close by 4 May 2026... It gave no reason.',
  'Prices rose by +3.5% to $4.20 a litre, the ministry’s figures show; at −5 °C that is 50‰ more than in 2019–20.',
  '警方周三表示，12人在火灾中丧生，５人受伤。市长说：“我们会调查。”',
  'قالت الشرطة إن ١٢ شخصا أصيبوا يوم الاثنين، و«الوضع تحت السيطرة» بنسبة 50٪.',
  'צה"ל הודיע כי 12 בני אדם נפצעו, ו"המצב יציב" לפי 3 מקורות.',
  'ตำรวจกล่าวว่ามีผู้เสียชีวิต 12 คนเมื่อวันจันทร์',
  'पुलिस ने कहा कि १२ लोग घायल हुए और “हालत स्थिर” है।',
  'Le maire a dit « oui » à 1 000 habitants ; l’hôtel de ville reste fermé à 75 %.',
];
const paragraph = fc.constantFrom(...paragraphs);
const changesOf = (before: string, after: string) => differenceOf(...twoVersions([before], [after])).changes;

/** Changes one character of a text at a place that `where` allows. */
function edit(text: string, where: RegExp, pick: number, make: (found: string) => string): string | null {
  const places = [...text.matchAll(where)];
  const place = places[pick % Math.max(1, places.length)];
  if (place === undefined) return null;
  const end = place.index + place[0].length;
  return text.slice(0, place.index) + make(place[0]) + text.slice(end);
}

describe('never noise', () => {
  it('a digit of any script', () => {
    fc.assert(
      fc.property(
        paragraph,
        fc.nat(),
        fc.constantFrom(...'0123456789٤५７'),
        fc.constantFrom('change', 'drop', 'add'),
        (text, pick, digit, how) => {
          const after = edit(text, /\p{Nd}/gu, pick, (found) =>
            how === 'drop' ? '' : how === 'add' ? found + digit : digit,
          );
          if (after === null || after === text) return;
          expect(changesOf(text, after).length, after).toBeGreaterThan(0);
          expect(
            changesOf(text, after).some(({ substantive }) => substantive),
            after,
          ).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a digit that is put in or taken out anywhere', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.nat(),
        fc.constantFrom(...'0123456789٤५７'),
        (text, pick, digit) => {
          const signs = [...text];
          const at = pick % (signs.length + 1);
          const after = [...signs.slice(0, at), digit, ...signs.slice(at)].join('');
          expect(changesOf(text, after).length).toBeGreaterThan(0);
          expect(changesOf(after, text).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a sign of value beside a digit', () => {
    fc.assert(
      fc.property(
        paragraph,
        fc.nat(),
        fc.constantFrom('+', '−', '-', '%', '‰', '°', '$', '€', '£'),
        (text, pick, sign) => {
          const before = /[+−\-$€£]/.test(sign);
          const after = edit(text, /\p{Nd}+/gu, pick, (found) => (before ? sign + found : found + sign));
          if (after === null) return;
          for (const changes of [changesOf(text, after), changesOf(after, text)]) {
            expect(changes.map(({ kind }) => kind).join(), after).toMatch(/number|date|quotation/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a quotation mark that comes or goes', () => {
    fc.assert(
      fc.property(paragraph, fc.nat(), fc.constantFrom(...'"“”„«»「」'), (text, pick, mark) => {
        const after = edit(text, /(?<=\s)(?=\S)|(?<=\S)(?=\s)/gu, pick, () => mark);
        if (after === null) return;
        expect(
          changesOf(text, after).some(({ substantive }) => substantive),
          after,
        ).toBe(true);
        expect(
          changesOf(after, text).some(({ substantive }) => substantive),
          after,
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('always noise', () => {
  const noise: Record<string, (text: string, pick: number) => string> = {
    'wide, thin and hard spaces': (text, pick) =>
      edit(text, / /g, pick, () => ['\u00a0', '\u202f', '  ', '\n'][pick % 4] ?? ' ') ?? text,
    'soft hyphens in words': (text, pick) => edit(text, /(?<=\p{Ll})(?=\p{Ll})/gu, pick, () => '\u00ad') ?? text,
    'joiners in words': (text, pick) =>
      edit(text, /(?<=[\p{L}\p{M}])(?=\p{L})/gu, pick, () => ['\u200c', '\u2060', '\ufeff'][pick % 3] ?? '') ?? text,
    'marks of direction': (text, pick) =>
      edit(text, /(?<=\s)(?=\S)/gu, pick, () => ['\u200e', '\u200f', '\u2068'][pick % 3] ?? '') ?? text,
    'decomposed letters': (text) => text.normalize('NFD'),
    'typographic marks made straight': (text) => text.replace(/[“”„«»]/g, '"').replace(/’/g, "'"),
    'straight marks made typographic': (text) =>
      text
        .replace(/(?<=[\p{L}])'(?=\p{L})/gu, '’')
        .replace(/(?<=^|[\s(])"/g, '“')
        .replace(/"(?=$|[\s,.])/g, '”'),
    'other dashes': (text) => text.replace(/ - /g, ' — ').replace(/–/g, '-').replace(/−/g, '–'),
    'other dots': (text) => text.replace(/\.\.\./g, '…'),
  };
  for (const [name, make] of Object.entries(noise)) {
    it(name, () => {
      fc.assert(
        fc.property(paragraph, fc.nat(), (text, pick) => {
          expect(changesOf(text, make(text, pick))).toEqual([]);
        }),
      );
    });
  }
});
