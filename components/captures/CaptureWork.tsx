import { i18n } from '#i18n';
import type { CapturePutOff } from '../../lib/article/web-archive.ts';
import { formatCount, formatInstant } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './CaptureWork.module.css';
import { putOffWords } from './capture-words.ts';

/** Captures that are being fetched, or wait until their archive may be asked again. */
export interface CapturesUnderWay {
  archiveName: string;
  done: number;
  total: number;
  /** Null: they are being fetched now. `until`: milliseconds since 1970. */
  resting: { because: CapturePutOff; until: number } | null;
}

export interface CaptureWorkProps {
  work: CapturesUnderWay;
  onStop: () => void;
  onTryNow: () => void;
}

/** How far the reading of captures is, or why it rests and when it goes on. */
export function CaptureWork({ work, onStop, onTryNow }: CaptureWorkProps) {
  const { archiveName, done, total, resting } = work;
  const count = (number: number) => formatCount(number, readerLocale());
  if (resting === null) {
    return (
      <div class={styles.work}>
        <p>{i18n.t('captures.reading', [count(done), count(total)])}</p>
        <ProgressBar label={i18n.t('captures.label')} done={done} total={total} />
        <Button look="quiet" onClick={onStop}>
          {i18n.t('captures.stop')}
        </Button>
      </div>
    );
  }
  const waiting = total - done;
  const sentences = [
    i18n.t('captures.waiting', waiting, [count(waiting)]),
    putOffWords(resting.because, archiveName),
    i18n.t('captures.nextTry', [formatInstant(resting.until, readerLocale())]),
  ];
  return (
    <div class={styles.work}>
      <p role="status">{sentences.join(' ')}</p>
      <div class={styles.actions}>
        <Button look="quiet" onClick={onTryNow}>
          {i18n.t('captures.tryNow')}
        </Button>
        <Button look="quiet" onClick={onStop}>
          {i18n.t('captures.stop')}
        </Button>
      </div>
    </div>
  );
}
