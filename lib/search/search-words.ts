import type { SearchCondition, SearchedField } from '../article/search-tree.ts';
import { foldText } from './index-text.ts';
import data from './search-words.json' with { type: 'json' };

/** What may stand before a colon: a text that is searched, or a condition on the article's record. */
export type FieldName = SearchedField | SearchCondition['test'];
export type Joiner = 'or' | 'and' | 'not';

/** The words that mean something in a search, by what they mean. Those of every language of the interface hold at once. */
export interface SearchWords {
  /** By folded name. */
  fields: ReadonlyMap<string, FieldName>;
  /** What `has:` and `is:` take, by folded word. */
  values: ReadonlyMap<string, string>;
  /** By folded word. */
  days: ReadonlyMap<string, 'today' | 'yesterday'>;
  /** Written in capitals, which tells them from the words of a sentence. */
  joiners: ReadonlyMap<string, Joiner>;
}

export const searchWords: SearchWords = {
  fields: byWord<FieldName>(
    data.map(({ fields }) => fields),
    foldText,
  ),
  values: byWord(
    data.map(({ values }) => values),
    foldText,
  ),
  days: byWord<'today' | 'yesterday'>(
    data.map(({ days }) => days),
    foldText,
  ),
  joiners: byWord<Joiner>(
    data.map(({ joiners }) => joiners),
    (word) => word,
  ),
};

function byWord<Meaning extends string>(
  languages: readonly Partial<Record<Meaning, readonly string[]>>[],
  fold: (word: string) => string,
): Map<string, Meaning> {
  const found = new Map<string, Meaning>();
  for (const words of languages) {
    for (const meaning in words) for (const word of words[meaning] ?? []) found.set(fold(word), meaning);
  }
  return found;
}
