import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClippedTabs as ClippedTabsList } from '../../components/clip/ClippedTabs.tsx';
import { Button } from '../../components/controls/Button.tsx';
import { PartWaiting } from '../../components/library/PartWaiting.tsx';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { readerLocale } from '../../components/theme/reader-locale.ts';
import { collectArticles, undoMarks } from '../../lib/archive/bulk-marks.ts';
import { collectionAt } from '../../lib/archive/collections.ts';
import type { TabClips } from '../../lib/article/tab-clips.ts';
import { formatCount, formatDay } from '../../lib/foundation/intl-format.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { send } from '../../lib/messaging/messenger.ts';
import { openReader } from '../../lib/platform/reader-page.ts';
import { ownWindowId, watchTabClips } from '../../lib/platform/tab-clips.ts';
import { libraryEntries } from '../../lib/storage/library-queries.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import type { PartProps } from './parts.ts';

/** What came of clipping tabs last, followed live. */
export function ClippedTabs({ notices: { say, tried } }: PartProps) {
  const [clips, setClips] = useState<TabClips | null>();
  useEffect(() => watchTabClips(setClips), []);
  const ids = clips?.clipped.map(({ articleId }) => articleId) ?? [];
  const known = useLiveQuery(() => libraryEntries(ids), [ids.join()]);
  if (clips === undefined) return <PartWaiting name={i18n.t('clip.tabs.part')} />;
  const clip = async () => {
    await tried(send('background/clip-tabs', { windowId: await ownWindowId() }));
  };
  if (clips === null) {
    return (
      <StateScreen title={i18n.t('clip.tabs.none.title')} text={i18n.t('clip.tabs.none.text')}>
        <Button onClick={() => void clip()}>{i18n.t('clip.menus.tabs')}</Button>
      </StateScreen>
    );
  }
  const undo = async () => {
    if (!(await tried(send('background/undo-tab-clips', null)))) return;
    say({ text: i18n.t('clip.tabs.undone'), undo: null });
  };
  const collect = async (name: string) => {
    const collection = await collectionAt([name]);
    if (!(await tried(Promise.resolve(collection))) || !collection.ok) return;
    const ids = clips.clipped.map(({ articleId }) => articleId);
    const collected = await collectArticles(ids, { add: [collection.value.id], remove: [] });
    if (!(await tried(Promise.resolve(collected))) || !collected.ok) return;
    const text = i18n.t('clip.tabs.collected', ids.length, [formatCount(ids.length, readerLocale()), name.trim()]);
    say({ text, undo: () => void tried(undoMarks(collected.value)) });
  };
  return (
    <ClippedTabsList
      clips={clips}
      articles={known.status === 'ready' ? known.value.filter((entry) => entry !== null) : []}
      collectionName={i18n.t('clip.tabs.collectionName', [formatDay(clips.startedAt, readerLocale())])}
      onClip={() => void clip()}
      onUndo={() => void undo()}
      onRead={(articleId) => void openReader(articleId).catch((error: unknown) => reportDefect('reader', error))}
      onCollect={(name) => void collect(name)}
    />
  );
}
