import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import * as v from 'valibot';

/** The block at the top of the window, and how far its top lies from there, in pixels. Kept with the tab's own history. */
const placeSchema = v.object({ block: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)), top: v.number() });

/** Milliseconds without scrolling after which a place counts as one where the reader is. */
const rest = 200;

/** Goes back to the place where the reader was when this tab shows the same text again: after a reload, and on the way back. */
export function useKeptPlace(root: RefObject<HTMLElement | null>, of: string): void {
  useEffect(() => {
    const kept = v.safeParse(placeSchema, history.state);
    if (kept.success && location.hash === '') {
      const block = root.current?.querySelector(`[data-block="${kept.output.block}"]`);
      if (block) scrollBy({ top: block.getBoundingClientRect().top - kept.output.top, behavior: 'instant' });
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      const place = placeIn(root.current);
      if (place !== null) history.replaceState(place, '');
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, rest);
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', onScroll);
    };
  }, [of]);
}

function placeIn(root: HTMLElement | null): v.InferOutput<typeof placeSchema> | null {
  for (const block of root?.querySelectorAll<HTMLElement>('[data-block]') ?? []) {
    const { bottom, top } = block.getBoundingClientRect();
    if (bottom > 0) return { block: block.dataset.block ?? '', top };
  }
  return null;
}
