import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BackupPreview, RestoreMode, RestoreProgress } from '../../lib/article/backup.ts';
import { Button } from '../controls/Button.tsx';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import styles from './Backups.module.css';
import { RestorePreview } from './RestorePreview.tsx';
import { restoreHeading } from './restore-heading.ts';

/** How a restore stands. `securing`: what is here is saved as a file before it is replaced. */
export type RestoreState =
  | { state: 'idle' }
  | { state: 'looking'; name: string; done: number; total: number }
  | { state: 'asked'; name: string; preview: BackupPreview }
  | { state: 'securing' }
  | { state: 'running'; progress: RestoreProgress };

export interface RestoreBackupProps {
  restore: RestoreState;
  /** What came of the last one, in words; empty: nothing is to be said. */
  outcome: string;
  onFile: (file: File) => void;
  onRestore: (mode: RestoreMode) => void;
  /** Stops what goes on, or leaves what was looked into. */
  onStop: () => void;
}

/** The way back from a backup: choose a file, see what it would bring, decide. */
export function RestoreBackup({ restore, outcome, onFile, onRestore, onStop }: RestoreBackupProps) {
  const input = useRef<HTMLInputElement>(null);
  const { state } = restore;
  return (
    <div class={styles.part}>
      <h3 id={restoreHeading} tabIndex={-1} class={styles.name}>
        {i18n.t('backups.restore.title')}
      </h3>
      <div class={styles.lines}>
        <p class={styles.quiet}>{i18n.t('backups.restore.text')}</p>
        {state === 'asked' && (
          <RestorePreview name={restore.name} preview={restore.preview} onRestore={onRestore} onLeave={onStop} />
        )}
        {(state === 'looking' || state === 'running' || state === 'securing') && <Progress restore={restore} />}
        <p role="status">{outcome}</p>
        <input
          ref={input}
          type="file"
          accept=".dateline,.gz,application/gzip"
          hidden
          aria-label={i18n.t('backups.restore.choose')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file !== undefined) onFile(file);
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
        <p class={styles.actions}>
          {state === 'idle' && (
            <Button onClick={() => input.current?.click()}>{i18n.t('backups.restore.choose')}</Button>
          )}
          {(state === 'looking' || state === 'running') && <Button onClick={onStop}>{i18n.t('backups.stop')}</Button>}
        </p>
      </div>
    </div>
  );
}

function Progress({ restore }: { restore: RestoreState }) {
  const { words, done, total } = progressOf(restore);
  return (
    <div class={styles.quiet}>
      <p>{words}</p>
      <ProgressBar label={i18n.t('backups.restore.label')} done={Math.min(done, total)} total={Math.max(1, total)} />
    </div>
  );
}

function progressOf(restore: RestoreState): { words: string; done: number; total: number } {
  if (restore.state === 'running') {
    const { stage, done, total } = restore.progress;
    return { words: stageWords(stage), done, total };
  }
  if (restore.state === 'looking') return { words: i18n.t('backups.restore.looking'), ...restore };
  return { words: i18n.t('backups.restore.securing'), done: 0, total: 1 };
}

function stageWords(stage: RestoreProgress['stage']): string {
  if (stage === 'verifying') return i18n.t('backups.restore.looking');
  return stage === 'merging' ? i18n.t('backups.restore.merging') : i18n.t('backups.restore.clearing');
}
