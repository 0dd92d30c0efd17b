import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import styles from './ReportChooser.module.css';

export interface ReportChooserProps {
  /** Whether a report has been checked already. */
  again: boolean;
  disabled: boolean;
  onFile: (file: File) => void;
}

/** Takes a file: chosen, or dropped on it. */
export function ReportChooser({ again, disabled, onFile }: ReportChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined && !disabled) onFile(file);
  };
  return (
    // The button below does the same by keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop a file on
    <div
      class={`${styles.chooser} ${over ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p>{over ? i18n.t('verify.drop') : i18n.t('verify.intro')}</p>
      <input
        ref={input}
        type="file"
        accept=".html,.htm,.json,text/html,application/json"
        hidden
        aria-label={i18n.t('verify.choose')}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after it was changed.
          event.currentTarget.value = '';
        }}
      />
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {again ? i18n.t('verify.again') : i18n.t('verify.choose')}
      </Button>
    </div>
  );
}
