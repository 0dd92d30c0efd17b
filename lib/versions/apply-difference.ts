import type { Difference, Run } from '../article/difference.ts';

/**
 * The newer version's texts, made of the older one's and what differs: what every comparison must be able to give back.
 *
 * @param before texts of the older version's blocks
 */
export function applyDifference(before: readonly string[], difference: Difference): string[] {
  const texts: string[] = [];
  for (const row of difference.blocks) {
    if (row.after === null) continue;
    const parts = row.span?.after ?? 1;
    const text = row.runs === null ? (before[row.before ?? -1] ?? '') : newerText(row.runs);
    texts.push(...(parts === 1 ? [text] : text.split('\n')));
  }
  return texts;
}

/** The older version's text of runs. */
export function olderText(runs: readonly Run[]): string {
  return runs.map(({ op, text, was }) => (op === 'added' ? '' : (was ?? text))).join('');
}

/** The newer version's text of runs. */
export function newerText(runs: readonly Run[]): string {
  return runs.map(({ op, text }) => (op === 'removed' ? '' : text)).join('');
}
