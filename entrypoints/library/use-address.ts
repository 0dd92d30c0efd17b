import { useCallback, useEffect, useState } from 'preact/hooks';
import { type CorrectionsAddress, readAddress, writeAddress } from '../../lib/archive/correction-filters-url.ts';

/** How a change goes into the browser's history: as a step to go back from, or in place of the last one. */
type Step = 'push' | 'replace';

/** What the page shows, kept in its address: a reload, a bookmark and the way back lead to the same. */
export function useAddress(): [CorrectionsAddress, (address: CorrectionsAddress, step?: Step) => void] {
  const [address, setAddress] = useState(() => readAddress(location.search));
  useEffect(() => {
    const onBack = () => setAddress(readAddress(location.search));
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  const go = useCallback((next: CorrectionsAddress, step: Step = 'push') => {
    const url = `${location.pathname}${writeAddress(next)}`;
    if (step === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    setAddress(next);
  }, []);
  return [address, go];
}
