import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PartWaiting } from '../../components/library/PartWaiting.tsx';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { StuckArchive } from '../../components/states/StuckArchive.tsx';
import type { WatchedEntry } from '../../components/watch/WatchedItem.tsx';
import { WatchedList } from '../../components/watch/WatchedList.tsx';
import { notifiesOfChanges, setNotifyOfChanges } from '../../lib/archive/notify-setting.ts';
import { checkSoon, isHeld, stopWatching, watchAgain } from '../../lib/archive/watch-article.ts';
import { send } from '../../lib/messaging/messenger.ts';
import { connectionPause } from '../../lib/platform/connection.ts';
import { requestNotifications, requestSiteAccess } from '../../lib/platform/permissions.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { type WatchedArticle, watchedArticles } from '../../lib/storage/watch-repository.ts';
import type { PartProps } from './parts.ts';

/** Milliseconds between two looks at the clock. */
const tick = 20_000;

/** All watched articles, followed live. */
export function Watched({ notices: { say, tried } }: PartProps) {
  const watched = useLiveQuery(() => watchedArticles(), []);
  const notify = useLiveQuery(() => notifiesOfChanges(), []);
  const [, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((turn) => turn + 1), tick);
    return () => clearInterval(timer);
  }, []);
  if (watched.status === 'loading') return <PartWaiting name={i18n.t('library.parts.watched')} />;
  if (watched.status === 'failed') return <StuckArchive error={watched.error} onReload={() => location.reload()} />;
  if (watched.value.length === 0) {
    return <StateScreen title={i18n.t('library.watched.empty.title')} text={i18n.t('library.watched.empty.text')} />;
  }

  const stop = async (articleIds?: string[]) => {
    const stopped = await stopWatching(articleIds);
    if (!(await tried(Promise.resolve(stopped))) || !stopped.ok) return;
    const text = i18n.t('library.watched.ended', stopped.value.length);
    say({ text, undo: () => void tried(watchAgain(stopped.value)) });
  };
  const check = ({ articleId, url, stopped }: WatchedEntry) => {
    // Asking must come first in the click: nothing is waited for before it.
    const granted = stopped === 'no-permission' ? requestSiteAccess(url) : Promise.resolve(true);
    void granted.then(async (allowed) => {
      if (!allowed) return say({ text: i18n.t('watch.accessRefused'), undo: null });
      if (await tried(checkSoon(articleId))) void send('background/check-watches', null);
    });
  };
  const setNotify = (on: boolean) => {
    const granted = on ? requestNotifications() : Promise.resolve(true);
    void granted.then((allowed) => {
      if (allowed) void tried(setNotifyOfChanges(on));
      else say({ text: i18n.t('watch.notifyRefused'), undo: null });
    });
  };
  return (
    <WatchedList
      entries={watched.value.map(entryOf)}
      pause={connectionPause()}
      now={Date.now()}
      notify={notify.status === 'ready' && notify.value}
      onNotify={setNotify}
      onCheck={check}
      onStop={({ articleId }) => void stop([articleId])}
      onStopAll={() => void stop()}
    />
  );
}

function entryOf({ watch, headline, publisher, inLanguage }: WatchedArticle): WatchedEntry {
  return { ...watch, headline, publisher: publisher ?? watch.host, inLanguage, held: isHeld(watch) };
}
