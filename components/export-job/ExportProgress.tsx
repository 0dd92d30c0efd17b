import { i18n } from '#i18n';
import type { ExportFailure, InterruptedExport, ExportProgress as Progress } from '../../lib/article/export-job.ts';
import { formatBytes, formatCount, formatInstant } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { errorWords } from '../states/error-words.ts';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ExportProgress.module.css';

/** An export that this page is at, or that it has come to an end with. */
export type ExportJobState =
  | { state: 'running'; progress: Progress }
  | { state: 'done'; name: string; size: number; articles: number }
  | { state: 'failed'; why: ExportFailure };

export interface ExportProgressProps {
  /** Null: there is none. */
  job: ExportJobState | null;
  /** Exports whose page was closed before the reader had them. */
  interrupted: readonly InterruptedExport[];
  onStop: () => void;
  /** Takes the word on what came of it away. */
  onDismiss: () => void;
  onResume: (id: string) => void;
  onDiscard: (id: string) => void;
}

/** An export that goes on, what came of it, and those that were broken off: lines under the masthead, none where there is nothing. */
export function ExportProgress({ job, interrupted, ...on }: ExportProgressProps) {
  return (
    <div>
      {job?.state === 'running' && <Running {...job} onStop={on.onStop} />}
      {/* There from the start, so that what is put into it is read out. */}
      <div role="status">
        {job !== null && job.state !== 'running' && (
          <div class={styles.job}>
            <p>{job.state === 'done' ? doneWords(job) : exportFailureWords(job.why)}</p>
            <Button look="quiet" onClick={on.onDismiss}>
              {i18n.t('exportJob.dismiss')}
            </Button>
          </div>
        )}
        {job?.state !== 'running' &&
          interrupted.map((one) => (
            <div key={one.id} class={styles.job}>
              <p>{interruptedWords(one)}</p>
              <Button look="quiet" onClick={() => on.onResume(one.id)}>
                {i18n.t(one.isWhole ? 'exportJob.save' : 'exportJob.goOn')}
              </Button>
              <Button look="quiet" onClick={() => on.onDiscard(one.id)}>
                {i18n.t('exportJob.discard')}
              </Button>
            </div>
          ))}
      </div>
    </div>
  );
}

function Running({ progress, onStop }: { progress: Progress; onStop: () => void }) {
  const { done, total, bytes } = progress;
  return (
    <section class={styles.job} aria-label={i18n.t('exportJob.label')}>
      <p>{i18n.t('exportJob.running', total, [count(total), count(done)])}</p>
      <p class={styles.quiet}>{formatBytes(bytes, readerLocale())}</p>
      <Button look="quiet" onClick={onStop}>
        {i18n.t('exportJob.stop')}
      </Button>
      <div class={styles.bar}>
        <ProgressBar label={i18n.t('exportJob.label')} done={done} total={Math.max(1, total)} />
      </div>
    </section>
  );
}

function doneWords({ name, size, articles }: Extract<ExportJobState, { state: 'done' }>): string {
  return i18n.t('exportJob.done', articles, [count(articles), name, formatBytes(size, readerLocale())]);
}

function interruptedWords({ isWhole, begunAt, done, total }: InterruptedExport): string {
  const begun = formatInstant(begunAt, readerLocale());
  return isWhole
    ? i18n.t('exportJob.ready', [begun])
    : i18n.t('exportJob.interrupted', [begun, count(done), count(total)]);
}

/** Why nothing came of an export, as a sentence. */
export function exportFailureWords(why: ExportFailure): string {
  switch (why) {
    case 'cancelled':
      return i18n.t('exportJob.cancelled');
    case 'not-written':
      return i18n.t('exportJob.notWritten');
    case 'not-found':
      return i18n.t('exportJob.notFound');
    case 'storage-full':
      return i18n.t('exportJob.storageFull');
    default:
      return errorWords(why);
  }
}

function count(number: number): string {
  return formatCount(number, readerLocale());
}
