import { useErrorBoundary, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { KeptPageFrame } from '../../components/besides/KeptPageFrame.tsx';
import { Button } from '../../components/controls/Button.tsx';
import { LibraryFrame } from '../../components/library/LibraryFrame.tsx';
import { PartWaiting } from '../../components/library/PartWaiting.tsx';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { StuckArchive } from '../../components/states/StuckArchive.tsx';
import { readerAddress } from '../../lib/article/reader-address.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { frameSandbox, showPage } from '../../lib/page-as-seen/show-page.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { pageAsSeen } from '../../lib/storage/pages-as-seen-repository.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { useUnpacked } from './use-unpacked.ts';

/** A page as the reader saw it, in a tab of its own: drawn without scripts and without any network. */
export function PageAsSeen() {
  const [defect] = useErrorBoundary((error) => reportDefect('page as seen', error));
  if (defect !== undefined) {
    return (
      <LibraryFrame part={i18n.t('pageAsSeen.title')}>
        <StateScreen title={i18n.t('library.failed.title')} text={i18n.t('library.failed.text')}>
          <Button onClick={() => location.reload()}>{i18n.t('states.failed.action')}</Button>
        </StateScreen>
      </LibraryFrame>
    );
  }
  return <KeptPage />;
}

function KeptPage() {
  const id = useMemo(() => new URLSearchParams(location.search).get('page') ?? '', []);
  const page = useLiveQuery(() => pageAsSeen(id), [id]);
  const record = page.status === 'ready' ? page.value : null;
  const html = useUnpacked(record);
  const title = i18n.t('pageAsSeen.title');
  if (page.status === 'loading' || (record !== null && html === null)) {
    return (
      <LibraryFrame part={title}>
        <PartWaiting name={title} />
      </LibraryFrame>
    );
  }
  if (page.status === 'failed') {
    return (
      <LibraryFrame part={title}>
        <StuckArchive error={page.error} onReload={() => location.reload()} />
      </LibraryFrame>
    );
  }
  if (record === null || html === null || html === 'broken') {
    const words = record === null ? 'missing' : 'broken';
    return (
      <LibraryFrame part={title}>
        <StateScreen title={i18n.t(`pageAsSeen.${words}.title`)} text={i18n.t(`pageAsSeen.${words}.text`)} />
      </LibraryFrame>
    );
  }
  const day = new Date(record.takenAt).toISOString().slice(0, 10);
  return (
    <KeptPageFrame
      url={record.url}
      takenAt={record.takenAt}
      readHref={readerAddress(record.articleId, record.versionId)}
      sandbox={frameSandbox}
      onFrame={(frame) => showPage(html, frame)}
      onSave={() => saveFile(`dateline-page-${day}.html`, 'text/html', html)}
    />
  );
}
