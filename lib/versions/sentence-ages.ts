import type { SentenceAge } from '../article/difference.ts';
import type { VersionState } from '../article/version-state.ts';
import { keyOf, type Line, LineReader } from './line.ts';
import { sentenceRanges } from './stretches.ts';

/**
 * For each sentence of the newest version, the first version in which it stood so, wherever in the text. What differs in
 * noise only is the same sentence.
 *
 * @param versions in any order; `firstSeen` counts them oldest first
 */
export function sentenceAges(versions: readonly VersionState[]): SentenceAge[] {
  const ordered = [...versions].sort((one, other) => one.takenAt - other.takenAt);
  const newest = ordered.at(-1);
  if (newest === undefined) return [];
  const lines = new LineReader(newest.facts.inLanguage);
  const first = new Map<string, number>();
  const read = new Set<Line>();
  ordered.forEach(({ blocks }, version) => {
    for (const { text } of blocks) {
      const line = lines.line(text);
      if (read.has(line)) continue;
      read.add(line);
      for (const { key } of sentencesIn(line)) if (!first.has(key)) first.set(key, version);
    }
  });
  return newest.blocks.flatMap(({ text }, block) =>
    sentencesIn(lines.line(text)).map(({ start, end, key }) => ({ block, start, end, firstSeen: first.get(key) ?? 0 })),
  );
}

/** Sentences without the white space around them. */
function sentencesIn(line: Line): { start: number; end: number; key: string }[] {
  return sentenceRanges(line).flatMap((range) => {
    const tokens = line.tokens.slice(...range);
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end, key: keyOf(tokens) }];
  });
}
