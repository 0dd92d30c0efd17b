import { i18n } from '#i18n';
import type { EvidenceVerdict, VersionFault } from '../../lib/article/evidence.ts';
import { formatInstant } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './Verdict.module.css';

/** What a report says of one version, to be shown beside what holds of it. */
export interface CheckedVersion {
  id: string;
  takenAt: number;
  lines: readonly string[];
}

export interface VerdictProps {
  headline: string;
  url: string;
  verdict: EvidenceVerdict;
  /** Whether the report's page shows what its data say; null: it is no page. */
  showsItsData: boolean | null;
  /** In the order of the verdict's. */
  versions: readonly CheckedVersion[];
}

/** What holds of an evidence report and what not, version by version, with the text that was checked. */
export function Verdict({ headline, url, verdict, showsItsData, versions }: VerdictProps) {
  const { chain, last } = verdict;
  return (
    <article>
      <h2 class={styles.headline} dir="auto">
        {headline}
      </h2>
      <p class={styles.quiet}>
        <bdi>{url}</bdi>
      </p>
      <p role="status" class={styles.outcome}>
        {outcomeWords(verdict)}
        {showsItsData === false && ` ${i18n.t('verify.outcome.pageDiffers')}`}
      </p>
      {chain.length > 0 && (
        <ul>
          {chain.map(({ fault, at }) => (
            <li key={`${fault} ${at}`}>{i18n.t(`verify.chain.${fault}`, [at])}</li>
          ))}
        </ul>
      )}
      {last !== null && (
        <>
          <p>{i18n.t('verify.lastSeal', [last.seq])}</p>
          <p class={styles.hash} dir="ltr">
            {last.hash.match(/.{1,4}/g)?.join(' ')}
          </p>
          <p class={styles.quiet}>{i18n.t('verify.compare')}</p>
        </>
      )}
      <p class={styles.quiet}>{i18n.t('verify.limits')}</p>
      <h3 class={styles.title}>{i18n.t('verify.versions')}</h3>
      <ol class={styles.versions}>
        {verdict.versions.map(({ id, takenAt, seq, faults }, at) => (
          <li key={id}>
            <p>
              {i18n.t('verify.version', [at + 1])} · {formatInstant(takenAt, readerLocale())} ·{' '}
              {holdsWords(seq, faults)}
            </p>
            <details>
              <summary>{i18n.t('verify.showText')}</summary>
              <div dir="auto" class={styles.text}>
                {versions[at]?.lines.map((line, index) => (
                  <p key={index}>{line}</p>
                ))}
              </div>
            </details>
          </li>
        ))}
      </ol>
    </article>
  );
}

function outcomeWords({ outcome, versions }: EvidenceVerdict): string {
  if (outcome === 'unsealed' && versions.every(({ seq }) => seq === null)) return i18n.t('verify.outcome.allUnsealed');
  return i18n.t(`verify.outcome.${outcome}`);
}

function holdsWords(seq: number | null, faults: readonly VersionFault[]): string {
  if (faults.length > 0) return faults.map((fault) => i18n.t(`verify.${fault}`)).join(' ');
  return seq === null ? i18n.t('verify.noSeal') : i18n.t('verify.holds');
}
