import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { backupFailureWords } from '../../components/storage/backup-words.ts';
import type { RestoreState } from '../../components/storage/RestoreBackup.tsx';
import { readerLocale } from '../../components/theme/reader-locale.ts';
import { acceptArchive } from '../../lib/archive/archive-marker.ts';
import { likenessWork } from '../../lib/archive/likeness.ts';
import { lookIntoBackup, restoreBackup } from '../../lib/archive/restore.ts';
import type { BackupFailure, BackupPreview, RestoreMode } from '../../lib/article/backup.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { markerStore } from '../../lib/platform/archive-marker-store.ts';
import { noteUnfinished, unlessUnderWay } from '../../lib/platform/long-work.ts';
import { useAskedBeforeLeaving } from './use-asked-before-leaving.ts';

export interface Restoring {
  restore: RestoreState;
  outcome: string;
  look: (file: File) => void;
  go: (mode: RestoreMode) => void;
  stop: () => void;
}

/**
 * A restore from the choice of a file to its end. `secure` saves what is here as a file, and answers whether it did: nothing is
 * replaced before. `onDone`: when the archive has become another.
 */
export function useRestore(secure: () => Promise<boolean>, onDone: () => void): Restoring {
  const [restore, setRestore] = useState<RestoreState>({ state: 'idle' });
  const [outcome, setOutcome] = useState('');
  const file = useRef<File | null>(null);
  const stopping = useRef(new AbortController());

  useAskedBeforeLeaving(restore.state === 'running' || restore.state === 'securing');
  useEffect(() => () => stopping.current.abort(), []);
  const shown = useRef(throttled(setRestore)).current;

  const ended = (words: string) => {
    setRestore({ state: 'idle' });
    setOutcome(words);
  };
  const begun = () => {
    stopping.current = new AbortController();
    setOutcome('');
    return stopping.current.signal;
  };
  const failed = (error: unknown) => {
    reportDefect('restoring a backup', error);
    ended(i18n.t('backups.restore.stopped'));
  };

  const look = async (chosen: File) => {
    file.current = chosen;
    const { name } = chosen;
    const signal = begun();
    setRestore({ state: 'looking', name, done: 0, total: chosen.size });
    const looked = await lookIntoBackup(chosen, {
      signal,
      onProgress: (done, total) => shown({ state: 'looking', name, done, total }),
    });
    if (looked.ok) setRestore({ state: 'asked', name, preview: looked.value });
    else ended(backupFailureWords(looked.error));
  };

  const go = async (mode: RestoreMode) => {
    const chosen = file.current;
    if (chosen === null) return;
    const signal = begun();
    if (mode === 'replace') {
      setRestore({ state: 'securing' });
      if (!(await secure())) return setRestore({ state: 'idle' });
    }
    setRestore({ state: 'running', progress: { stage: 'verifying', done: 0, total: chosen.size } });
    let isChanged = false;
    const done = await unlessUnderWay('restore', () =>
      restoreBackup(chosen, mode, {
        name: chosen.name,
        signal,
        onProgress: (progress) => {
          isChanged ||= progress.stage !== 'verifying';
          if (!signal.aborted) shown({ state: 'running', progress });
        },
      }),
    );
    if (done === null) return ended(i18n.t('backups.restore.elsewhere'));
    // What stands here now is the reader's own choice: nothing is missing any more.
    if (done.ok) await acceptArchive({ store: markerStore });
    // The next background that wakes tells by what these articles are found.
    if (done.ok) await noteUnfinished(likenessWork);
    ended(done.ok ? doneWords(mode, done.value) : failureWords(done.error, isChanged));
    onDone();
  };

  return {
    restore,
    outcome,
    look: (chosen) => void look(chosen).catch(failed),
    go: (mode) => void go(mode).catch(failed),
    stop: () => {
      stopping.current.abort();
      if (restore.state === 'asked') ended('');
    },
  };
}

/** Fewer milliseconds between two words on how far it is nobody can read. */
const readable = 100;

function throttled<T>(say: (words: T) => void): (words: T) => void {
  let saidAt = 0;
  return (words) => {
    const now = performance.now();
    if (now - saidAt < readable) return;
    saidAt = now;
    say(words);
  };
}

function doneWords(mode: RestoreMode, { standings, articles }: BackupPreview): string {
  const words = (number: number): [string] => [formatCount(number, readerLocale())];
  return mode === 'merge'
    ? i18n.t('backups.restore.merged', standings.new, words(standings.new))
    : i18n.t('backups.restore.replaced', articles, words(articles));
}

function failureWords(failure: BackupFailure, isChanged: boolean): string {
  if (!isChanged || failure === 'cancelled') {
    return isChanged ? i18n.t('backups.restore.stopped') : backupFailureWords(failure);
  }
  return `${backupFailureWords(failure)} ${i18n.t('backups.restore.stopped')}`;
}
