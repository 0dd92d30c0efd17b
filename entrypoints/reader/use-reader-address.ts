import { useCallback, useEffect, useState } from 'preact/hooks';
import { type ReaderAddress, readerAddress, readReaderAddress } from '../../lib/article/reader-address.ts';

/** Which article and version the page shows, kept in its address: a reload, a bookmark and the way back lead to the same. */
export function useReaderAddress(): [ReaderAddress, (versionId: string | null) => void] {
  const [address, setAddress] = useState(() => readReaderAddress(location.search));
  useEffect(() => {
    const onBack = () => setAddress(readReaderAddress(location.search));
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  const go = useCallback((versionId: string | null) => {
    const { article } = readReaderAddress(location.search);
    if (article === null) return;
    history.pushState(null, '', readerAddress(article, versionId));
    setAddress({ article, version: versionId });
  }, []);
  return [address, go];
}
