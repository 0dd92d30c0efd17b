import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { backupFailureWords } from '../../components/storage/backup-words.ts';
import { readerLocale } from '../../components/theme/reader-locale.ts';
import { backUp, noteBackup } from '../../lib/archive/back-up.ts';
import { formatBytes } from '../../lib/foundation/intl-format.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { saveBlob } from '../../lib/platform/save-file.ts';

/** Fewer milliseconds between two words on how far it is nobody can read. */
const readable = 100;

/** A backup made by hand: how far it is, and what came of it. */
export interface HandBackup {
  progress: { done: number; total: number } | null;
  outcome: string;
  /** True when the browser has the file. */
  start: () => Promise<boolean>;
  stop: () => void;
}

/** Makes a backup of the archive and hands it to the browser as a file. Needs no permission. */
export function useBackup(): HandBackup {
  const [progress, setProgress] = useState<HandBackup['progress']>(null);
  const [outcome, setOutcome] = useState('');
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  const start = async () => {
    const controller = new AbortController();
    stopping.current = controller;
    setOutcome('');
    setProgress({ done: 0, total: 1 });
    let shownAt = 0;
    try {
      const made = await backUp({
        signal: controller.signal,
        onProgress: (done, total) => {
          const now = performance.now();
          if (now - shownAt < readable) return;
          shownAt = now;
          setProgress({ done, total });
        },
      });
      if (!made.ok) {
        setOutcome(backupFailureWords(made.error));
        return false;
      }
      const { name, blob, at, articles } = made.value;
      saveBlob(name, blob);
      await noteBackup({ at, size: blob.size, articles, by: 'hand' }, null);
      setOutcome(i18n.t('backups.made', [name, formatBytes(blob.size, readerLocale())]));
      return true;
    } catch (error) {
      reportDefect('making a backup', error);
      setOutcome(i18n.t('backups.trouble.notWritten'));
      return false;
    } finally {
      setProgress(null);
    }
  };
  return { progress, outcome, start, stop: () => stopping.current?.abort() };
}
