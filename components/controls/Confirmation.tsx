import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button.tsx';
import styles from './Confirmation.module.css';

export interface ConfirmationProps {
  /** What would be done, and that it cannot be undone. */
  text: string;
  /** What is done by it, as a button says it. */
  action: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/**
 * Asks once more, in the place of the button that was pressed, before something that cannot be undone. The keyboard stands on
 * the way back; Escape is that way.
 */
export function Confirmation({ text, action, onConfirm, onCancel }: ConfirmationProps) {
  const id = useId();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <fieldset
      class={styles.confirmation}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p id={id} class={styles.text}>
        {text}
      </p>
      <p class={styles.actions}>
        <Button buttonRef={back} onClick={onCancel}>
          {i18n.t('controls.keep')}
        </Button>
        <Button onClick={onConfirm}>{action}</Button>
      </p>
    </fieldset>
  );
}
