import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListedCapture } from '../../lib/article/web-archive.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { errorWords } from '../states/error-words.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import { CaptureList } from './CaptureList.tsx';
import type { OfferedCapture } from './CaptureRow.tsx';
import { type CapturesUnderWay, CaptureWork } from './CaptureWork.tsx';
import { type CaptureResult, resultWords } from './capture-words.ts';
import styles from './EarlierCapturesPart.module.css';

/** The archive's list: not asked for, asked for, refused, or there. */
export type CaptureListState =
  | { state: 'closed' }
  | { state: 'asking' }
  | { state: 'failed'; error: ErrorCode }
  | {
      state: 'open';
      captures: readonly OfferedCapture[];
      offered: ReadonlySet<string>;
      skipped: number;
      more: boolean;
    };

export interface EarlierCapturesPartProps {
  archiveName: string;
  list: CaptureListState;
  work: CapturesUnderWay | null;
  /** What came of the captures that were chosen last; null: nothing yet, or nothing to tell. */
  result: CaptureResult | null;
  most: number;
  onAsk: () => void;
  /** Closes the list, or gives up waiting for it. */
  onClose: () => void;
  onRead: (captures: ListedCapture[]) => Promise<boolean>;
  onStop: () => void;
  onTryNow: () => void;
}

/**
 * Earlier captures of the article in a web archive: what will be asked of whom is said before the button is pressed, and
 * nothing is asked before.
 */
export function EarlierCapturesPart(props: EarlierCapturesPartProps) {
  const { archiveName, list, work, result, most, onAsk, onClose, onRead, onStop, onTryNow } = props;
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const count = (number: number) => formatCount(number, readerLocale());
  const isClosed = list.state === 'closed';
  const close = () => {
    onClose();
    // The button that was pressed goes with the list.
    opener.current?.focus();
  };
  return (
    <div class={styles.part}>
      <Button look="quiet" expanded={!isClosed} controls={id} buttonRef={opener} onClick={isClosed ? onAsk : onClose}>
        {i18n.t('captures.open')}
      </Button>
      {isClosed && <p class={styles.quiet}>{i18n.t('captures.hint', [archiveName])}</p>}
      <div id={id} class={styles.list}>
        {list.state === 'asking' && (
          <p class={styles.quiet}>
            {i18n.t('captures.asking', [archiveName])}{' '}
            <Button look="quiet" onClick={close}>
              {i18n.t('captures.cancel')}
            </Button>
          </p>
        )}
        {list.state === 'failed' && (
          <Button look="quiet" onClick={onAsk}>
            {i18n.t('captures.askAgain')}
          </Button>
        )}
        {list.state === 'open' && (
          <>
            <CaptureList {...list} archiveName={archiveName} most={most} onRead={onRead} />
            <Button look="quiet" onClick={close}>
              {i18n.t('captures.close')}
            </Button>
          </>
        )}
      </div>
      {work !== null && <CaptureWork work={work} onStop={onStop} onTryNow={onTryNow} />}
      {/* There from the start, so that what is put into them is read out. */}
      <p class={styles.told} role="status">
        {list.state === 'failed' && errorWords(list.error)}
      </p>
      <p class={styles.told} role="status">
        {result !== null && resultWords(result, count)}
      </p>
    </div>
  );
}
