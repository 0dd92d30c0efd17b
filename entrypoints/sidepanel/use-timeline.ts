import { useEffect, useMemo, useState } from 'preact/hooks';
import { isListed, type NameableVersion, namedVersions } from '../../components/versions/named-version.ts';
import type { TimelineEntry } from '../../components/versions/timeline-entry.ts';
import type { TimelineStep } from '../../lib/article/difference.ts';
import type { VersionState } from '../../lib/article/version-state.ts';
import { webArchiveName } from '../../lib/web-archives/registry.ts';

/**
 * The versions of an article, newest first, with what each changed. The names come at once; what changed is looked at when
 * they have been drawn, so that nothing of the panel waits for it. `states`: oldest first; null while the archive is asked.
 */
export function useTimeline(
  states: readonly (VersionState & NameableVersion)[] | null,
): readonly TimelineEntry[] | null {
  // What was known of the last states stands until the new ones have been looked at: nothing flickers.
  const [known, setSteps] = useState<readonly TimelineStep[]>([]);
  const [defect, setDefect] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    if (states === null || states.length < 2) return;
    return afterPaint(async (isCalledOff) => {
      // Brings the calendars of all languages with it, which the panel's first paint need not wait for.
      const { timelineOf } = await import('../../lib/versions/timeline-of.ts');
      if (!isCalledOff()) setSteps(timelineOf(states));
    }, setDefect);
  }, [states]);
  if (defect !== null) throw defect.error;
  return useMemo(() => {
    if (states === null) return null;
    const steps = new Map(known.map((step) => [step.version, step]));
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
  }, [states, known]);
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
