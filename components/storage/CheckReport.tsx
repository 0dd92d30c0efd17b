import { i18n } from '#i18n';
import {
  type ArchiveFaultKind,
  type ArchiveReport,
  archiveFaultKinds,
  type FaultCount,
  type LastingFault,
} from '../../lib/article/archive-fault.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './CheckReport.module.css';
import { faultWords } from './fault-words.ts';

export interface CheckReportProps {
  report: ArchiveReport;
  /** Whether the check has repaired what it could. */
  repaired: boolean;
}

/** What a check found, kind by kind, and what stays as it is, article by article. */
export function CheckReport({ report, repaired }: CheckReportProps) {
  const kinds = archiveFaultKinds.flatMap((kind): [ArchiveFaultKind, FaultCount][] => {
    const faults = report.faults[kind];
    return faults === undefined ? [] : [[kind, faults]];
  });
  if (kinds.length === 0) return null;
  const staying = Object.values(report.faults).reduce((sum, { stay }) => sum + stay, 0);
  return (
    <>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('storage.check.found')}</th>
            <th scope="col">{i18n.t('storage.check.state')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(([kind, faults]) => (
            <tr key={kind}>
              <th scope="row">{faultWords(kind, faults.found)}</th>
              <td>{stateWords(faults, repaired)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.left.length > 0 && (
        <>
          <h3 class={styles.title}>{i18n.t('storage.check.left')}</h3>
          <p class={styles.quiet}>
            {i18n.t('storage.check.leftHint')}
            {report.left.length < staying && ` ${i18n.t('storage.check.leftMore', [count(report.left.length)])}`}
          </p>
          <ul class={styles.left}>
            {report.left.map((fault, at) => (
              <li key={at} class={styles.fault}>
                <span dir="auto">{nameOf(fault)}</span>
                <span class={styles.quiet}>{faultWords(fault.kind, 1)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Whether something of what was found can be, or was, repaired. */
export function isRepairable({ faults }: ArchiveReport): boolean {
  return Object.values(faults).some(({ found, stay }) => stay < found);
}

function stateWords({ found, stay, repaired }: FaultCount, isRepaired: boolean): string {
  if (stay >= found) return i18n.t('storage.check.stays');
  if (!isRepaired) return i18n.t('storage.check.canRepair');
  if (repaired >= found) return i18n.t('storage.check.wasRepaired');
  return i18n.t('storage.check.partly', [count(repaired), count(found - repaired)]);
}

function nameOf({ headline, record }: LastingFault): string {
  if (headline !== null && headline !== '') return headline;
  return record === null ? i18n.t('storage.check.unnamed') : i18n.t('storage.check.record', [record.table, record.key]);
}

function count(number: number): string {
  return formatCount(number, readerLocale());
}
