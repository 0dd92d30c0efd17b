/** Letters in a row that are compared: longer than most words, so that what texts share by language alone hardly counts. */
const length = 9;
/** Characters of either text that are looked at. */
const most = 60_000;

/**
 * How much of the shorter of two texts stands in the other, from 0 to 1, told by runs of nine letters and digits. It knows
 * no language and no words, so that scripts without spaces are compared as well. Two reports by one house on different
 * things share a few hundredths; a report and its much rewritten next edition a third and more.
 */
export function sharedText(one: string, other: string): number {
  const [a, b] = [runsOf(one), runsOf(other)];
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return 0;
  let shared = 0;
  for (const run of fewer) if (more.has(run)) shared += 1;
  return shared / fewer.size;
}

function runsOf(text: string): Set<string> {
  const letters = text
    .slice(0, most)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const runs = new Set<string>();
  for (let at = 0; at + length <= letters.length; at += 1) runs.add(letters.slice(at, at + length));
  return runs;
}
