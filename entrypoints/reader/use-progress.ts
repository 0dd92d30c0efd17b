import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * How far the text has been scrolled through: 0 to 1. `onEnd` is called once a text, when the reader has scrolled to its end; a
 * text that is in sight as a whole has no such moment. `of` names the text.
 */
export function useProgress(root: RefObject<HTMLElement | null>, of: string, onEnd: () => void): number {
  const [share, setShare] = useState(0);
  const ended = useRef<string | null>(null);
  const latest = useRef(onEnd);
  latest.current = onEnd;
  useEffect(() => {
    const look = (scrolled: boolean) => {
      const place = root.current?.getBoundingClientRect();
      if (place === undefined) return;
      const way = place.height - innerHeight;
      const done = way <= 0 ? 0 : Math.min(1, Math.max(0, -place.top / way));
      setShare(done);
      if (!scrolled || done < 1 || ended.current === of) return;
      ended.current = of;
      latest.current();
    };
    const onScroll = () => look(true);
    const onResize = () => look(false);
    onResize();
    addEventListener('scroll', onScroll, { passive: true });
    addEventListener('resize', onResize);
    return () => {
      removeEventListener('scroll', onScroll);
      removeEventListener('resize', onResize);
    };
  }, [of]);
  return share;
}
