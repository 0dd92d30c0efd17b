import { i18n } from '#i18n';
import type { ListedCapture } from '../../lib/article/web-archive.ts';
import { formatInstant } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import { VisuallyHidden } from '../theme/VisuallyHidden.tsx';
import styles from './CaptureRow.module.css';
import { type KnownCapture, knownWords } from './capture-words.ts';

/** A capture on the list, and what is known of it here; null: nothing. */
export interface OfferedCapture extends ListedCapture {
  known: KnownCapture | null;
}

export interface CaptureRowProps {
  /** Unique on the page. */
  id: string;
  capture: OfferedCapture;
  archiveName: string;
  chosen: boolean;
  onToggle: () => void;
}

/** One capture: when it was made, what is known of it, and a way to look at it where it is. */
export function CaptureRow({ id, capture, archiveName, chosen, onToggle }: CaptureRowProps) {
  const { capturedAt, archivedUrl, known } = capture;
  const moment = formatInstant(capturedAt, readerLocale());
  const look = i18n.t('captures.look', [archiveName]);
  return (
    <div class={styles.row}>
      <label class={styles.choice} for={id}>
        <input id={id} type="checkbox" checked={chosen} disabled={!canBeChosen(capture)} onChange={onToggle} />
        <span>
          <time dateTime={new Date(capturedAt).toISOString()}>{moment}</time>
          {known !== null && <span class={styles.known}>{knownWords(known)}</span>}
        </span>
      </label>
      <a class={styles.look} href={archivedUrl} target="_blank" rel="noopener noreferrer" title={look}>
        <VisuallyHidden>{`${look}: ${moment}`}</VisuallyHidden>
        <span aria-hidden="true">↗</span>
      </a>
    </div>
  );
}

/** Not what is among the versions already, says the same as one of them, or waits its turn. */
export function canBeChosen({ known }: OfferedCapture): boolean {
  return known !== 'joined' && known !== 'kept' && known !== 'same' && known !== 'waiting';
}
