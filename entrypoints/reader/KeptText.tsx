import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/controls/Button.tsx';
import type { Notices } from '../../components/controls/use-notices.ts';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { StuckArchive } from '../../components/states/StuckArchive.tsx';
import { WaitingScreen } from '../../components/states/WaitingScreen.tsx';
import { chosenVersion, type ReaderVersion, readerView } from '../../lib/archive/reader-view.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { ReadVersion } from './ReadVersion.tsx';
import { useReaderAddress } from './use-reader-address.ts';
import { useReaderSettings } from './use-reader-settings.ts';

/** The article that the address names, followed live; or why there is nothing to read. */
export function KeptText({ notices }: { notices: Notices }) {
  const [{ article: articleId, version: versionId }, go] = useReaderAddress();
  const { settings, change, reset } = useReaderSettings(notices);
  const view = useLiveQuery(async () => (articleId === null ? null : readerView(articleId)), [articleId]);
  // The newest when it was opened: a text does not change under its reader's eyes. That there is a newer one is said.
  const held = useRef<string | null>(null);
  const show = (id: string | null) => {
    held.current = null;
    go(id);
  };
  if (view.status === 'loading' || settings === null) {
    return <WaitingScreen title={i18n.t('reader.loading.title')} text={i18n.t('reader.loading.text')} />;
  }
  if (view.status === 'failed') return <StuckArchive error={view.error} onReload={() => location.reload()} />;
  if (view.value === null) {
    return <StateScreen title={i18n.t('compare.missing.title')} text={i18n.t('compare.missing.text')} />;
  }
  const { versions } = view.value;
  const version = versionId === null ? opened(versions, held) : chosenVersion(versions, versionId);
  if (version === null) {
    return (
      <StateScreen title={i18n.t('reader.noVersion.title')} text={i18n.t('reader.noVersion.text')}>
        <Button onClick={() => show(null)}>{i18n.t('reader.readNewest')}</Button>
      </StateScreen>
    );
  }
  return (
    <ReadVersion
      // Another article is another page, so that nothing of the last one shows.
      key={view.value.article.id}
      view={view.value}
      version={version}
      settings={settings}
      onSettings={change}
      onResetSettings={reset}
      onVersion={show}
      notices={notices}
    />
  );
}

/** The version that is held, as long as it is kept; else the newest, which is held from now on. */
function opened(versions: readonly ReaderVersion[], held: RefObject<string | null>): ReaderVersion | null {
  const version = chosenVersion(versions, held.current) ?? chosenVersion(versions, null);
  held.current = version?.id ?? null;
  return version;
}
