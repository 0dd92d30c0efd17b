import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { ArticleWatch } from '../../components/watch/ArticleWatch.tsx';
import { WatchStatus } from '../../components/watch/WatchStatus.tsx';
import { writeRequestsAddress } from '../../lib/archive/library-address.ts';
import { notifiesOfChanges, setNotifyOfChanges } from '../../lib/archive/notify-setting.ts';
import {
  checkSoon,
  isHeld,
  stopWatching,
  watchAgain,
  watchArticle,
  watchedUrl,
} from '../../lib/archive/watch-article.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { send } from '../../lib/messaging/messenger.ts';
import { connectionPause, watchConnection } from '../../lib/platform/connection.ts';
import { openLibrary } from '../../lib/platform/library-page.ts';
import { requestNotifications, requestSiteAccess } from '../../lib/platform/permissions.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { watchableArticle } from '../../lib/storage/watch-repository.ts';
import { useSiteAccess } from './use-site-access.ts';

export interface WatchLineProps {
  articleId: string;
  notices: Notices;
  /** Whether the article is in the trash: then its watch pauses, and nothing can be done about it here. */
  inTrash?: boolean;
}

/** Milliseconds between two looks at the clock: the next check is told in minutes. */
const tick = 20_000;

/** Whether an article of the archive is watched, followed live; the switch, and what came of it. */
export function WatchLine({ articleId, notices, inTrash = false }: WatchLineProps) {
  const watchable = useLiveQuery(() => watchableArticle(articleId), [articleId]);
  const notify = useLiveQuery(() => notifiesOfChanges(), []);
  const url = watchable.status === 'ready' && watchable.value !== null ? watchedUrl(watchable.value.article) : null;
  const access = useSiteAccess(url);
  const { now, pause } = useMoment();
  if (url === null || watchable.status !== 'ready' || watchable.value === null) return null;
  const { watch } = watchable.value;
  const { say, tried } = notices;
  if (inTrash) return watch === null ? null : <WatchStatus watch={watch} pause={pause} now={now} />;

  /** Asks for the site where the browser withholds it: first thing in the click, so nothing is waited for before. */
  const withAccess = (work: () => Promise<Result<unknown, ErrorCode>>) => {
    const granted = access === true ? Promise.resolve(true) : requestSiteAccess(url);
    void granted.then(async (allowed) => {
      if (!allowed) return say({ text: i18n.t('watch.accessRefused'), undo: null });
      // The background makes the check; what comes of it arrives by the live query.
      if (await tried(work())) void send('background/check-watches', null);
    });
  };
  const end = async () => {
    const stopped = await stopWatching([articleId]);
    if (!(await tried(Promise.resolve(stopped))) || !stopped.ok) return;
    say({ text: i18n.t('watch.ended'), undo: () => void tried(watchAgain(stopped.value)) });
  };
  const setNotify = (on: boolean) => {
    const granted = on ? requestNotifications() : Promise.resolve(true);
    void granted.then((allowed) => {
      if (allowed) void tried(setNotifyOfChanges(on));
      else say({ text: i18n.t('watch.notifyRefused'), undo: null });
    });
  };
  const showRequests = () => {
    openLibrary(writeRequestsAddress({ articleId, page: 1 })).catch((error) => reportDefect('library', error));
  };
  return (
    <ArticleWatch
      watch={watch}
      pause={pause}
      now={now}
      held={watch !== null && isHeld(watch)}
      notify={notify.status === 'ready' && notify.value}
      onToggle={(on) => (on ? withAccess(() => watchArticle(articleId)) : void end())}
      onCheck={() => withAccess(() => checkSoon(articleId))}
      onNotify={setNotify}
      onRequests={showRequests}
    />
  );
}

/** The time, and whether checks are paused: looked at with each drawing, and drawn again from time to time. */
function useMoment() {
  const [, setTurn] = useState(0);
  useEffect(() => {
    const again = () => setTurn((turn) => turn + 1);
    const timer = setInterval(again, tick);
    const unwatch = watchConnection(again);
    return () => {
      clearInterval(timer);
      unwatch();
    };
  }, []);
  return { now: Date.now(), pause: connectionPause() };
}
