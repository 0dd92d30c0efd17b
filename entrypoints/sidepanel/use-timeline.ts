import { useEffect, useMemo, useState } from 'preact/hooks';
import { isListed, type NameableVersion, namedVersions } from '../../components/versions/named-version.ts';
import type { TimelineEntry } from '../../components/versions/timeline-entry.ts';
import type { TimelineStep } from '../../lib/article/difference.ts';
import type { VersionState } from '../../lib/article/version-state.ts';
import { webArchiveName } from '../../lib/web-archives/registry.ts';

/** Steps that are looked at before anything is drawn: those that are in sight. */
const firstAtOnce = 4;
/** Milliseconds of comparing between two pauses: what a reader does meanwhile waits no longer. */
const longestAtOnce = 30;

/**
 * The versions of an article, newest first, with what each changed. The names come at once; what changed is looked at when
 * they have been drawn, so that nothing of the panel waits for it. `states`: oldest first; null while the archive is asked.
 */
export function useTimeline(
  states: readonly (VersionState & NameableVersion)[] | null,
): readonly TimelineEntry[] | null {
  // What was known of the last states stands until the new ones have been looked at: nothing flickers.
  const [steps, setSteps] = useState<ReadonlyMap<string, TimelineStep>>(new Map());
  const [defect, setDefect] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    if (states === null || states.length < 2) return;
    return afterPaint(async (isCalledOff) => {
      // Brings the calendars of all languages with it, which the panel's first paint need not wait for.
      const { timelineSteps } = await import('../../lib/versions/timeline-of.ts');
      const stepAt = timelineSteps(states);
      const known = new Map<string, TimelineStep>();
      for (let at = states.length - 1; at >= 0; ) {
        // The newest first, then the rest in the pauses: nobody looks at a hundred at once.
        const until = performance.now() + longestAtOnce;
        do {
          const step = stepAt(at);
          known.set(step.version, step);
          at -= 1;
        } while (at >= 0 && (performance.now() < until || known.size < firstAtOnce));
        if (isCalledOff()) return;
        setSteps((before) => new Map([...before, ...known]));
        await pause();
        if (isCalledOff()) return;
      }
    }, setDefect);
  }, [states]);
  if (defect !== null) throw defect.error;
  return useMemo(() => {
    if (states === null) return null;
    const versions = namedVersions(states, webArchiveName);
    const named = (id: string | null | undefined) => versions.find((version) => version.id === id) ?? null;
    const listed = states.flatMap((state, at) => {
      const version = versions[at];
      return version === undefined || !isListed(state) ? [] : [{ state, version }];
    });
    return listed
      .map(({ state, version }, at): TimelineEntry => {
        const step = steps.get(state.id) ?? null;
        return {
          version,
          previous: listed[at - 1]?.version ?? null,
          step,
          against: named(step?.against),
          revertsTo: named(step?.revertsTo),
          notes: state.facts.corrections,
        };
      })
      .reverse();
  }, [states, steps]);
}

/**
 * Does it once what is on its way to the screen is there. Returns how to call it off; a defect is handed to `failed`, for the
 * nearest error boundary.
 */
function afterPaint(
  work: (isCalledOff: () => boolean) => Promise<void>,
  failed: (defect: { error: unknown }) => void,
): () => void {
  let calledOff = false;
  const start = () => {
    if (!calledOff) work(() => calledOff).catch((error: unknown) => failed({ error }));
  };
  const frame = requestAnimationFrame(() => setTimeout(start));
  return () => {
    calledOff = true;
    cancelAnimationFrame(frame);
  };
}

/** Lets the browser draw and answer. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
