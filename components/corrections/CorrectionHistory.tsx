import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Correction, countsAsCorrection } from '../../lib/article/correction.ts';
import { Button } from '../controls/Button.tsx';
import { withKeys } from '../theme/with-keys.ts';
import styles from './CorrectionHistory.module.css';
import { CorrectionNote, type ShowCorrection } from './CorrectionNote.tsx';

export interface CorrectionHistoryProps {
  /** At least one that counts as a correction. Newest last, as everywhere. */
  corrections: readonly Correction[];
  language: string | null;
  onShowInPage: ShowCorrection;
  /** Leads to the notes of all articles; left out where there is no way there. */
  onShowAll?: (() => void) | undefined;
}

/** Notes shown at once; the earlier ones of a long history open on demand, so that the newest is never far down. */
const shownAtOnce = 3;

/** What the publisher put right, under one red rule: the count, then each note. Updates are not among them. */
export function CorrectionHistory({ corrections, language, onShowInPage, onShowAll }: CorrectionHistoryProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  const counted = withKeys(corrections.filter(countsAsCorrection), (one) => one.text);
  const earlier = all ? 0 : Math.max(0, counted.length - shownAtOnce);
  return (
    <section class={styles.history} aria-labelledby={id}>
      <h2 id={id} class={styles.count}>
        {i18n.t('corrections.count', counted.length)}
      </h2>
      {earlier > 0 && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {i18n.t('corrections.earlier', earlier)}
        </Button>
      )}
      <ol class={styles.notes}>
        {counted.slice(earlier).map(({ key, item }) => (
          <li key={key}>
            <CorrectionNote correction={item} language={language} onShowInPage={onShowInPage} />
          </li>
        ))}
      </ol>
      {onShowAll !== undefined && (
        <p class={styles.onward}>
          <Button look="quiet" onClick={onShowAll}>
            {i18n.t('library.allCorrections')}
          </Button>
        </p>
      )}
    </section>
  );
}
