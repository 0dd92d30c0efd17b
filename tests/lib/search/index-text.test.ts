import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, indexText, phraseTokens } from '../../../lib/search/index-text.ts';
import { scanWords } from '../../../lib/search/scan-words.ts';
import { holdsPhrase } from '../../support/token-matcher.ts';

describe('foldText', () => {
  it.each([
    ['case and accents', 'ÉLECTION Łódź Đà Nẵng Ærø Straße Œuvre', 'election lodz da nang aero strasse oeuvre'],
    ['the dotless and the dotted i', 'Işık İstanbul ISI', 'isik istanbul isi'],
    ['ligatures and full-width letters', 'ﬁnance Ｄａｔｅｌｉｎｅ', 'finance dateline'],
    ['Greek accents and the final sigma', 'Ἀθήνα ΣΟΦΟΣ σοφός', 'αθηνα σοφοσ σοφοσ'],
    ['Cyrillic stress, but not what makes another letter', 'Кие́в ёлка йод Їжак', 'киев елка йод їжак'],
    ['Arabic vowels, lengthening and forms of letters', 'أَحْمَد آمال مدرســة على', 'احمد امال مدرسه علي'],
    ['Persian letters', 'کتابی', 'كتابي'],
    ['Hebrew points, and abbreviations', 'שָׁלוֹם צה״ל צה"ל', 'שלום צהל צהל'],
    ['digits of any script', '٢٠٢٤ ۱۹ १२ ２０ ๑๒', '2024 19 12 20 12'],
    ['half-width Kana; voiced marks stay', 'ｶﾞｷ カキ', 'ガキ カキ'],
    ['Hangul in parts', '\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
    ['Indic vowel signs stay', 'हिन्दी में', 'हिन्दी में'],
    ['Thai tone marks stay', 'ที่ ไม้', 'ที่ ไม้'],
    ['raised and lowered digits', 'm² CO₂', 'm2 co2'],
    ['signs part words', 'a/b c_d e&f “g”…h', 'a b c d e f g h'],
    ['what no reader sees', 'so\u00adft \u200emark\ufeff', 'soft mark'],
  ])('folds %s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('does not depend on the normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aéßйёやがپֹ한ğñ -'), maxLength: 20 }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
    );
  });
});

describe('indexText', () => {
  it('has a token for each word, and one for each character of a dense run', () => {
    expect(indexText('Der Zug nach 東京都, 3回')).toBe('der zug nach 東京 京都 都 3 回');
  });

  it('has words in parts once more as one, where they disturb no phrase', () => {
    expect(indexText('A cease-fire, the cease-fire of O’Neill')).toBe(
      'a cease fire the cease fire of o neill | ceasefire | oneill',
    );
    expect(indexText('می‌خواهم')).toBe('مي خواهم | ميخواهم');
    expect(indexText('the U.S. and J.K. Rowling')).toBe('the u s and j k rowling | us | jk');
  });

  it('makes no other word of what contracts, of figures and of whole sentences', () => {
    for (const text of ['we’ll', 'don’t', 'Kyiv’s', '2024-25', '3.5', 'ab.cd', `${'very-'.repeat(20)}long`]) {
      expect(indexText(text)).not.toContain('|');
    }
  });

  it('cuts what is no word', () => {
    const tokens = indexText('x'.repeat(20_000)).split(' ');
    expect(Math.max(...tokens.map((token) => token.length))).toBeLessThanOrEqual(60);
    expect(holdsPhrase(`a ${'xyz'.repeat(100)} b`, 'xyz'.repeat(100))).toBe(true);
  });

  it('has tokens without spaces or controls, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const token of indexText(text).split(' ')) expect(token).toMatch(/^(?:[\p{L}\p{M}\p{N}]+|\||)$/u);
      }),
      { numRuns: 2_000 },
    );
  });

  it('knows where each token was read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { tokens, starts, ends, kinds } = scanWords(text);
        tokens.forEach((token, at) => {
          const source = foldText(text.slice(starts[at], ends[at]));
          if (kinds[at] === 'word') expect(source.includes(token) || token.length === 60).toBe(true);
          expect(starts[at]).toBeLessThan(ends[at] ?? 0);
          expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('phraseTokens', () => {
  it('leaves the end of a dense run open', () => {
    expect(phraseTokens({ text: '東京都', prefix: false })).toEqual([
      { text: '東京', pair: true, prefix: false },
      { text: '京都', pair: true, prefix: false },
    ]);
    expect(phraseTokens({ text: '東', prefix: false })).toEqual([{ text: '東', pair: false, prefix: true }]);
  });

  it('lets only the last word go on', () => {
    expect(phraseTokens({ text: 'big wav', prefix: true })).toEqual([
      { text: 'big', pair: false, prefix: false },
      { text: 'wav', pair: false, prefix: true },
    ]);
  });

  it('has nothing for signs alone', () => {
    expect(phraseTokens({ text: '—!? 👍', prefix: true })).toEqual([]);
  });

  const denseText = fc.string({
    unit: fc.constantFrom(...'東京大阪のをーンガ都한국어กรุงที่、 '),
    minLength: 1,
    maxLength: 30,
  });
  const stretch = fc.tuple(denseText, fc.nat(29), fc.nat(29)).map(([text, one, other]) => {
    // Marks in the order that texts have them in: others are put in it.
    const characters = [...text.normalize('NFC')];
    return { text, part: characters.slice(Math.min(one, other), Math.max(one, other) + 1).join('') };
  });

  it('finds any stretch of a text in a dense script', () => {
    fc.assert(
      fc.property(stretch, ({ text, part }) => {
        fc.pre(phraseTokens({ text: part, prefix: false }).length > 0);
        expect(holdsPhrase(text, part)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds none that is not there', () => {
    fc.assert(
      fc.property(
        denseText,
        fc.string({ unit: fc.constantFrom(...'東京大阪の'), minLength: 1, maxLength: 3 }),
        (text, part) => {
          expect(holdsPhrase(text, part)).toBe(text.includes(part));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('finds any sequence of words, however they are written', () => {
    const word = fc.constantFrom(
      'Été',
      'cease-fire',
      'O’Neill',
      'we’ll',
      'U.S.',
      'ß',
      'العربية',
      'мир',
      'iPhone',
      '東京',
      '3.5',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(11), fc.nat(11), (words, one, other) => {
        const part = words.slice(Math.min(one, other), Math.max(one, other) + 1).join(' ');
        fc.pre(part !== '');
        expect(holdsPhrase(words.join(' '), part.toUpperCase())).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
