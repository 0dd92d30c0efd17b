import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countsAsCorrection } from '../../lib/article/correction.ts';
import type { ReaderNote } from '../../lib/article/reader-notes.ts';
import { Button } from '../controls/Button.tsx';
import { withKeys } from '../theme/with-keys.ts';
import styles from './CorrectionHistory.module.css';
import type { ShowCorrection } from './CorrectionNote.tsx';
import type { NoteActions } from './note-actions.ts';
import { ReaderNoteItem } from './ReaderNoteItem.tsx';

export interface CorrectionHistoryProps {
  /** At least one that counts as a correction and is not dismissed. Newest last, as everywhere. */
  notes: readonly ReaderNote[];
  language: string | null;
  onShowInPage: ShowCorrection;
  actions: NoteActions | null;
  /** Leads to the notes of all articles; left out where there is no way there. */
  onShowAll?: (() => void) | undefined;
}

/** Notes shown at once; the earlier ones of a long history open on demand, so that the newest is never far down. */
const shownAtOnce = 3;

/**
 * What the publisher put right, under one red rule: the count, then each note. Updates are not among them. What the reader
 * marked by hand is always in sight.
 */
export function CorrectionHistory({ notes, language, onShowInPage, actions, onShowAll }: CorrectionHistoryProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  const counted = withKeys(
    notes.filter(({ correction, dismissed }) => !dismissed && countsAsCorrection(correction)),
    ({ correction }) => correction.text,
  );
  const first = all ? 0 : counted.length - shownAtOnce;
  const shown = counted.filter(({ item }, at) => at >= first || item.by === 'reader');
  const earlier = counted.length - shown.length;
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
        {shown.map(({ key, item }) => (
          <li key={key}>
            <ReaderNoteItem note={item} language={language} onShowInPage={onShowInPage} actions={actions} />
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
