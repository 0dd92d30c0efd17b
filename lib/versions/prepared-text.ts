import { type FoldedText, foldText } from '../article/folded-text.ts';
import { type PassageToken, passageTokens } from './passage-tokens.ts';

/** A paragraph of a version's text: `[start, end)` without its line feed. */
export interface TextLine {
  start: number;
  end: number;
  key: string;
}

/** A version's text made ready to be searched; each part is made when it is first asked for. */
export interface PreparedText {
  text: string;
  folded: () => FoldedText;
  lines: () => readonly TextLine[];
  /** The tokens of one paragraph. */
  tokensOf: (line: number) => readonly PassageToken[];
  /** For each token's key the paragraphs it stands in, each once. */
  linesWith: () => ReadonlyMap<string, readonly number[]>;
}

/** The text is `versionText` of a version, or a stretch of one. */
export function preparedText(text: string): PreparedText {
  const lines = once(() => linesOf(text));
  const tokens = new Map<number, readonly PassageToken[]>();
  const tokensOf = (at: number) => {
    const line = lines()[at];
    if (line === undefined) return [];
    const known = tokens.get(at) ?? passageTokens(text.slice(line.start, line.end), line.start);
    tokens.set(at, known);
    return known;
  };
  const linesWith = once(() => {
    const index = new Map<string, number[]>();
    lines().forEach((_, at) => {
      for (const key of new Set(tokensOf(at).map((token) => token.key))) {
        const known = index.get(key);
        if (known === undefined) index.set(key, [at]);
        else known.push(at);
      }
    });
    return index;
  });
  return { text, folded: once(() => foldText(text)), lines, tokensOf, linesWith };
}

function linesOf(text: string): TextLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { start, end: start + line.length, key: foldText(line).text };
    start += line.length + 1;
    return found;
  });
}

/** The paragraphs that a stretch of the text touches: `[first, last]`. */
export function linesTouched(lines: readonly TextLine[], start: number, end: number): [number, number] {
  const first = lines.findIndex((line) => line.end > start);
  const last = lines.findLastIndex((line) => line.start < end);
  return [Math.max(0, first), Math.max(0, first, last)];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
