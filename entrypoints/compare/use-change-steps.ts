import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { changeElementId } from '../../components/compare/comparison.ts';
import type { Change } from '../../lib/article/difference.ts';

export type Direction = 'next' | 'previous';

const directions: Record<string, Direction | undefined> = { n: 'next', j: 'next', p: 'previous', k: 'previous' };

/**
 * From change to change, by buttons and by the keys n and j, p and k. At the end it goes on from the beginning. What is gone
 * to comes into the middle of the window and takes the focus, so that a screen reader reads it. `of` names what the changes are
 * of: with another pair of versions one has gone nowhere yet.
 */
export function useChangeSteps(
  changes: readonly Change[],
  of: string,
): { current: string | null; go: (to: Direction) => void } {
  const [gone, setGone] = useState<{ of: string; to: string } | null>(null);
  const current = gone?.of === of ? gone.to : null;
  const go = useCallback(
    (to: Direction) => {
      const at = changes.findIndex(({ id }) => id === current);
      const next = changes.at(at < 0 ? (to === 'next' ? 0 : -1) : (at + (to === 'next' ? 1 : -1)) % changes.length);
      if (next === undefined) return;
      setGone({ of, to: next.id });
      const element = document.getElementById(changeElementId(next.id));
      element?.focus({ preventScroll: true });
      (element?.closest('[data-row]') ?? element)?.scrollIntoView({ block: 'center', behavior: scrolling() });
    },
    [changes, current, of],
  );
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const to = directions[event.key.toLowerCase()];
      if (to === undefined || event.ctrlKey || event.metaKey || event.altKey || isWritten(event.target)) return;
      event.preventDefault();
      latest.current(to);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return { current, go };
}

/** Letters typed there are letters: in a list they choose from it. */
function isWritten(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type="checkbox"]), select, textarea') !== null;
}

function scrolling(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
