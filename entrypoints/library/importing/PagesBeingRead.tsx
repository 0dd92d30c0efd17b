import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notices } from '../../../components/controls/use-notices.ts';
import { PagesToReadPart } from '../../../components/importing/PagesToReadPart.tsx';
import { partAddress } from '../../../lib/archive/library-address.ts';
import { dropPagesToRead, pausePagesToRead, readAgain } from '../../../lib/archive/read-pages.ts';
import { send } from '../../../lib/messaging/messenger.ts';
import { connectionPause, watchConnection } from '../../../lib/platform/connection.ts';
import { pagesToRead } from '../../../lib/storage/pages-to-read.ts';
import { useLiveQuery } from '../../../lib/storage/use-live-query.ts';
import type { Go } from '../use-search.ts';

export interface PagesBeingReadProps {
  go: Go;
  notices: Notices;
}

/** The pages of imported links that are read in the background, followed live; nothing where there are none. */
export function PagesBeingRead({ go, notices: { say, tried } }: PagesBeingReadProps) {
  const pages = useLiveQuery(() => pagesToRead(), []);
  const isPaused = usePaused();
  if (pages.status !== 'ready') return null;
  const { waiting, read, failed } = pages.value;
  if (waiting === 0 && read === 0 && failed.length === 0) return null;
  const drop = async (settled: boolean, words: string | null) => {
    const dropped = await dropPagesToRead(settled);
    if (!(await tried(Promise.resolve(dropped))) || !dropped.ok || words === null) return;
    const undo = async () => {
      if (await tried(readAgain(dropped.value))) void send('background/read-pages', null);
    };
    say({ text: words, undo: () => void undo() });
  };
  const pause = async (isHeld: boolean) => {
    // Going on also has the background look when the next is due.
    if (await tried(pausePagesToRead(isHeld))) void send('background/read-pages', null);
  };
  return (
    <PagesToReadPart
      pages={pages.value}
      now={Date.now()}
      isPaused={isPaused}
      onPause={(isHeld) => void pause(isHeld)}
      onCancel={() => void drop(false, i18n.t('importing.pages.cancelled'))}
      onClear={() => void drop(true, null)}
      onRequests={() => go(partAddress('requests'))}
    />
  );
}

function usePaused(): boolean {
  const [isPaused, setPaused] = useState(() => connectionPause() !== null);
  useEffect(() => watchConnection(() => setPaused(connectionPause() !== null)), []);
  return isPaused;
}
