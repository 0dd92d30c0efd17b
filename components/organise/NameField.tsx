import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import styles from './NameField.module.css';

export interface NameFieldProps {
  label: string;
  /** The name as it is; empty for something new. */
  name: string;
  maxLength: number;
  /** Keeps the name; answers why not, as a sentence, or null when it is kept. */
  onKeep: (name: string) => Promise<string | null>;
  onCancel: () => void;
}

/** A name that is being written, in the place where it will stand. Enter keeps it, Escape leaves it as it was. */
export function NameField({ label, name, maxLength, onKeep, onCancel }: NameFieldProps) {
  const id = useId();
  const problem = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(name);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const keep = async () => {
    // What stands in the field, which may not have been drawn yet.
    const written = input.current?.value ?? draft;
    if (written.trim() === name && name !== '') return onCancel();
    const refused = await onKeep(written);
    setRefusal(refused);
    if (refused !== null) input.current?.focus();
  };
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        // The keys of a list around it are not meant while a name is written.
        event.stopPropagation();
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      <label for={id} class={styles.label}>
        {label}
      </label>
      <span class={styles.line}>
        <input
          id={id}
          ref={input}
          class={styles.input}
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={maxLength}
          value={draft}
          aria-invalid={refusal !== null}
          aria-describedby={problem}
          onInput={(event) => {
            setDraft(event.currentTarget.value);
            setRefusal(null);
          }}
        />
        <Button onClick={() => void keep()}>{i18n.t('organise.keepName')}</Button>
        <Button look="quiet" onClick={onCancel}>
          {i18n.t('organise.cancel')}
        </Button>
      </span>
      <p id={problem} class={styles.problem} role="alert">
        {refusal}
      </p>
    </form>
  );
}
