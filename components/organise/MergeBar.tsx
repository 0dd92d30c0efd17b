import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import nameStyles from './NameField.module.css';
import styles from './TagList.module.css';

export interface MergeBarProps {
  /** At least one, most used first. */
  chosen: readonly { tag: string }[];
  all: readonly string[];
  maxLength: number;
  busy: boolean;
  /** Answers why not, as a sentence; null when it is done. */
  onMerge: (name: string) => Promise<string | null>;
  onDelete: () => void;
  onClear: () => void;
}

/** What can be done with the tags that are chosen: one in the place of all, or none. */
export function MergeBar({ chosen, all, maxLength, busy, onMerge, onDelete, onClear }: MergeBarProps) {
  const id = useId();
  const list = useId();
  const problem = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  // Unless the reader says otherwise, the one that most articles have stays.
  const name = typed ?? chosen[0]?.tag ?? '';
  const merge = async () => setRefusal(await onMerge(name));
  return (
    <section class={styles.bar} aria-label={i18n.t('organise.withTags')}>
      <p class={styles.barLine}>
        <span class={styles.chosen} role="status">
          {i18n.t('organise.tagsChosen', chosen.length, [formatCount(chosen.length, readerLocale())])}
        </span>
        <Button look="quiet" disabled={busy} onClick={onDelete}>
          {i18n.t('organise.delete')}
        </Button>
        <Button look="quiet" onClick={onClear}>
          {i18n.t('organise.chooseNone')}
        </Button>
      </p>
      {chosen.length < 2 && <p class={nameStyles.label}>{i18n.t('organise.chooseAnother')}</p>}
      <form
        hidden={chosen.length < 2}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void merge();
        }}
      >
        <label for={id} class={nameStyles.label}>
          {i18n.t('organise.mergeInto')}
        </label>
        <span class={nameStyles.line}>
          <input
            id={id}
            class={nameStyles.input}
            type="text"
            dir="auto"
            autocomplete="off"
            list={list}
            maxLength={maxLength}
            value={name}
            aria-describedby={problem}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setRefusal(null);
            }}
          />
          <datalist id={list}>
            {all.slice(0, 200).map((tag) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
          <Button disabled={busy} onClick={() => void merge()}>
            {i18n.t('organise.merge')}
          </Button>
        </span>
        <p id={problem} class={nameStyles.problem} role="alert">
          {refusal}
        </p>
      </form>
    </section>
  );
}
