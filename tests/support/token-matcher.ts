import { indexText, phraseTokens } from '../../lib/search/index-text.ts';

/** What the search index does with a phrase, done simply: tokens are cut at spaces, and must stand one after another. */
export function holdsPhrase(text: string, phrase: string, prefix = false): boolean {
  const tokens = indexText(text).split(' ');
  const wanted = phraseTokens({ text: phrase, prefix });
  if (wanted.length === 0) return false;
  return tokens.some((_, at) =>
    wanted.every((part, offset) => {
      const token = tokens[at + offset];
      return part.prefix ? token?.startsWith(part.text) : token === part.text;
    }),
  );
}
