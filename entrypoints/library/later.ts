import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component as a function of its props. */
type Draw<P> = (props: P) => JSX.Element | null;

/**
 * A component whose code is loaded when it is first drawn; until then `waiting` is drawn, for an instant, or nothing. The list
 * of articles opens sooner for not waiting for the code of parts that are not looked at. What cannot be loaded is thrown to the
 * nearest error boundary.
 */
export function later<P extends object>(load: () => Promise<Draw<P>>, waiting?: () => JSX.Element): Draw<P> {
  let known: Draw<P> | null = null;
  return function Later(props: P) {
    const [drawn, setDrawn] = useState<Draw<P> | null>(() => known);
    const [defect, setDefect] = useState<{ error: unknown } | null>(null);
    useEffect(() => {
      if (known !== null) return;
      load().then(
        (loaded) => {
          known = loaded;
          setDrawn(() => loaded);
        },
        (error: unknown) => setDefect({ error }),
      );
    }, []);
    if (defect !== null) throw defect.error;
    return drawn === null ? (waiting?.() ?? null) : h(drawn, props);
  };
}
