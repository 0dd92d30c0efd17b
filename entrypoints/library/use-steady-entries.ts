import { useMemo, useState } from 'preact/hooks';
import type { CorrectionEntry } from '../../lib/article/correction-entry.ts';

export interface SteadyEntries {
  /** What is shown: as the archive has it now, without what has come in since. */
  entries: CorrectionEntry[];
  /** How many of them have come in and wait. */
  waiting: number;
  /** Takes them in. */
  takeIn: () => void;
}

/**
 * The notes as they were when the reader began to look, so that none is pushed away under the eye by one that comes in. What
 * changes of a note, or goes, shows at once. What the reader dismisses or marks has been asked for: it never waits.
 */
export function useSteadyEntries(live: CorrectionEntry[]): SteadyEntries {
  const [known, setKnown] = useState(() => idsOf(live));
  return useMemo(() => {
    const entries = live.filter(({ id, by }) => known.has(id) || by === 'reader');
    return { entries, waiting: live.length - entries.length, takeIn: () => setKnown(idsOf(live)) };
  }, [live, known]);
}

const idsOf = (entries: readonly CorrectionEntry[]) => new Set(entries.map(({ id }) => id));
