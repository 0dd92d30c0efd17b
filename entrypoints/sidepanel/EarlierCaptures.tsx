import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type CaptureListState, EarlierCapturesPart } from '../../components/captures/EarlierCapturesPart.tsx';
import type { Notices } from '../../components/controls/use-notices.ts';
import { chosenArchive } from '../../lib/archive/captures/chosen-archive.ts';
import {
  chooseCaptures,
  mostChosen,
  restoreCaptures,
  retryCaptures,
  stopCaptures,
} from '../../lib/archive/earlier-captures.ts';
import type { ListedCapture } from '../../lib/article/web-archive.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { failure, type Result, success } from '../../lib/foundation/result.ts';
import { send } from '../../lib/messaging/messenger.ts';
import { requestSiteAccess } from '../../lib/platform/permissions.ts';
import { capturesKept } from '../../lib/storage/capture-queue.ts';
import { archiveDatabase } from '../../lib/storage/database.ts';
import { articleView } from '../../lib/storage/queries.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { webArchives } from '../../lib/web-archives/registry.ts';
import { type AskedList, askedList, openList, resultSince, underWay } from './captures-view.ts';
import { useSiteAccess } from './use-site-access.ts';

export interface EarlierCapturesProps {
  /** Must be the component's `key` too, or that of something above it. */
  articleId: string;
  notices: Notices;
}

type Asked = { state: 'closed' } | { state: 'asking' } | { state: 'failed'; error: ErrorCode } | AskedList;

/** Earlier captures of an article in a web archive: asked for with one click, chosen, and read in the background. */
export function EarlierCaptures({ articleId, notices }: EarlierCapturesProps) {
  const archive = useLiveQuery(() => chosenArchive(archiveDatabase(), webArchives), []);
  const kept = useLiveQuery(() => capturesKept(articleId), [articleId]);
  const [asked, setAsked] = useState<Asked>({ state: 'closed' });
  // What came of captures is told to whoever saw them being read; who comes later sees it in the list.
  const [toldSince, setToldSince] = useState<number | null>(null);
  const turn = useRef(0);
  const access = useSiteAccess(archive.status === 'ready' ? archive.value.origin : null);
  const work = kept.status === 'ready' ? underWay(kept.value) : null;
  const isReading = work !== null && work.resting === null;
  const isDue = work !== null && (isReading || (work.resting?.until ?? 0) <= Date.now());

  useEffect(() => {
    // A background that was stopped may have left them; it takes up what is due at any call.
    if (isDue) void send('background/fetch-captures', null);
  }, [isDue]);
  useEffect(() => {
    if (work === null || toldSince !== null || kept.status !== 'ready') return;
    setToldSince(Math.min(...kept.value.chosen.filter(({ nextAt }) => nextAt !== null).map((row) => row.chosenAt)));
  }, [work, toldSince, kept]);

  if (archive.status !== 'ready' || kept.status !== 'ready') return null;
  const { name, origin } = archive.value;

  const ask = async () => {
    // Asking for access must come first in the click: nothing is waited for before it.
    const allowed = access === true ? Promise.resolve(true) : requestSiteAccess(origin);
    turn.current += 1;
    const own = turn.current;
    setAsked({ state: 'asking' });
    const list = await listAfter(allowed, articleId);
    const view = list.ok ? await articleView(articleId).catch(() => null) : null;
    // Closed meanwhile, or asked again.
    if (turn.current !== own) return;
    setAsked(list.ok ? askedList(list.value, view?.facts ?? null) : { state: 'failed', error: list.error });
  };
  const close = () => {
    turn.current += 1;
    setAsked({ state: 'closed' });
  };
  const read = async (captures: ListedCapture[]) => {
    const since = Date.now();
    if (!(await notices.tried(chooseCaptures(articleId, captures, archive.value)))) return false;
    setToldSince(work === null ? since : toldSince);
    void send('background/fetch-captures', null);
    return true;
  };
  const stop = async () => {
    const taken = await stopCaptures(articleId);
    if (!(await notices.tried(Promise.resolve(taken))) || !taken.ok || taken.value.length === 0) return;
    const back = async () => {
      if (await notices.tried(restoreCaptures(taken.value))) void send('background/fetch-captures', null);
    };
    notices.say({ text: i18n.t('toasts.capturesStopped'), undo: () => void back() });
  };
  const tryNow = async () => {
    if (await notices.tried(retryCaptures(articleId))) void send('background/fetch-captures', null);
  };
  const list: CaptureListState = 'captures' in asked ? openList(asked, kept.value) : asked;
  return (
    <EarlierCapturesPart
      archiveName={name}
      list={list}
      work={work}
      result={toldSince === null || isReading ? null : resultSince(kept.value, toldSince)}
      most={mostChosen}
      onAsk={() => void ask()}
      onClose={close}
      onRead={read}
      onStop={() => void stop()}
      onTryNow={() => void tryNow()}
    />
  );
}

async function listAfter(
  allowed: Promise<boolean>,
  articleId: string,
): Promise<Result<Omit<AskedList, 'offered'>, ErrorCode>> {
  if (!(await allowed.catch(() => false))) return failure('not-allowed');
  const list = await send('background/list-captures', { articleId });
  if (list.ok) return success(list.value);
  // The background waits for the archive; if it does not answer in time, that is the archive's silence.
  return failure(list.error === 'no-answer' ? 'captures-unreachable' : list.error);
}
