import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CitationForm } from '../../lib/article/citation.ts';
import { Button } from '../controls/Button.tsx';
import styles from './CiteDialog.module.css';

export interface FormChooserProps {
  forms: readonly CitationForm[];
  value: string;
  onChange: (value: string) => void;
  /** The text of a style file that the reader chose. */
  onAdd: (file: File) => void;
  onRemove: (form: CitationForm) => void;
}

/** In which style or format is cited; styles of the reader's own are added and removed here. */
export function FormChooser({ forms, value, onChange, onAdd, onRemove }: FormChooserProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const chosen = forms.find((form) => form.value === value);
  const groups = [
    { kind: 'style', label: i18n.t('cite.styles') },
    { kind: 'own', label: i18n.t('cite.ownStyles') },
    { kind: 'file', label: i18n.t('cite.files') },
  ] as const;
  return (
    <div class={styles.field}>
      <label for={id} class={styles.label}>
        {i18n.t('cite.form')}
      </label>
      <select
        id={id}
        class={styles.select}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {groups.map(({ kind, label }) => {
          const own = forms.filter((form) => form.kind === kind);
          return (
            own.length > 0 && (
              <optgroup key={kind} label={label}>
                {own.map((form) => (
                  <option key={form.value} value={form.value}>
                    {form.words}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </select>
      <input
        ref={input}
        type="file"
        accept=".csl,.xml,application/xml,text/xml"
        hidden
        aria-label={i18n.t('cite.addStyle')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onAdd(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <span class={styles.styleActions}>
        <Button look="quiet" onClick={() => input.current?.click()}>
          {i18n.t('cite.addStyle')}
        </Button>
        {chosen?.kind === 'own' && (
          <Button look="quiet" onClick={() => onRemove(chosen)}>
            {i18n.t('cite.removeStyle')}
          </Button>
        )}
      </span>
    </div>
  );
}
