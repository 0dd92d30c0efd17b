import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addTags, endsTag } from './add-tags.ts';
import { TagChip } from './TagChip.tsx';
import styles from './TagsEditor.module.css';

export interface TagsEditorProps {
  tags: readonly string[];
  /** Tags of other articles: offered while one is typed. */
  known?: readonly string[];
  /** The reader is about to type one. */
  onBegin?: (() => void) | undefined;
  /** Characters a tag may have. */
  maxLength: number;
  onChange: (tags: string[]) => void;
}

/** Known tags that the browser looks through while one is typed. */
const mostOffered = 300;

/** The reader's tags. Enter or a comma adds one; Backspace in the empty field takes the last one off. */
export function TagsEditor({ tags, known = [], onBegin, maxLength, onChange }: TagsEditorProps) {
  const id = useId();
  const hint = useId();
  const offered = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState('');

  const add = (text: string) => {
    setDraft('');
    const next = addTags(tags, text);
    if (next.length > tags.length) onChange(next);
  };
  const remove = (tag: string) => {
    onChange(tags.filter((one) => one !== tag));
    // The button that had the focus is gone: the field is the nearest place to go on from.
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses a word and is not ours.
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(draft);
    }
    const last = tags.at(-1);
    if (event.key === 'Backspace' && draft === '' && last !== undefined) remove(last);
  };

  return (
    <div class={styles.editor}>
      <label for={id} class={styles.label}>
        {i18n.t('keeping.tags')}
      </label>
      {tags.length > 0 && (
        <ul class={styles.tags}>
          {tags.map((tag) => (
            <li key={tag}>
              <TagChip tag={tag} onRemove={remove} />
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        ref={input}
        class={styles.input}
        type="text"
        dir="auto"
        autocomplete="off"
        list={offered}
        maxLength={maxLength}
        value={draft}
        placeholder={i18n.t('keeping.tagsAdd')}
        aria-describedby={hint}
        onFocus={onBegin}
        onInput={(event) => {
          const text = event.currentTarget.value;
          if (endsTag(text)) add(text);
          else setDraft(text);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => add(draft)}
      />
      <datalist id={offered}>
        {known
          .filter((tag) => !tags.includes(tag))
          .slice(0, mostOffered)
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      <p id={hint} class={styles.hint}>
        {i18n.t('keeping.tagsHint')}
      </p>
    </div>
  );
}
