import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchTree } from '../../../lib/article/search-tree.ts';
import { phraseTokens } from '../../../lib/search/index-text.ts';
import { isSearchProblem, parseSearch, searchLimits } from '../../../lib/search/parse-search.ts';
import { searchWords } from '../../../lib/search/search-words.ts';

const today = '2026-03-31';

/** A tree as one would write it down: `(a b)` all, `(a | b)` any, `-a` none. */
function written(tree: SearchTree): string {
  switch (tree.kind) {
    case 'phrase':
      return `${tree.field === null ? '' : `${tree.field}:`}[${tree.text}]${tree.prefix ? '*' : ''}`;
    case 'condition':
      return `${tree.test}=${tree.value}`;
    case 'none':
      return `-${written(tree.part)}`;
    default:
      return `(${tree.parts.map(written).join(tree.kind === 'all' ? ' ' : ' | ')})`;
  }
}

function read(search: string): string {
  const parsed = parseSearch(search, today);
  return isSearchProblem(parsed) ? `${parsed.kind} at <${search.slice(parsed.start, parsed.end)}>` : written(parsed);
}

describe('what a search says', () => {
  it.each([
    ['', '()'],
    ['   ', '()'],
    ['ferry', '[ferry]'],
    ['ferry storm', '([ferry] [storm])'],
    ['ferry & storm — !', '([ferry] [storm])'],
    ['"the ferry" storm', '([the ferry] [storm])'],
    ['ferr* "big wav*" "big wav"*', '([ferr]* [big wav]* [big wav]*)'],
    ['ferry -storm -"high tide"', '([ferry] -[storm] -[high tide])'],
    ['ferry NOT storm', '([ferry] -[storm])'],
    ['ferry OR boat storm', '([ferry] | ([boat] [storm]))'],
    ['(ferry | boat) storm', '(([ferry] | [boat]) [storm])'],
    ['ferry AND (boat AND storm)', '([ferry] [boat] [storm])'],
    ['ferry or boat', '([ferry] [or] [boat])'],
    ['--ferry', '[--ferry]'],
    ['a||b', '([a] | [b])'],
    ['a - b', '([a] [b])'],
  ])('words: %s', (search, tree) => {
    expect(read(search)).toBe(tree);
  });

  it.each([
    ['author:lind', 'author:[lind]'],
    ['author: lind', 'author:[lind]'],
    ['AUTHOR:"Mara Lind"', 'author:[Mara Lind]'],
    ['author:"Mara Li*"', 'author:[Mara Li]*'],
    ['-place:rome x', '(-place:[rome] [x])'],
    ['headline:(ferry OR boat)', '(headline:[ferry] | headline:[boat])'],
    ['note:x tag:y', '(note:[x] tag:[y])'],
    ['Autor:lind', 'author:[lind]'],
    ['Überschrift:x', 'headline:[x]'],
    ['ueberschrift:x', 'unknown-field at <ueberschrift>'],
    ['كاتب:أحمد', 'author:[أحمد]'],
    ['a ODER b', '([a] | [b])'],
  ])('fields: %s', (search, tree) => {
    expect(read(search)).toBe(tree);
  });

  it.each([
    ['site:Daily.Example', 'site=daily.example'],
    ['site:https://www.daily.example/a?b', 'site=daily.example'],
    ['site:bücher.example', 'site=xn--bcher-kva.example'],
    ['site:(a.example OR b.example)', '(site=a.example | site=b.example)'],
    ['language:EN_gb', 'language=en-GB'],
    ['has:correction has:Notizen', '(has=correction has=note)'],
    ['is:unread -is:saved', '(is=unread -is=saved)'],
    ['-is:saved', '-is=saved'],
    ['before:2024', 'before=2024-01-01'],
    ['after:2024-05', 'after=2024-05-01'],
    ['after:2024-5-3', 'after=2024-05-03'],
    ['after:2024/05/03', 'after=2024-05-03'],
    ['after:٢٠٢٤-٠٥', 'after=2024-05-01'],
    ['after:7d', 'after=2026-03-24'],
    ['after:2w', 'after=2026-03-17'],
    ['after:1m', 'after=2026-02-28'],
    ['after:1y', 'after=2025-03-31'],
    ['before:today after:gestern', '(before=2026-03-31 after=2026-03-30)'],
  ])('conditions: %s', (search, tree) => {
    expect(read(search)).toBe(tree);
  });

  it.each([
    ['“big wave” „hohe See“ «la mer» »das Meer«', '([big wave] [hohe See] [la mer] [das Meer])'],
    ['「東京 都」 『大阪』', '([東京 都] [大阪])'],
    ['author：＂Mara Lind＂　－storm', '(author:[Mara Lind] -[storm])'],
    ['（a｜b）c＊', '(([a] | [b]) [c]*)'],
    ['צה"ל', '[צה"ל]'],
    ['"דובר צה"ל אמר"', '[דובר צה"ל אמר]'],
    ['12:30 https://daily.example/a', '([12:30] [https://daily.example/a])'],
    ['专题：乌克兰', '[专题:乌克兰]'],
    ['Live: ferry', '([Live:] [ferry])'],
  ])('as keyboards of all countries write it: %s', (search, tree) => {
    expect(read(search)).toBe(tree);
  });

  it.each([
    ['cease-fire', '([cease-fire] | [ceasefire])'],
    ['"cease-fire"', '[cease-fire]'],
    ['O’Neill', '([O’Neill] | [oneill])'],
    ['don’t', '[don’t]'],
    ['U.S.A.', '([U.S.A.] | [usa])'],
    ['U.S.', '[U.S.]'],
    ['x -e-mail*', '([x] -([e-mail]* | [email]*))'],
  ])('words written in parts, in one as well: %s', (search, tree) => {
    expect(read(search)).toBe(tree);
  });
});

describe('what cannot be understood', () => {
  it.each([
    ['a "b c', 'open-quote at <"b c>'],
    ['a (b c', 'open-bracket at <(>'],
    ['a) b', 'stray-bracket at <)>'],
    ['a OR', 'nothing-to-join at <OR>'],
    ['| a', 'nothing-to-join at <|>'],
    ['a AND', 'nothing-to-join at <AND>'],
    ['a NOT', 'nothing-to-join at <NOT>'],
    ['a OR !', 'nothing-to-find at <!>'],
    ['-a', 'only-excluded at <a>'],
    ['-a -author:b', 'only-excluded at <a -author:b>'],
    ['a OR -b', 'only-excluded at <a OR -b>'],
    ['x (a OR -b)', 'only-excluded at <a OR -b>'],
    ['auther:x', 'unknown-field at <auther>'],
    ['author:', 'no-value at <author:>'],
    ['author:""', 'no-value at <author:"">'],
    ['author:-x', 'no-value at <author:>'],
    ['site:"a b"', 'no-value at <"a b">'],
    ['before:soon', 'bad-date at <soon>'],
    ['before:2024-02-30', 'bad-date at <2024-02-30>'],
    ['before:99999', 'bad-date at <99999>'],
    ['after:9999y', 'bad-date at <9999y>'],
    ['has:pictures', 'bad-has at <pictures>'],
    ['is:correction', 'bad-has at <correction>'],
    ['language:german', 'bad-language at <german>'],
    ['!', 'nothing-to-find at <!>'],
    ['a ()', 'nothing-to-find at <()>'],
    ['a ""', 'nothing-to-find at <"">'],
  ])('says what and where: %s', (search, problem) => {
    expect(read(search)).toBe(problem);
  });

  it('has bounds', () => {
    expect(read('x'.repeat(searchLimits.length + 5))).toBe('too-long at <xxxxx>');
    expect(read(`${'a '.repeat(searchLimits.terms)}b`)).toBe('too-long at <b>');
    expect(read(`${'('.repeat(100)}a`)).toContain('too-long');
    expect(read(`${'x -('.repeat(100)}a`)).toContain('too-long');
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      'a',
      'cease-fire',
      '東京',
      '"',
      '“',
      '”',
      '(',
      ')',
      ' ',
      ' ',
      '-',
      'OR',
      ' OR ',
      '|',
      '*',
      ':',
      'author:',
      'site:',
      'after:',
      '7d',
      'has:',
      'note',
      'NOT ',
      ' AND ',
      '!',
      '\u0301',
      'צה"ל',
      'foo:',
    ],
  );
  const search = fc.oneof(
    fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('is read or has its problem shown, within the text', () => {
    fc.assert(
      fc.property(search, (text) => {
        const parsed = parseSearch(text, today);
        if (isSearchProblem(parsed)) {
          expect(parsed.start).toBeGreaterThanOrEqual(0);
          expect(parsed.end).toBeLessThanOrEqual(text.length);
          expect(parsed.start).toBeLessThan(parsed.end);
        } else checkTree(parsed, text);
      }),
      { numRuns: 5_000 },
    );
  });

  function checkTree(tree: SearchTree, text: string): void {
    if (tree.kind === 'phrase' || tree.kind === 'condition') {
      expect(tree.start).toBeLessThan(tree.end);
      expect(tree.end).toBeLessThanOrEqual(text.length);
      if (tree.kind === 'phrase') expect(phraseTokens(tree).length).toBeGreaterThan(0);
    } else if (tree.kind === 'none') {
      expect(tree.part.kind).not.toBe('none');
      checkTree(tree.part, text);
    } else {
      expect(tree.parts.length === 0 ? text.trim() : 'x').not.toBe(tree.parts.length === 0 ? 'x' : '');
      for (const part of tree.parts) {
        expect(part.kind).not.toBe(tree.kind);
        checkTree(part, text);
      }
      // What is excluded stands beside something that is found, unless it is made of conditions.
      const found = tree.parts.filter((part) => part.kind !== 'none' || !hasPhrase(part));
      if (tree.kind === 'any') expect(found).toHaveLength(tree.parts.length);
      else if (tree.parts.length > 0) expect(found.length).toBeGreaterThan(0);
    }
  }

  function hasPhrase(tree: SearchTree): boolean {
    if (tree.kind === 'phrase' || tree.kind === 'condition') return tree.kind === 'phrase';
    return tree.kind === 'none' ? hasPhrase(tree.part) : tree.parts.some(hasPhrase);
  }
});

describe('the words of the interface’s languages', () => {
  it('mean one thing each', () => {
    expect(searchWords.fields.get('uberschrift')).toBe('headline');
    for (const name of searchWords.fields.keys()) expect(name).toMatch(/^[\p{L}\p{M}]+$/u);
  });
});
