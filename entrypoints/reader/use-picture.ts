import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PictureState } from '../../components/reader/LeadPicture.tsx';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { fetchImage } from '../../lib/platform/fetch-image.ts';
import { hasSiteAccess, requestSiteAccess, watchPageAccess } from '../../lib/platform/permissions.ts';
import { keptImage } from '../../lib/storage/images-repository.ts';
import { requestLedger } from '../../lib/storage/request-ledger.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';

/** What came of asking: as it is shown, but for the picture itself. */
type Asked = Exclude<PictureState, { source: string }> | { is: 'fetched'; image: Bytes };
interface Bytes {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The picture at an address, from the archive where it is kept; else only when the reader asks for it, and then until the page is
 * left. Null until the archive has said whether it is kept.
 */
export function usePicture(articleId: string, url: string | null): [PictureState | null, ask: () => void] {
  const kept = useLiveQuery(async () => (url === null ? null : keptImage(articleId, url)), [articleId, url]);
  const [asked, setAsked] = useState<{ url: string; state: Asked } | null>(null);
  const granted = useSiteLeave(url);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const own = asked?.url === url ? asked.state : null;
  const image = kept.status === 'ready' && kept.value !== null ? kept.value : own?.is === 'fetched' ? own.image : null;
  const source = useBlobUrl(image);

  const ask = () => {
    if (url === null) return;
    const say = (state: Asked) => {
      if (alive.current) setAsked({ url, state });
    };
    // First thing in the click: see `requestSiteAccess`. What is granted need not be asked for.
    const leave = granted.current ? Promise.resolve(true) : requestSiteAccess(url);
    leave.then(
      async (allowed) => {
        if (!allowed) return say({ is: 'failed', why: 'refused' });
        say({ is: 'asking' });
        const found = await fetchImage({ url, articleId }, requestLedger());
        if (found.got === 'image') say({ is: 'fetched', image: found });
        else say({ is: 'failed', why: found.failure });
      },
      () => say({ is: 'failed', why: 'refused' }),
    );
  };

  if (kept.status === 'loading') return [null, ask];
  if (image !== null) {
    if (source === null) return [null, ask];
    return [{ is: kept.status === 'ready' && kept.value !== null ? 'kept' : 'fetched', source }, ask];
  }
  return [own === null || own.is === 'fetched' ? { is: 'absent' } : own, ask];
}

/** Whether the browser lets Dateline reach the picture's site, as far as is known. */
function useSiteLeave(url: string | null): RefObject<boolean> {
  const granted = useRef(false);
  useEffect(() => {
    granted.current = false;
    if (url === null) return;
    const look = () =>
      void hasSiteAccess(url).then(
        (access) => {
          granted.current = access;
        },
        (error: unknown) => reportDefect('site access', error),
      );
    look();
    return watchPageAccess(look);
  }, [url]);
  return granted;
}

/** An address for bytes in memory, given up when they are shown no more. */
function useBlobUrl(image: Bytes | null): string | null {
  const [source, setSource] = useState<string | null>(null);
  const blob = useMemo(() => (image === null ? null : new Blob([image.bytes], { type: image.type })), [image]);
  useEffect(() => {
    if (blob === null) return setSource(null);
    const address = URL.createObjectURL(blob);
    setSource(address);
    return () => URL.revokeObjectURL(address);
  }, [blob]);
  return source;
}
