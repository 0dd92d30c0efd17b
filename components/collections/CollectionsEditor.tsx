import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { TagChip } from '../controls/TagChip.tsx';
import { CollectionField } from './CollectionField.tsx';
import { CollectionPath } from './CollectionPath.tsx';
import styles from './CollectionsEditor.module.css';
import { type CollectionOption, pathWords } from './collection-path.ts';

export interface CollectionsEditorProps {
  /** All collections, in the order in which they are offered. */
  options: readonly CollectionOption[];
  /** Ids of those that the article is in; one that is not among the options is not shown. */
  chosen: readonly string[];
  onAdd: (id: string) => void;
  /** Makes a collection of this path, with those above it that are not there yet, and puts the article into it. */
  onCreate: (path: string[]) => void;
  onRemove: (id: string) => void;
}

/** The collections that an article is in, and a field to find or make another. */
export function CollectionsEditor({ options, chosen, onAdd, onCreate, onRemove }: CollectionsEditorProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const shown = options.filter((option) => chosen.includes(option.id));
  const remove = (gone: string) => {
    onRemove(gone);
    // The button that had the focus is gone: the field is the nearest place to go on from.
    input.current?.focus();
  };
  return (
    <div class={styles.editor}>
      <label for={id} class={styles.label}>
        {i18n.t('collections.title')}
      </label>
      {shown.length > 0 && (
        <ul class={styles.chips} aria-label={i18n.t('collections.title')}>
          {shown.map((option) => (
            <li key={option.id}>
              <TagChip
                tag={option.id}
                removeLabel={i18n.t('collections.takeOut', [pathWords(option.path)])}
                onRemove={remove}
              >
                <CollectionPath path={option.path} />
              </TagChip>
            </li>
          ))}
        </ul>
      )}
      <CollectionField
        id={id}
        inputRef={input}
        options={options.filter((option) => !chosen.includes(option.id))}
        taken={options}
        onChoose={onAdd}
        onCreate={onCreate}
        onBackOut={() => {
          const last = shown.at(-1);
          if (last !== undefined) remove(last.id);
        }}
      />
    </div>
  );
}
