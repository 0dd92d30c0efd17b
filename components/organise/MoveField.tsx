import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { pathWords } from '../collections/collection-path.ts';
import { Button } from '../controls/Button.tsx';
import styles from './NameField.module.css';
import { type ShownCollection, visibleOf } from './tree-walk.ts';

export interface MoveFieldProps {
  node: ShownCollection;
  nodes: readonly ShownCollection[];
  /** Answers why not, as a sentence; null when it is done. */
  onMove: (parentId: string | null) => Promise<string | null>;
  onCancel: () => void;
}

const top = '';

/** Where a collection is moved to: every place but itself and what stands in it. */
export function MoveField({ node, nodes, onMove, onCancel }: MoveFieldProps) {
  const id = useId();
  const problem = useId();
  const field = useRef<HTMLSelectElement>(null);
  const [target, setTarget] = useState(node.parentId ?? top);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => field.current?.focus(), []);
  const within = new Set(visibleOf([node], new Set()).map((one) => one.id));
  const places = visibleOf(nodes, new Set()).filter((one) => !within.has(one.id));
  const move = async () => {
    if (target === (node.parentId ?? top)) return onCancel();
    setRefusal(await onMove(target === top ? null : target));
  };
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void move();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <label for={id} class={styles.label}>
        {i18n.t('organise.moveTo', [`\u2068${node.name}\u2069`])}
      </label>
      <span class={styles.line}>
        <select
          id={id}
          ref={field}
          class={styles.input}
          value={target}
          aria-describedby={problem}
          onChange={(event) => setTarget(event.currentTarget.value)}
        >
          <option value={top}>{i18n.t('organise.top')}</option>
          {places.map((place) => (
            <option key={place.id} value={place.id}>
              {pathWords(place.path)}
            </option>
          ))}
        </select>
        <Button onClick={() => void move()}>{i18n.t('organise.moveNow')}</Button>
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
