import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import styles from './Importing.module.css';

export interface ImportDropProps {
  onFiles: (files: readonly File[]) => void;
}

/** The place for files: dropped, or chosen. */
export function ImportDrop({ onFiles }: ImportDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (files !== null && files !== undefined && files.length > 0) onFiles([...files]);
  };
  return (
    // What can be dropped can be chosen too: the button is the way for the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files on
    <div
      class={styles.drop}
      data-over={over || undefined}
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
      <p class={styles.words}>
        <strong>{i18n.t('importing.drop')}</strong>
        <span class={styles.quiet}>{i18n.t('importing.dropText')}</span>
      </p>
      <Button onClick={() => input.current?.click()}>{i18n.t('importing.choose')}</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={i18n.t('importing.filesLabel')}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
