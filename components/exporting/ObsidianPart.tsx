import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import styles from './ExportDialog.module.css';

export interface ObsidianPartProps {
  vault: string;
  onVault: (vault: string) => void;
  /** With the name as it stands in the field. */
  onOpen: (vault: string) => void;
}

/** Hands the one article to Obsidian instead of writing a file. */
export function ObsidianPart({ vault, onVault, onOpen }: ObsidianPartProps) {
  const field = useRef<HTMLInputElement>(null);
  const ids = { field: useId(), hint: useId() };
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{i18n.t('exporting.obsidian.title')}</legend>
      <p class={styles.field}>
        <label for={ids.field}>{i18n.t('exporting.obsidian.vault')}</label>
        <input
          ref={field}
          id={ids.field}
          value={vault}
          maxLength={120}
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={ids.hint}
          onChange={({ currentTarget }) => onVault(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            // Else the form would export a file.
            event.preventDefault();
            onVault(event.currentTarget.value);
            onOpen(event.currentTarget.value);
          }}
        />
        <Button onClick={() => onOpen(field.current?.value ?? vault)}>{i18n.t('exporting.obsidian.open')}</Button>
      </p>
      <p id={ids.hint} class={styles.text}>
        {i18n.t('exporting.obsidian.hint')}
      </p>
    </fieldset>
  );
}
