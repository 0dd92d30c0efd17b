import { i18n } from '#i18n';
import type { ArchiveReport } from '../../lib/article/archive-fault.ts';
import { formatCount, formatInstant } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { PartSection } from '../library/PartSection.tsx';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ArchiveCheck.module.css';
import { CheckReport, isRepairable } from './CheckReport.tsx';

/** How the check stands. */
export type CheckState =
  | { state: 'idle' | 'stopped' }
  | { state: 'running'; repair: boolean; done: number; total: number }
  | { state: 'done'; repair: boolean; report: ArchiveReport };

export interface ArchiveCheckProps {
  check: CheckState;
  /** The last one that came to its end; null: none was made. */
  last: { at: number; found: number; repaired: number } | null;
  onCheck: (repair: boolean) => void;
  onStop: () => void;
}

/** The check of the whole archive: what it is, how far it is, what it came to. */
export function ArchiveCheck({ check, last, onCheck, onStop }: ArchiveCheckProps) {
  const isRunning = check.state === 'running';
  const canRepair = check.state === 'done' && !check.repair && isRepairable(check.report);
  return (
    <PartSection title={i18n.t('storage.check.title')} text={i18n.t('storage.check.text')}>
      {!isRunning && check.state !== 'done' && last !== null && <p class={styles.quiet}>{lastWords(last)}</p>}
      {isRunning && (
        <div class={styles.quiet}>
          <p>{i18n.t('storage.check.running', [count(check.total), count(check.done)])}</p>
          <ProgressBar label={i18n.t('storage.check.label')} done={check.done} total={Math.max(1, check.total)} />
        </div>
      )}
      {/* There from the start, so that what is put into it is read out; the line above would be read out all the time. */}
      <p role="status" class={styles.outcome}>
        {outcomeWords(check)}
      </p>
      {check.state === 'done' && <CheckReport report={check.report} repaired={check.repair} />}
      <p class={styles.actions}>
        {isRunning && <Button onClick={onStop}>{i18n.t('storage.check.stop')}</Button>}
        {canRepair && <Button onClick={() => onCheck(true)}>{i18n.t('storage.check.repair')}</Button>}
        {!isRunning && (
          <Button onClick={() => onCheck(false)}>
            {check.state === 'done' ? i18n.t('storage.check.again') : i18n.t('storage.check.start')}
          </Button>
        )}
      </p>
    </PartSection>
  );
}

function outcomeWords(check: CheckState): string {
  if (check.state === 'stopped') return i18n.t('storage.check.stopped');
  if (check.state !== 'done') return '';
  const { report, repair } = check;
  if (Object.keys(report.faults).length === 0) {
    return i18n.t('storage.check.sound', [count(report.articles), count(report.versions)]);
  }
  if (!isRepairable(report)) return i18n.t('storage.check.faultyForGood');
  return repair ? i18n.t('storage.check.repaired') : i18n.t('storage.check.faulty');
}

function lastWords({ at, found, repaired }: NonNullable<ArchiveCheckProps['last']>): string {
  const when = formatInstant(at, readerLocale());
  if (found === 0) return i18n.t('storage.check.lastSound', [when]);
  return i18n.t('storage.check.lastFaulty', [when, count(found), count(repaired)]);
}

function count(number: number): string {
  return formatCount(number, readerLocale());
}
