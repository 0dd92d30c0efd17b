import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './MarkChooser.module.css';

/** A tag or a collection, and how many of the chosen articles have it. */
export interface MarkChoice {
  value: string;
  words: string;
  /** Levels below the top, of a collection that stands in others. */
  depth?: number;
  /** Null: not counted; some may. */
  having: number | null;
}

export interface MarkChooserProps {
  title: string;
  /** Articles that are chosen. */
  articles: number;
  /** Null: being looked up. */
  choices: readonly MarkChoice[] | null;
  /** Over the field that makes a new one. */
  newLabel: string;
  newHint: string;
  maxLength: number;
  onApply: (change: { add: string[]; remove: string[]; create: string[] }) => void;
  onClose: () => void;
}

/**
 * Gives many articles marks and takes others away, in one go: what all of them have is ticked, what some have is half ticked and
 * stays as it is unless it is pressed.
 */
export function MarkChooser({ title, articles, choices, newLabel, newHint, maxLength, ...acts }: MarkChooserProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // After the dialog has opened, which puts the keyboard on its first button.
  useEffect(() => field.current?.focus(), []);
  const [wanted, setWanted] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [created, setCreated] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState('');
  const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  const isOn = ({ value, having }: MarkChoice) => wanted.get(value) ?? (having === articles && having > 0);
  const isHalf = ({ value, having }: MarkChoice) =>
    !wanted.has(value) && (having === null || (having > 0 && having < articles));

  const make = () => {
    const text = draft.replace(/\s+/gu, ' ').trim();
    setDraft('');
    if (text === '') return created;
    const known = choices?.find(({ words }) => fold(words) === fold(text));
    if (known !== undefined) {
      setWanted(new Map(wanted).set(known.value, true));
      return created;
    }
    const next = created.some((one) => fold(one) === fold(text)) ? created : [...created, text];
    setCreated(next);
    return next;
  };
  const apply = () => {
    // What still stands in the field is meant, too.
    const known = choices?.find(({ words }) => draft.trim() !== '' && fold(words) === fold(draft));
    const create = make();
    const all = known === undefined ? wanted : new Map(wanted).set(known.value, true);
    const values = (on: boolean) => [...all].filter(([, is]) => is === on).map(([value]) => value);
    acts.onApply({ add: values(true), remove: values(false), create: [...create] });
  };

  return (
    <Dialog title={title} onClose={acts.onClose}>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.trim() === '') apply();
          else make();
        }}
      >
        <label for={`${id}-new`} class={styles.label}>
          {newLabel}
        </label>
        <input
          ref={field}
          id={`${id}-new`}
          class={styles.field}
          dir="auto"
          autocomplete="off"
          maxLength={maxLength}
          list={`${id}-known`}
          value={draft}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        />
        <datalist id={`${id}-known`}>
          {choices?.slice(0, 200).map(({ value, words }) => (
            <option key={value} value={words} />
          ))}
        </datalist>
        <p id={`${id}-hint`} class={styles.hint}>
          {newHint}
        </p>
        {choices === null && <p class={styles.hint}>{i18n.t('library.marks.looking')}</p>}
        <ul class={styles.choices}>
          {created.map((name) => (
            <li key={`new ${name}`}>
              <label class={styles.choice}>
                <input type="checkbox" checked onChange={() => setCreated(created.filter((one) => one !== name))} />
                <span>
                  <bdi>{name}</bdi>
                </span>
                <span class={styles.having}>{i18n.t('library.marks.new')}</span>
              </label>
            </li>
          ))}
          {choices?.map((choice) => (
            <li key={choice.value} style={{ paddingInlineStart: `${(choice.depth ?? 0) * 1.25}rem` }}>
              <label class={styles.choice}>
                <input
                  type="checkbox"
                  checked={isOn(choice)}
                  indeterminate={isHalf(choice)}
                  onChange={() => setWanted(new Map(wanted).set(choice.value, isHalf(choice) || !isOn(choice)))}
                />
                <span>
                  <bdi>{choice.words}</bdi>
                </span>
                {choice.having !== null && choice.having > 0 && (
                  <span class={styles.having}>
                    {i18n.t('library.marks.having', [
                      formatCount(choice.having, readerLocale()),
                      formatCount(articles, readerLocale()),
                    ])}
                  </span>
                )}
              </label>
            </li>
          ))}
        </ul>
        <p class={styles.buttons}>
          <Button onClick={apply}>{i18n.t('library.marks.apply')}</Button>
          <Button look="quiet" onClick={acts.onClose}>
            {i18n.t('library.dialog.cancel')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
