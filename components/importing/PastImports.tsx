import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PastImport } from '../../lib/article/import-run.ts';
import { formatInstant } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { Confirmation } from '../controls/Confirmation.tsx';
import { PartSection } from '../library/PartSection.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './Importing.module.css';
import { count, formatWords } from './import-words.ts';

export interface PastImportsProps {
  /** At least one, the last first. */
  imports: readonly PastImport[];
  onUndo: (past: PastImport) => void;
  /** Has those of its pages read that came as links alone. */
  onReadPages: (past: PastImport) => void;
}

/** The imports that can be taken back, and the pages of which can still be read. */
export function PastImports({ imports, onUndo, onReadPages }: PastImportsProps) {
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <PartSection title={i18n.t('importing.past.title')} text={i18n.t('importing.past.text')}>
      <ul class={styles.imports}>
        {imports.map((past) => (
          <li key={past.id}>
            <PastWords past={past} />
            {asked === past.id ? (
              <Confirmation
                text={i18n.t('importing.past.confirm', past.counts.new, [count(past.counts.new)])}
                action={i18n.t('importing.past.undo')}
                onConfirm={() => {
                  setAsked(null);
                  onUndo(past);
                }}
                onCancel={() => setAsked(null)}
              />
            ) : (
              <p class={styles.actions}>
                <Button
                  look="quiet"
                  label={`${i18n.t('importing.past.undo')}: ${past.name}`}
                  onClick={() => setAsked(past.id)}
                >
                  {i18n.t('importing.past.undo')}
                </Button>
                {past.format !== 'dateline' && (
                  <Button
                    look="quiet"
                    label={`${i18n.t('importing.past.read')}: ${past.name}`}
                    onClick={() => onReadPages(past)}
                  >
                    {i18n.t('importing.past.read')}
                  </Button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </PartSection>
  );
}

function PastWords({ past: { name, format, startedAt, finishedAt, counts } }: { past: PastImport }) {
  return (
    <p class={styles.phrases}>
      <span>{formatWords(format)}</span>{' '}
      <span>
        <bdi>{name}</bdi>
      </span>{' '}
      <span class={styles.quiet}>{formatInstant(startedAt, readerLocale())}</span>{' '}
      <span class={styles.quiet}>{i18n.t('importing.past.new', counts.new, [count(counts.new)])}</span>{' '}
      {counts.merged > 0 && (
        <span class={styles.quiet}>{i18n.t('importing.past.merged', counts.merged, [count(counts.merged)])}</span>
      )}{' '}
      {finishedAt === null && <span class={styles.quiet}>{i18n.t('importing.past.broken')}</span>}
    </p>
  );
}
