import { scanWords } from './scan-words.ts';

/**
 * Stands before each joined word behind the text, so that no phrase reaches into them. It is no letter: no search has it.
 */
const apart = '|';

/**
 * A text as the search index takes it: folded tokens with one space between them, for a tokenizer that cuts at spaces and
 * does nothing else. See `ScannedWords` for what the tokens of dense scripts are.
 *
 * Words that are written in parts stand once more as one, behind the text, where they disturb no phrase: `a cease-fire` gives
 * `a cease fire | ceasefire`. So `ceasefire`, `cease fire` and `"a cease fire"` all find it.
 */
export function indexText(text: string): string {
  const { tokens, joined } = scanWords(text);
  if (joined.length === 0) return tokens.join(' ');
  const once = new Set(joined.map(({ token }) => token));
  return [...tokens, ...[...once].flatMap((token) => [apart, token])].join(' ');
}

/** A token that a phrase is made of. */
export interface PhraseToken {
  text: string;
  /** Whether the index's token may go on behind it. Only the last of a phrase may. */
  prefix: boolean;
  /** Whether it is two characters of a dense run. */
  pair: boolean;
}

/**
 * The tokens that stand one after another in the index wherever the text has the phrase. Empty: it has nothing to find in it.
 *
 * The last run of a dense script is open: the reader may have typed any stretch of one, so that its last character is not
 * looked for as the end of a run; where it is all there is of the run, it is the beginning of a token.
 */
export function phraseTokens(phrase: { text: string; prefix: boolean }): PhraseToken[] {
  const { tokens, kinds } = scanWords(phrase.text);
  const found = tokens.map((text, at) => ({ text, pair: kinds[at] === 'pair', prefix: false }));
  // A single behind a pair ends the run of that pair.
  if (found.at(-2)?.pair === true && kinds.at(-1) === 'single') found.pop();
  const last = found.at(-1);
  if (last !== undefined && !last.pair) last.prefix = phrase.prefix || kinds.at(-1) === 'single';
  return found;
}

/** The words of a text, folded, with one space between them: to compare names, and to filter lists as the reader types. */
export function foldText(text: string): string {
  const { tokens, kinds } = scanWords(text);
  return tokens
    .map((token, at) => {
      const gap = at === 0 || kinds[at - 1] === 'pair' ? '' : ' ';
      return gap + (kinds[at] === 'pair' ? String.fromCodePoint(token.codePointAt(0) ?? 0) : token);
    })
    .join('');
}
