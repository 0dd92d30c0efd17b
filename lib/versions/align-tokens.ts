import type { PassageToken } from './passage-tokens.ts';

/** Cost of a token without a partner. Small beside a match: a place is known by what stays, not by how much was put in. */
const gapCost = 0.3;

/** Cells of the largest table that is filled: 6 million take about 40 ms and 24 MB. */
export const mostCells = 6_000_000;

/**
 * The best alignment of one row of tokens with a stretch of another (Smith and Waterman): pairs of indices, both rising, whose
 * tokens are the same. What stands before the first and behind the last pair costs nothing. Empty where the two are too long.
 */
export function alignTokens(one: readonly PassageToken[], other: readonly PassageToken[]): [number, number][] {
  const columns = other.length + 1;
  if (one.length * other.length === 0 || (one.length + 1) * columns > mostCells) return [];
  const scores = new Float32Array((one.length + 1) * columns);
  let best = 0;
  let bestAt = 0;
  for (let i = 1; i <= one.length; i += 1) {
    const mine = one[i - 1];
    if (mine === undefined) continue;
    for (let j = 1; j <= other.length; j += 1) {
      const at = i * columns + j;
      const score = Math.max(
        0,
        mine.key === other[j - 1]?.key ? (scores[at - columns - 1] ?? 0) + matchScore(one, other, i - 1, j - 1) : 0,
        (scores[at - columns] ?? 0) - gapCost,
        (scores[at - 1] ?? 0) - gapCost,
      );
      scores[at] = score;
      if (score > best) {
        best = score;
        bestAt = at;
      }
    }
  }
  return pairsFrom(scores, bestAt, one, other);
}

/** A token is worth more where its neighbour matches too: single characters and short words meet by chance everywhere. */
function matchScore(one: readonly PassageToken[], other: readonly PassageToken[], i: number, j: number): number {
  const weight = one[i]?.weight ?? 0;
  const first = i === 0 || j === 0;
  return !first && one[i - 1]?.key === other[j - 1]?.key ? weight + 0.5 : weight;
}

function pairsFrom(
  scores: Float32Array,
  bestAt: number,
  one: readonly PassageToken[],
  other: readonly PassageToken[],
): [number, number][] {
  const columns = other.length + 1;
  const pairs: [number, number][] = [];
  let at = bestAt;
  while ((scores[at] ?? 0) > 0) {
    const [i, j] = [Math.floor(at / columns) - 1, (at % columns) - 1];
    const score = scores[at] ?? 0;
    const matched = (scores[at - columns - 1] ?? 0) + matchScore(one, other, i, j);
    if (one[i]?.key === other[j]?.key && Math.abs(score - matched) < 1e-3) {
      pairs.push([i, j]);
      at -= columns + 1;
    } else if (Math.abs(score - ((scores[at - columns] ?? 0) - gapCost)) < 1e-3) at -= columns;
    else at -= 1;
  }
  return pairs.reverse();
}
