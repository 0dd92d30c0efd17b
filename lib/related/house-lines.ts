/** Articles of the house that a line must stand in, besides the one that is looked at. */
const enough = 2;

/** Share of the lines above which the other is another edition of the same story, which says nothing of the house. */
const edition = 0.8;

/**
 * Lines of an article that its publisher prints under others too: appeals, disclaimers, how to reach the newsroom. They are told
 * by standing word for word in at least two others.
 *
 * @param lines of the article
 * @param others the lines of some articles by the same publisher
 */
export function houseLines(lines: readonly string[], others: readonly (readonly string[])[]): Set<string> {
  const own = new Set(lines);
  const counts = new Map<string, number>();
  for (const other of others) {
    const shared = [...new Set(other)].filter((line) => own.has(line));
    if (shared.length > own.size * edition) continue;
    for (const line of shared) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= enough).map(([line]) => line));
}
