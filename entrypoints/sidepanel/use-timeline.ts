import { useEffect, useMemo, useState } from 'preact/hooks';
import { namedVersions } from '../../components/versions/named-version.ts';
import type { TimelineEntry } from '../../components/versions/timeline-entry.ts';
import type { TimelineStep } from '../../lib/article/difference.ts';
import type { VersionState } from '../../lib/article/version-state.ts';
import { timelineOf } from '../../lib/versions/timeline-of.ts';

/**
 * The versions of an article, newest first, with what each changed. The names come at once; what changed is looked at when
 * they have been drawn, so that nothing of the panel waits for it. `states`: oldest first; null while the archive is asked.
 */
export function useTimeline(states: readonly VersionState[] | null): readonly TimelineEntry[] | null {
  const [known, setKnown] = useState<{ of: readonly VersionState[]; steps: readonly TimelineStep[] } | null>(null);
  useEffect(() => {
    if (states === null) return;
    return afterPaint(() => setKnown({ of: states, steps: timelineOf(states) }));
  }, [states]);
  return useMemo(() => {
    if (states === null) return null;
    // What was known of the last states stands until the new ones have been looked at: nothing flickers.
    const steps = new Map(known?.steps.map((step) => [step.version, step]));
    const versions = namedVersions(states);
    const named = (id: string | null | undefined) => versions.find((version) => version.id === id) ?? null;
    return states
      .flatMap((state, at): TimelineEntry[] => {
        const version = versions[at];
        if (version === undefined) return [];
        const step = steps.get(state.id) ?? null;
        return [
          {
            version,
            previous: versions[at - 1] ?? null,
            step,
            against: named(step?.against),
            revertsTo: named(step?.revertsTo),
            notes: state.facts.corrections,
          },
        ];
      })
      .reverse();
  }, [states, known]);
}

/** Does it once what is on its way to the screen is there. Returns how to call it off. */
function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
