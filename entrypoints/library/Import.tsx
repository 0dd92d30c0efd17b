import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FormatList } from '../../components/importing/FormatList.tsx';
import { ImportDrop } from '../../components/importing/ImportDrop.tsx';
import { ImportLayout } from '../../components/importing/ImportLayout.tsx';
import { ImportPreviewPart } from '../../components/importing/ImportPreviewPart.tsx';
import { ImportProgress } from '../../components/importing/ImportProgress.tsx';
import { ImportResult } from '../../components/importing/ImportResult.tsx';
import { ImportTroubles } from '../../components/importing/ImportTroubles.tsx';
import { OwnPreviewPart } from '../../components/importing/OwnPreviewPart.tsx';
import { PastImports } from '../../components/importing/PastImports.tsx';
import { StuckArchive } from '../../components/states/StuckArchive.tsx';
import { pastImports } from '../../lib/archive/import/undo-import.ts';
import { partAddress } from '../../lib/archive/library-address.ts';
import { wholeLibrary, writeLibraryQuery } from '../../lib/archive/library-query-url.ts';
import { readImportLater, readPagesLater } from '../../lib/archive/read-pages.ts';
import type { ImportFault } from '../../lib/article/import-item.ts';
import type { PastImport } from '../../lib/article/import-run.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { send } from '../../lib/messaging/messenger.ts';
import { requestPageAccess } from '../../lib/platform/permissions.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { PagesBeingRead } from './importing/PagesBeingRead.tsx';
import { type Importing, useImport } from './importing/use-import.ts';
import { usePageAccess } from './importing/use-page-access.ts';
import type { PartProps } from './parts.ts';

/** What comes in from other programs: looked into first, imported, and taken back. */
export function Import({ go, notices }: PartProps) {
  const work = useImport();
  const access = usePageAccess();
  const past = useLiveQuery(() => pastImports(), []);
  const { importing, outcome, troubles, look, undo } = work;
  if (past.status === 'failed') return <StuckArchive error={past.error} onReload={() => location.reload()} />;
  const imports = past.status === 'ready' ? past.value : [];
  const readPages = async (queue: () => Promise<Result<number, ErrorCode>>) => {
    // Asking must come first in the event: nothing is waited for before it.
    if (!access.current && !(await requestPageAccess())) {
      notices.say({ text: i18n.t('importing.pages.refused'), undo: null });
      return false;
    }
    const queued = await queue();
    if (!(await notices.tried(Promise.resolve(queued))) || !queued.ok) return false;
    if (queued.value === 0) notices.say({ text: i18n.t('importing.past.nothingToRead'), undo: null });
    else void send('background/read-pages', null);
    return true;
  };
  return (
    <ImportLayout>
      {importing.state === 'idle' && (
        <>
          <ImportDrop onFiles={look} />
          <ImportTroubles troubles={troubles} onStorage={() => go(partAddress('storage'))} />
          <FormatList />
        </>
      )}
      <Work
        work={work}
        imports={imports}
        go={go}
        onReadPages={(articleIds) => readPages(() => readPagesLater(articleIds))}
      />
      <p role="status">{outcome}</p>
      {importing.state === 'asked' && (
        <ImportTroubles troubles={troubles} onStorage={() => go(partAddress('storage'))} />
      )}
      <PagesBeingRead go={go} notices={notices} />
      {importing.state === 'idle' && imports.length > 0 && (
        <PastImports
          imports={imports}
          onUndo={({ id }) => undo(id)}
          onReadPages={({ id }) => void readPages(() => readImportLater(id))}
        />
      )}
    </ImportLayout>
  );
}

interface WorkProps {
  work: Importing;
  imports: readonly PastImport[];
  go: PartProps['go'];
  /** Answers whether they are going to be read. */
  onReadPages: (articleIds: readonly string[]) => Promise<boolean>;
}

function Work({ work, imports, go, onReadPages }: WorkProps) {
  const { importing, go: start, readAs, undo, stop } = work;
  const [askedFor, setAskedFor] = useState<string | null>(null);
  switch (importing.state) {
    case 'idle':
      return null;
    case 'looking':
      return (
        <ImportProgress
          title={i18n.t('importing.looking', [`\u2068${importing.name}\u2069`])}
          done={importing.entries}
          total={null}
          onStop={stop}
        />
      );
    case 'asked': {
      const { name, preview, label, encoding } = importing;
      return (
        <ImportPreviewPart
          name={name}
          preview={preview}
          label={label}
          encoding={encoding}
          onEncoding={readAs}
          onImport={start}
          onLeave={stop}
          onDownloadFaults={() => void downloadFaults(preview.faults)}
        />
      );
    }
    case 'own':
      return (
        <OwnPreviewPart
          name={importing.name}
          preview={importing.preview}
          onImport={() => start(false)}
          onLeave={stop}
          onDownloadFaults={() => void downloadFaults(importing.preview.faults)}
        />
      );
    case 'checking':
    case 'merging': {
      const { done, total } = importing;
      const title = importing.state === 'merging' ? i18n.t('importing.running') : checkingWords(importing);
      return <ImportProgress title={title} done={done} total={total} inBytes={true} onStop={stop} />;
    }
    case 'running':
    case 'undoing': {
      const title = importing.state === 'running' ? i18n.t('importing.running') : i18n.t('importing.undoing');
      return <ImportProgress title={title} done={importing.done} total={importing.total} onStop={stop} />;
    }
    case 'ended': {
      const { end, outcome } = importing.result;
      const made = imports.find(({ id }) => id === outcome.importId);
      const collectionId = made?.collectionId ?? null;
      const filters = { ...wholeLibrary.filters, collections: collectionId === null ? [] : [collectionId] };
      const shownAt = writeLibraryQuery({ ...wholeLibrary, filters });
      return (
        <ImportResult
          outcome={askedFor === outcome.importId ? { ...outcome, unread: [] } : outcome}
          end={end}
          shownAt={location.pathname + shownAt}
          isItsOwn={collectionId !== null}
          onShow={() => go(shownAt)}
          onUndo={made === undefined ? null : () => undo(made.id)}
          onReadPages={() => {
            void onReadPages(outcome.unread).then((isQueued) => isQueued && setAskedFor(outcome.importId));
          }}
          onAnother={stop}
          onDownloadFaults={() => void downloadFaults(outcome.faults)}
        />
      );
    }
  }
}

function checkingWords({ name, again }: { name: string; again: boolean }): string {
  const file: [string] = [`\u2068${name}\u2069`];
  return again ? i18n.t('importing.checking', file) : i18n.t('importing.looking', file);
}

async function downloadFaults(faults: readonly ImportFault[]): Promise<void> {
  const { faultsCsv } = await import('../../lib/archive/import/faults-csv.ts');
  saveFile('dateline-import.csv', 'text/csv', faultsCsv(faults));
}
