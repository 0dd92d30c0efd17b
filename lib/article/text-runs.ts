/** A stretch of a text that means something; UTF-16 offsets. */
export interface Marked<T> {
  start: number;
  end: number;
  value: T;
}

/** A piece of a text in which the same holds throughout. */
export interface TextRun<T> {
  start: number;
  end: number;
  text: string;
  /** What holds in it, in the order in which it was given. */
  values: readonly T[];
}

/** Cuts a text where something begins or ends. Together the pieces are the whole text; empty stretches are left out. */
export function textRuns<T>(text: string, marked: readonly Marked<T>[]): TextRun<T>[] {
  const inside = marked
    .map(({ start, end, value }) => ({ start: Math.max(0, start), end: Math.min(text.length, end), value }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const values = inside.filter((one) => one.start <= start && one.end >= end).map(({ value }) => value);
    return { start, end, text: text.slice(start, end), values };
  });
}
