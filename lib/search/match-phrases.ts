import type { SearchedField, SearchPhrase, SearchTree } from '../article/search-tree.ts';
import { type PhraseToken, phraseTokens } from './index-text.ts';
import { type ScannedWords, scanWords } from './scan-words.ts';

/** A phrase of a search, ready to be looked for. */
interface WantedPhrase {
  /** The same for a word and its other forms. */
  term: number;
  tokens: readonly PhraseToken[];
}

/** Where a text has a phrase of the search: UTF-16 offsets into the text. */
export interface PhraseMatch {
  term: number;
  start: number;
  end: number;
}

/** The phrases that a search looks for in one of an article's texts; what it excludes is not among them. */
export function phrasesIn(tree: SearchTree, field: SearchedField): SearchPhrase[] {
  switch (tree.kind) {
    case 'phrase':
      return tree.field === null || tree.field === field ? [tree] : [];
    case 'condition':
    case 'none':
      return [];
    default:
      return tree.parts.flatMap((part) => phrasesIn(part, field));
  }
}

/**
 * All places of a text that a search finds, by where they begin. They may overlap. No phrase goes from one line into the next,
 * as the index has none that does.
 */
export function matchPhrases(text: string, words: ScannedWords, phrases: readonly SearchPhrase[]): PhraseMatch[] {
  const wanted = phrases.map((phrase): WantedPhrase => ({ term: phrase.start, tokens: phraseTokens(phrase) }));
  const matches: PhraseMatch[] = [];
  const { tokens, starts, ends } = words;
  const byFirst = firsts(wanted);
  tokens.forEach((token, at) => {
    const exact = byFirst.exact.get(token) ?? none;
    for (const phrase of byFirst.prefixes.length === 0 ? exact : [...exact, ...byFirst.prefixes]) {
      if (!standsAt(phrase.tokens, tokens, at)) continue;
      const start = starts[at] ?? 0;
      const end = ends[lastToken(phrase.tokens, at)] ?? 0;
      if (phrase.tokens.length > 1 && text.slice(start, end).includes('\n')) continue;
      matches.push({ term: phrase.term, start, end });
    }
  });
  for (const { token, first, last } of words.joined) {
    for (const { term, tokens: parts } of wanted) {
      const [only] = parts;
      if (only === undefined || parts.length > 1) continue;
      if (!isToken(only, token)) continue;
      matches.push({ term, start: starts[first] ?? 0, end: ends[last] ?? 0 });
    }
  }
  return matches.sort((a, b) => a.start - b.start || b.end - a.end);
}

const none: readonly WantedPhrase[] = [];

function firsts(wanted: readonly WantedPhrase[]) {
  const exact = new Map<string, WantedPhrase[]>();
  const prefixes: WantedPhrase[] = [];
  for (const phrase of wanted) {
    const [first] = phrase.tokens;
    if (first === undefined) continue;
    if (first.prefix) prefixes.push(phrase);
    else exact.set(first.text, [...(exact.get(first.text) ?? []), phrase]);
  }
  return { exact, prefixes };
}

function standsAt(phrase: readonly PhraseToken[], tokens: readonly string[], at: number): boolean {
  return phrase.every((part, offset) => isToken(part, tokens[at + offset]));
}

function isToken(part: PhraseToken, token: string | undefined): boolean {
  if (token === undefined) return false;
  return part.prefix ? token.startsWith(part.text) : token === part.text;
}

/** The second character of a pair is that of the next token, which is always there. */
function lastToken(phrase: readonly PhraseToken[], at: number): number {
  return at + phrase.length - (phrase.at(-1)?.pair === true ? 0 : 1);
}

/** `matchPhrases` in a text. */
export function matchesIn(text: string, tree: SearchTree, field: SearchedField): PhraseMatch[] {
  const phrases = phrasesIn(tree, field);
  return phrases.length === 0 ? [] : matchPhrases(text, scanWords(text), phrases);
}

/** Whether a search asks for any words, rather than for conditions alone. */
export function hasPhrase(tree: SearchTree): boolean {
  if (tree.kind === 'all' || tree.kind === 'any') return tree.parts.some(hasPhrase);
  return tree.kind === 'phrase';
}
