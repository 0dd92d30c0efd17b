import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchTree } from '../../../lib/article/search-tree.ts';
import { searchedFields } from '../../../lib/article/search-tree.ts';
import { isSearchProblem, parseSearch } from '../../../lib/search/parse-search.ts';
import { ArticleColumns } from '../../../lib/search-index/article-columns.ts';
import { findMatches } from '../../../lib/search-index/find-matches.ts';
import { IndexTables } from '../../../lib/search-index/index-tables.ts';
import { matchExpression, rankExpression } from '../../../lib/search-index/match-expression.ts';
import { indexedFacts } from '../../support/indexed-facts.ts';
import { memoryIndexFile } from '../../support/memory-index.ts';

function treeOf(search: string): SearchTree {
  const tree = parseSearch(search, '2026-06-01');
  if (isSearchProblem(tree)) throw new Error(tree.kind);
  return tree;
}

describe('what the full-text table is asked', () => {
  it.each([
    ['Ferry', '("ferry")'],
    ['"the ferry"', '("the ferry")'],
    ['ferr*', '("ferr" *)'],
    ['author:Calder', '({author} : "calder")'],
    ['ferry -late', '(("ferry") NOT ("late"))'],
    ['ferry OR boat', '(("ferry") OR ("boat"))'],
    ['東京', '("東京")'],
  ])('of %s is %s', (search, expression) => {
    expect(matchExpression(treeOf(search))).toBe(expression);
  });

  it('is nothing where there is a condition, which ranking leaves out', () => {
    expect(matchExpression(treeOf('ferry has:correction'))).toBeNull();
    expect(rankExpression(treeOf('ferry -late has:correction'))).toBe('("ferry")');
    expect(rankExpression(treeOf('has:correction'))).toBeNull();
  });

  it('is understood by SQLite whatever is typed, and says no more than words', async () => {
    const file = await memoryIndexFile();
    const tables = new IndexTables(file.sqlite, file.open());
    const pieces = fc.constantFrom(
      '"',
      '*',
      '-',
      ' OR ',
      '(',
      ')',
      'NEAR(',
      '{text}',
      ':',
      '^',
      "'",
      ';--',
      'ferry',
      ' ',
    );
    const typed = fc.array(fc.oneof(pieces, fc.string({ maxLength: 6, unit: 'grapheme' })), { maxLength: 12 });
    fc.assert(
      fc.property(typed, (parts) => {
        const tree = parseSearch(parts.join(''), '2026-06-01');
        if (isSearchProblem(tree)) return;
        const expression = matchExpression(tree);
        if (expression !== null) expect(() => tables.find(expression, 1)).not.toThrow();
        const ranking = rankExpression(tree);
        if (ranking !== null) expect(() => tables.scores(ranking, 1)).not.toThrow();
      }),
    );
    tables.close();
  });
});

/** The words of an article's texts, for a search word by word. */
type Words = Record<(typeof searchedFields)[number], string[]>;

const word = fc.constantFrom('ferry', 'late', 'pier', 'kyiv');
const words: fc.Arbitrary<Words> = fc.record({
  headline: fc.array(word, { maxLength: 3 }),
  text: fc.array(word, { maxLength: 5 }),
  author: fc.array(word, { maxLength: 2 }),
  place: fc.array(word, { maxLength: 1 }),
  note: fc.array(word, { maxLength: 2 }),
  tag: fc.array(word, { maxLength: 2 }),
});
const place = { start: 0, end: 1 };
const leaf: fc.Arbitrary<SearchTree> = fc.oneof(
  fc.record({
    kind: fc.constant('phrase' as const),
    text: fc.array(word, { minLength: 1, maxLength: 2 }).map((some) => some.join(' ')),
    prefix: fc.constant(false),
    field: fc.constantFrom(null, ...searchedFields),
    start: fc.constant(0),
    end: fc.constant(1),
  }),
  fc.constantFrom(
    { kind: 'condition' as const, test: 'has' as const, value: 'correction', ...place },
    { kind: 'condition' as const, test: 'is' as const, value: 'saved', ...place },
    { kind: 'condition' as const, test: 'site' as const, value: 'post.example', ...place },
    { kind: 'condition' as const, test: 'language' as const, value: 'en', ...place },
    { kind: 'condition' as const, test: 'before' as const, value: '2026-01-01', ...place },
  ),
);
const { tree: anyTree } = fc.letrec<{ tree: SearchTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      parts: fc.array(tie('tree'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('none' as const), part: tie('tree') }),
  ),
}));

describe('what a search finds', () => {
  it('is what the same search finds article by article', async () => {
    const file = await memoryIndexFile();
    const articles = fc.array(fc.tuple(indexedFacts, words), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(articles, anyTree, (given, tree) => {
        const tables = new IndexTables(file.sqlite, file.open());
        const columns = new ArticleColumns();
        const all = given.map(([facts, texts], slot) => ({ facts: { ...facts, id: `${slot}` }, texts }));
        for (const [slot, { facts }] of all.entries()) columns.set(slot, facts);
        tables.write(
          all.map(({ facts, texts }, slot) => {
            const joined = Object.fromEntries(searchedFields.map((field) => [field, texts[field].join(' ')]));
            return { slot, article: { facts, texts: joined as Record<keyof Words, string> } };
          }),
        );
        const found = findMatches(tree, columns, (expression) => tables.find(expression, columns.size));
        tables.close();
        expect([...found].map(Boolean)).toEqual(all.map((article) => answers(article, tree)));
      }),
    );
  });
});

type Article = { facts: { host: string; corrections: number; savedAt: number | null } & Dated; texts: Words };
interface Dated {
  published: string | null;
  language: string | null;
}

function answers(article: Article, tree: SearchTree): boolean {
  switch (tree.kind) {
    case 'all':
      return tree.parts.every((part) => answers(article, part));
    case 'any':
      return tree.parts.some((part) => answers(article, part));
    case 'none':
      return !answers(article, tree.part);
    case 'phrase': {
      const fields = tree.field === null ? searchedFields : [tree.field];
      return fields.some((field) => ` ${article.texts[field].join(' ')} `.includes(` ${tree.text} `));
    }
    case 'condition': {
      const { host, corrections, savedAt, published, language } = article.facts;
      if (tree.test === 'has') return corrections > 0;
      if (tree.test === 'is') return savedAt !== null;
      if (tree.test === 'site') return host.endsWith('post.example');
      if (tree.test === 'language') return language === 'en' || language === 'en-GB';
      return published?.length !== undefined && published.length >= 10 && published.slice(0, 10) < tree.value;
    }
  }
}
