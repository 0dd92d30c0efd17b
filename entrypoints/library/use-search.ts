import { useCallback, useEffect, useState } from 'preact/hooks';

/** How a change goes into the browser's history: as a step to go back from, or in place of the last one. */
export type Step = 'push' | 'replace';
export type Go = (search: string, step?: Step) => void;

/** The query of the page's address, and how to go to another one. A reload, a bookmark and the way back lead to the same. */
export function useSearch(): [string, Go] {
  const [search, setSearch] = useState(() => location.search);
  useEffect(() => {
    const onBack = () => setSearch(location.search);
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  const go = useCallback((next: string, step: Step = 'push') => {
    const url = location.pathname + next;
    if (step === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    setSearch(next);
  }, []);
  return [search, go];
}
