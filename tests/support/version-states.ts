import type { VersionState } from '../../lib/article/version-state.ts';
import { block, facts } from './readings.ts';

/** A version of an article with these paragraphs, taken on this day of May 2026. */
export function versionState(
  day: number,
  paragraphs: readonly string[],
  over: Partial<VersionState> = {},
): VersionState {
  const takenAt = Date.UTC(2026, 4, day, 9);
  return {
    id: `version-${day}`,
    takenAt,
    takenBy: 'live',
    seenAs: { live: takenAt },
    extractor: 1,
    interpreter: '1',
    contentHash: paragraphs.join('\n'),
    factsHash: '',
    facts: facts(),
    blocks: paragraphs.map((text) => block(text)),
    ...over,
  };
}
