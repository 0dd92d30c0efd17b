import { i18n } from '#i18n';
import type { ImportOutcome } from '../../lib/article/import-run.ts';
import { Button } from '../controls/Button.tsx';
import { PartSection } from '../library/PartSection.tsx';
import { FaultList } from './FaultList.tsx';
import styles from './Importing.module.css';
import { count } from './import-words.ts';

export interface ImportResultProps {
  outcome: ImportOutcome;
  /** `failed`: the archive could take no more. */
  end: 'done' | 'stopped' | 'failed';
  /** Address of the list of what was imported. */
  shownAt: string;
  /** Whether that list is of this import alone, and not of all articles. */
  isItsOwn: boolean;
  onShow: () => void;
  /** Null: there is nothing to take back. */
  onUndo: (() => void) | null;
  onReadPages: () => void;
  onAnother: () => void;
  onDownloadFaults: () => void;
}

/** What an import did, and what can be done with it now. */
export function ImportResult(props: ImportResultProps) {
  const { outcome, end, shownAt, isItsOwn, onShow, onUndo, onReadPages, onAnother, onDownloadFaults } = props;
  const { counts, unread, faults } = outcome;
  const title = {
    done: i18n.t('importing.done.title'),
    stopped: i18n.t('importing.done.stopped'),
    failed: i18n.t('importing.done.failed'),
  }[end];
  const words = [
    i18n.t('importing.done.new', counts.new, [count(counts.new)]),
    counts.merged > 0 && i18n.t('importing.done.merged', counts.merged, [count(counts.merged)]),
    counts.unchanged > 0 && i18n.t('importing.done.unchanged', counts.unchanged, [count(counts.unchanged)]),
    counts.trashed > 0 && i18n.t('importing.done.trashed', counts.trashed, [count(counts.trashed)]),
  ].filter((one) => one !== false);
  return (
    <PartSection title={title}>
      <div class={styles.lines}>
        <p role="status">{words.join(' ')}</p>
        {end !== 'done' && <p>{i18n.t('importing.done.stoppedText')}</p>}
        {unread.length > 0 && (
          <>
            <p>{i18n.t('importing.pages.offer', unread.length, [count(unread.length)])}</p>
            <p class={styles.quiet}>{i18n.t('importing.pages.polite')}</p>
          </>
        )}
        <p class={styles.actions}>
          {unread.length > 0 && (
            <Button onClick={onReadPages}>
              {i18n.t('importing.pages.read', unread.length, [count(unread.length)])}
            </Button>
          )}
          {onUndo !== null && <Button onClick={onUndo}>{i18n.t('importing.done.undo')}</Button>}
          <Button look="quiet" onClick={onAnother}>
            {i18n.t('importing.done.another')}
          </Button>
        </p>
        <p>
          <a
            href={shownAt}
            onClick={(event) => {
              if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              onShow();
            }}
          >
            {isItsOwn ? i18n.t('importing.done.show') : i18n.t('importing.done.showAll')}
          </a>
        </p>
      </div>
      {faults.length > 0 && <FaultList faults={faults} onDownload={onDownloadFaults} />}
    </PartSection>
  );
}
