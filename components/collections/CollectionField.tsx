import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import styles from './CollectionField.module.css';
import { CollectionPath } from './CollectionPath.tsx';
import { type CollectionOption, isTaken, matchingCollections, typedPath } from './collection-path.ts';

export interface CollectionFieldProps {
  /** The field's id, for its label. */
  id: string;
  inputRef?: Ref<HTMLInputElement>;
  /** What can be chosen. */
  options: readonly CollectionOption[];
  /** All there are: none of them can be made once more. */
  taken: readonly CollectionOption[];
  onChoose: (id: string) => void;
  onCreate: (path: string[]) => void;
  /** Backspace was pressed in the empty field. */
  onBackOut?: () => void;
}

/** Collections offered at once: what a glance takes in. */
const mostOffered = 8;

/** Finds a collection by typing, or makes one: the combobox of the ARIA practices, with a list that stands in the page. */
export function CollectionField({
  id,
  inputRef,
  options,
  taken,
  onChoose,
  onCreate,
  onBackOut = () => {},
}: CollectionFieldProps) {
  const list = useId();
  const hint = useId();
  const [draft, setDraft] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);

  const path = typedPath(draft);
  const offered = matchingCollections(options, draft).slice(0, mostOffered);
  const canCreate = path.length > 0 && !isTaken(taken, path);
  const count = offered.length + (canCreate ? 1 : 0);
  const isOpen = open && count > 0;
  const at = Math.min(active, count - 1);

  const close = () => {
    setOpen(false);
    setActive(0);
  };
  const take = (index: number) => {
    const option = offered[index];
    setDraft('');
    close();
    if (option !== undefined) onChoose(option.id);
    else if (canCreate) onCreate(path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, the keys are its own.
    if (event.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (!isOpen) setOpen(true);
        else setActive((at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
        break;
      case 'Enter':
        event.preventDefault();
        if (isOpen) take(at);
        break;
      case 'Escape':
        if (!isOpen && draft === '') return;
        // Not the surface around it.
        event.stopPropagation();
        if (isOpen) close();
        else setDraft('');
        break;
      case 'Backspace':
        if (draft === '') onBackOut();
        break;
    }
  };

  const optionProps = (index: number) => ({
    id: `${list}-${index}`,
    role: 'option' as const,
    'aria-selected': index === at,
    class: styles.option,
    // The field keeps the focus.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: () => take(index),
  });
  return (
    <div>
      <input
        id={id}
        ref={inputRef}
        class={styles.input}
        type="text"
        role="combobox"
        dir="auto"
        autocomplete="off"
        maxLength={400}
        value={draft}
        placeholder={i18n.t('collections.add')}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${list}-${at}` : undefined}
        aria-describedby={hint}
        onInput={(event) => {
          setDraft(event.currentTarget.value);
          setActive(0);
          setOpen(event.currentTarget.value.trim() !== '');
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div id={list} role="listbox" aria-label={i18n.t('collections.offered')} class={styles.list} hidden={!isOpen}>
        {offered.map((option, index) => (
          <div key={option.id} {...optionProps(index)}>
            <CollectionPath path={option.path} />
          </div>
        ))}
        {canCreate && (
          <div key="new" {...optionProps(offered.length)}>
            <span class={styles.make}>{i18n.t('collections.make')}</span> <CollectionPath path={path} />
          </div>
        )}
      </div>
      <p id={hint} class={styles.hint}>
        {i18n.t('collections.addHint')}
      </p>
    </div>
  );
}
