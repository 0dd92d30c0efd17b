import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';
import { useKeptKeyboard } from './kept-keyboard.ts';

export interface DialogProps {
  title: string;
  /** It was closed: by its button, by Escape, or by a press beside it. */
  onClose: () => void;
  children: ComponentChildren;
}

/**
 * A page of its own before the surface, until it is closed: the browser's own dialog, which keeps the keyboard inside. Where the
 * keyboard was before, it is again afterwards.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useKeptKeyboard(dialog);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      dialog.current?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside it; the keyboard has Escape and the button
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class={styles.body}>
        <div class={styles.head}>
          <h2 id={id} class={styles.title}>
            {title}
          </h2>
          <Button look="quiet" onClick={onClose}>
            {i18n.t('library.dialog.close')}
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
