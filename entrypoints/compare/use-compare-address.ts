import { useCallback, useEffect, useState } from 'preact/hooks';
import { type CompareAddress, readCompareAddress, writeCompareAddress } from '../../lib/article/compare-address.ts';

/** What the page shows, kept in its address: a reload, a bookmark and the way back lead to the same. */
export function useCompareAddress(): [CompareAddress, (change: Partial<CompareAddress>) => void] {
  const [address, setAddress] = useState(() => readCompareAddress(location.search));
  useEffect(() => {
    const onBack = () => setAddress(readCompareAddress(location.search));
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  const go = useCallback((change: Partial<CompareAddress>) => {
    const next = { ...readCompareAddress(location.search), ...change };
    history.pushState(null, '', `${location.pathname}${writeCompareAddress(next)}`);
    setAddress(next);
  }, []);
  return [address, go];
}
