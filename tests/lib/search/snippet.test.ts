import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkedPassage, MarkedRun } from '../../../lib/article/search-hit.ts';
import type { SearchedField, SearchTree } from '../../../lib/article/search-tree.ts';
import { isSearchProblem, parseSearch } from '../../../lib/search/parse-search.ts';
import { beginningOf, markMatches, snippetOf } from '../../../lib/search/snippet.ts';
import { holdsPhrase } from '../../support/token-matcher.ts';

function treeOf(search: string): SearchTree {
  const parsed = parseSearch(search, '2026-03-31');
  if (isSearchProblem(parsed)) throw new Error(`${search}: ${parsed.kind}`);
  return parsed;
}

/** Marks in square brackets, cuts as dots. */
function shown({ runs, cutBefore, cutAfter }: MarkedPassage): string {
  return `${cutBefore ? '… ' : ''}${marked(runs)}${cutAfter ? ' …' : ''}`;
}

function marked(runs: readonly MarkedRun[]): string {
  return runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

function mark(text: string, search: string, field: SearchedField = 'headline'): string {
  return marked(markMatches(text, treeOf(search), field));
}

describe('what is marked', () => {
  it.each([
    ['as it is written, however it was typed', 'Élection à Łódź', 'election lodz', '[Élection] à [Łódź]'],
    ['a phrase as one', 'The Big Wave hit', '"big wave"', 'The [Big Wave] hit'],
    ['the whole word for its beginning', 'Ferries and a ferry', 'ferr*', '[Ferries] and a [ferry]'],
    ['a stretch of a dense script', '東京都の京都', '京都', '東[京都]の[京都]'],
    ['one character of it', '東京都', '京', '東[京]都'],
    ['a word in parts', 'A cease-fire, at last', 'ceasefire', 'A [cease-fire], at last'],
    ['parts of a word', 'A cease-fire, at last', 'fire', 'A cease-[fire], at last'],
    ['what touches as one', '東京大阪', '東京 京大', '[東京大]阪'],
    ['each alternative', 'boat or ferry', 'ferry OR boat', '[boat] or [ferry]'],
    ['letters with marks', 'مُحَمَّد قال', 'محمد', '[مُحَمَّد] قال'],
    ['half of a word’s stop and quote', '“Ferry.”', 'ferry', '“[Ferry].”'],
  ])('%s', (_, text, search, expected) => {
    expect(mark(text, search)).toBe(expected);
  });

  it('is not what is excluded, asked of another text, or a condition', () => {
    expect(mark('ferry storm place', 'ferry -storm place:place before:2024')).toBe('[ferry] storm place');
    expect(mark('ferry', 'author:ferry', 'author')).toBe('[ferry]');
  });
});

const filler = 'Nothing of note was said at length by anyone there. ';

describe('the passage', () => {
  it('is the whole of a short text', () => {
    const snippet = snippetOf('A ferry sank.', treeOf('ferry'), 'text', 100);
    expect(snippet).toEqual({
      runs: [
        { text: 'A ', marked: false },
        { text: 'ferry', marked: true },
        { text: ' sank.', marked: false },
      ],
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('is none where nothing is found', () => {
    expect(snippetOf('A ferry sank.', treeOf('boat'), 'text', 100)).toBeNull();
    expect(snippetOf('A ferry sank.', treeOf('is:saved'), 'text', 100)).toBeNull();
  });

  it('begins with its sentence and ends with a word', () => {
    const text = `${filler.repeat(5)}“The ferry sank,” she said of it. ${filler.repeat(5)}`;
    const snippet = snippetOf(text, treeOf('ferry'), 'text', 80);
    expect(snippet && shown(snippet)).toBe(
      '… “The [ferry] sank,” she said of it. Nothing of note was said at length by anyone …',
    );
  });

  it('has the most different words near each other, not the most words', () => {
    const text = `${filler}Ferry, ferry, ferry. ${filler.repeat(8)}A ferry met a storm. ${filler.repeat(8)}A storm.`;
    const snippet = snippetOf(text, treeOf('ferry storm'), 'text', 90);
    expect(snippet && shown(snippet)).toContain('A [ferry] met a [storm]');
  });

  it('takes words of one search word for one', () => {
    const text = `A cease-fire and a ceasefire. ${filler.repeat(8)}A cease-fire in Kyiv.`;
    const snippet = snippetOf(text, treeOf('cease-fire kyiv'), 'text', 60);
    expect(snippet && shown(snippet)).toContain('A [cease-fire] in [Kyiv]');
  });

  it('is cut within a run of a dense script', () => {
    const text = `${'私は毎日新聞を読みます'.repeat(20)}東京湾${'私は毎日新聞を読みます'.repeat(20)}`;
    const snippet = snippetOf(text, treeOf('東京'), 'text', 60);
    expect(snippet && marked(snippet.runs)).toContain('[東京]湾');
    expect(snippet?.cutBefore && snippet.cutAfter).toBe(true);
  });

  it('reaches back where the text ends early', () => {
    const snippet = snippetOf(`${'word '.repeat(100)}ferry`, treeOf('ferry'), 'text', 60);
    const length = snippet?.runs.map(({ text }) => text).join('').length ?? 0;
    expect(length).toBeGreaterThan(45);
    expect(snippet?.cutAfter).toBe(false);
  });

  it('shows lines as one', () => {
    const snippet = snippetOf('A ferry\nsank\n\ttoday', treeOf('ferry sank'), 'text', 100);
    expect(snippet && shown(snippet)).toBe('A [ferry] [sank] today');
    expect(snippetOf('A ferry\nsank', treeOf('"ferry sank"'), 'text', 100)).toBeNull();
  });

  it('can be the beginning of a text', () => {
    expect(shown(beginningOf(filler.repeat(5), 30))).toBe('Nothing of note was said at …');
    expect(shown(beginningOf('Short.', 30))).toBe('Short.');
  });

  it('is part of the text, of about the length asked for, and marks what the index finds', () => {
    const piece = fc.constantFrom(
      'ferry',
      'Storm',
      'cease-fire',
      'é́tude',
      '東京',
      '大阪の',
      '. ',
      '。',
      '“',
      ' ',
      'filler',
      'we’ll',
      'กรุง',
    );
    const wanted = fc.constantFrom('ferry', 'storm ceasefire', 'etud*', '京', '大阪', '"ferry storm"', 'ร');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 120 }),
        wanted,
        fc.integer({ min: 20, max: 200 }),
        (pieces, search, length) => {
          const text = pieces.join(' ');
          const tree = treeOf(search);
          const snippet = snippetOf(text, tree, 'text', length);
          const parts = tree.kind === 'all' || tree.kind === 'any' ? tree.parts : [tree];
          const found = parts.some((part) => part.kind === 'phrase' && holdsPhrase(text, part.text, part.prefix));
          expect(snippet !== null).toBe(found);
          if (snippet === null) return;
          const plain = snippet.runs.map((run) => run.text).join('');
          expect(text.replace(/\s+/gu, ' ')).toContain(plain);
          expect(plain.length).toBeLessThanOrEqual(length + 40);
          expect(snippet.runs.some((run) => run.marked)).toBe(true);
          expect(
            markMatches(text, tree, 'text')
              .map((run) => run.text)
              .join(''),
          ).toHaveLength(text.replace(/\s+/gu, ' ').length);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
