import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { VisuallyHidden } from '../theme/VisuallyHidden.tsx';
import { Button } from './Button.tsx';
import styles from './Toast.module.css';

/** Something that has just happened. A new object is a new notice, even with the same words. */
export interface ToastNotice {
  text: string;
  /** Takes it back; null when there is nothing to take back. */
  undo: (() => void) | null;
  /** For ears only: what happened is plain to the eye already. */
  unseen?: boolean;
}

export interface ToastProps {
  notice: ToastNotice | null;
  onDismiss: () => void;
}

/** Milliseconds a notice stays: without a way back it is only news; with one it waits for a slow hand. */
const stays = { news: 5_000, undo: 12_000 };

/** A short notice at the foot of the panel, told to screen readers too. It waits while it is pointed at or focused. */
export function Toast({ notice, onDismiss }: ToastProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (notice === null || held) return;
    const timer = setTimeout(onDismiss, notice.undo === null ? stays.news : stays.undo);
    return () => clearTimeout(timer);
  }, [notice, held, onDismiss]);
  const undo = notice?.undo ?? null;
  return (
    <div
      class={styles.place}
      role="status"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {notice?.unseen === true && <VisuallyHidden>{notice.text}</VisuallyHidden>}
      {notice !== null && notice.unseen !== true && (
        <div class={styles.toast}>
          <p class={styles.text}>{notice.text}</p>
          {undo !== null && (
            <Button
              look="quiet"
              onClick={() => {
                undo();
                setHeld(false);
                onDismiss();
              }}
            >
              {i18n.t('toasts.undo')}
            </Button>
          )}
          <Button
            look="quiet"
            onClick={() => {
              setHeld(false);
              onDismiss();
            }}
          >
            {i18n.t('toasts.dismiss')}
          </Button>
        </div>
      )}
    </div>
  );
}
