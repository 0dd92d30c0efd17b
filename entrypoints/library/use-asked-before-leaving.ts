import { useLayoutEffect } from 'preact/hooks';

/**
 * Has the browser ask, in words of its own, whether the page is to be left, as long as something would be lost or broken off. With
 * the drawing of it, so that nobody is asked whom the page has told that it is done.
 */
export function useAskedBeforeLeaving(isAsked: boolean): void {
  useLayoutEffect(() => {
    if (!isAsked) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isAsked]);
}
