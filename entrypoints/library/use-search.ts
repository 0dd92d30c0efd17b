import { useCallback, useEffect, useState } from 'preact/hooks';

/** The query of the page's address, and how to go to another one as a step to go back from. */
export function useSearch(): [string, (search: string) => void] {
  const [search, setSearch] = useState(() => location.search);
  useEffect(() => {
    const onBack = () => setSearch(location.search);
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  const go = useCallback((next: string) => {
    history.pushState(null, '', location.pathname + next);
    setSearch(next);
  }, []);
  return [search, go];
}
