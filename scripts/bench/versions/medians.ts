/** Runs something so often and answers the times it took, in milliseconds, sorted. The first runs are not counted. */
export function timesOf(run: () => unknown, { rounds = 15, warmUp = 3 } = {}): number[] {
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const start = performance.now();
    run();
    if (round >= 0) times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other);
}

/** The middle one of sorted numbers. */
export function medianOf(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One line of a table: what was timed, how long it took, and what was promised. */
export function timeLine(title: string, times: readonly number[], target: number | null, beside = ''): string {
  const middle = medianOf(times);
  const promise = target === null ? '' : `  target ${target} ms: ${middle <= target ? 'met' : 'MISSED'}`;
  return `  ${title.padEnd(44)} median ${middle.toFixed(1).padStart(7)} ms, longest ${(times.at(-1) ?? 0).toFixed(1).padStart(7)} ms${promise}${beside}`;
}
