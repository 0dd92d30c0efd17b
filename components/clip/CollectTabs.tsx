import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { collectionLimits } from '../../lib/article/collection-tree.ts';
import { Button } from '../controls/Button.tsx';
import styles from './ClippedTabs.module.css';

export interface CollectTabsProps {
  /** What stands in the field at first. */
  name: string;
  onCollect: (name: string) => void;
}

/** Puts all that were clipped into a collection of one name. */
export function CollectTabs({ name, onCollect }: CollectTabsProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const collect = () => onCollect(input.current?.value ?? name);
  return (
    <form
      class={styles.collect}
      onSubmit={(event) => {
        event.preventDefault();
        collect();
      }}
    >
      <label for={id} class={styles.label}>
        {i18n.t('clip.tabs.collection')}
      </label>
      <input
        id={id}
        ref={input}
        class={styles.input}
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={collectionLimits.name}
        defaultValue={name}
      />
      <Button look="quiet" onClick={collect}>
        {i18n.t('clip.tabs.collect')}
      </Button>
    </form>
  );
}
