import { useEffect, useErrorBoundary, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/controls/Button.tsx';
import { useKeptKeyboard } from '../../components/controls/kept-keyboard.ts';
import { Toast } from '../../components/controls/Toast.tsx';
import { useNotices } from '../../components/controls/use-notices.ts';
import { LibraryFrame } from '../../components/library/LibraryFrame.tsx';
import { LibraryNav } from '../../components/library/LibraryNav.tsx';
import { ReinterpretProgress } from '../../components/library/ReinterpretProgress.tsx';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { BrokenWorkWords } from '../../components/storage/BrokenWorkWords.tsx';
import { restoreHeading } from '../../components/storage/restore-heading.ts';
import { leaveBrokenWork, putBackBrokenWork } from '../../lib/archive/broken-work.ts';
import { libraryParts, partAddress, readPart } from '../../lib/archive/library-address.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { onceFree } from '../../lib/platform/long-work.ts';
import { isHerePrivate } from '../../lib/platform/tabs.ts';
import { brokenWork } from '../../lib/storage/broken-work.ts';
import { reinterpretProgress } from '../../lib/storage/reinterpret-repository.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { ArchiveWord } from './ArchiveWord.tsx';
import { ExportLine } from './ExportLine.tsx';
import { partGroups, parts } from './parts.ts';
import { type ExportJob, ExportJobContext } from './use-export-job.ts';
import { useSearch } from './use-search.ts';

/** The library, in a tab of its own. */
export function Library() {
  const [defect] = useErrorBoundary((error) => reportDefect('library', error));
  const [isPrivate, setPrivate] = useState(false);
  useEffect(() => {
    isHerePrivate().then(setPrivate, (error) => reportDefect('looking at the window', error));
  }, []);
  if (defect !== undefined) {
    return (
      <LibraryFrame>
        <StateScreen title={i18n.t('library.failed.title')} text={i18n.t('library.failed.text')}>
          <Button onClick={() => location.reload()}>{i18n.t('states.failed.action')}</Button>
        </StateScreen>
      </LibraryFrame>
    );
  }
  return isPrivate ? <PrivateLibrary /> : <LiveLibrary />;
}

/** What stands in a private window, where the archive cannot be read and nothing is to be written. */
function PrivateLibrary() {
  return (
    <LibraryFrame>
      <StateScreen title={i18n.t('library.private.title')} text={i18n.t('library.private.text')} />
    </LibraryFrame>
  );
}

function LiveLibrary() {
  useKeptKeyboard();
  const notices = useNotices();
  const exports = useRef<ExportJob | null>(null);
  const renewal = useLiveQuery(() => reinterpretProgress(), []);
  const progress = renewal.status === 'ready' ? renewal.value : null;
  const broken = useLiveQuery(() => brokenWork(), []);
  const [search, go] = useSearch();
  const part = readPart(search);
  const { name, Surface } = parts[part];
  useEffect(() => {
    document.title = `${name()} – ${i18n.t('panel.title')}`;
  }, [part]);
  const toRestore = () => {
    go(partAddress('storage'));
    // Where that part is open already nothing else would move.
    document.getElementById(restoreHeading)?.focus();
  };
  return (
    <LibraryFrame
      nav={
        <LibraryNav
          groups={partGroups().map(({ name: words, own }) => ({
            name: words,
            parts: own.map((one) => ({
              part: one,
              name: parts[one].name(),
              href: location.pathname + partAddress(one),
            })),
          }))}
          chosen={part}
          onChoose={(chosen) => go(partAddress(libraryParts.find((one) => one === chosen) ?? part))}
        />
      }
      notice={
        <>
          <ArchiveWord notices={notices} onRestore={toRestore} />
          <BrokenWorkWords
            works={broken.status === 'ready' ? broken.value : []}
            notices={notices}
            leave={leaveBrokenWork}
            putBack={putBackBrokenWork}
            onceFree={onceFree}
            onAgain={(kind) => (kind === 'restore' ? toRestore() : go(partAddress('import')))}
          />
          <ReinterpretProgress progress={progress} />
          <ExportLine notices={notices} place={exports} />
        </>
      }
      toasts={<Toast notice={notices.notice} onDismiss={notices.dismiss} />}
    >
      <ExportJobContext.Provider value={exports}>
        <Surface search={search} go={go} notices={notices} />
      </ExportJobContext.Provider>
    </LibraryFrame>
  );
}
