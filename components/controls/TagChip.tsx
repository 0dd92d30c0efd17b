import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import styles from './TagChip.module.css';

export interface TagChipProps {
  tag: string;
  /** What is shown in place of the tag's own words. */
  children?: ComponentChildren;
  /** The name of the button that takes it off, where it is no tag. */
  removeLabel?: string;
  onRemove: (tag: string) => void;
}

/** One tag, and the button that takes it off. */
export function TagChip({ tag, children, removeLabel, onRemove }: TagChipProps) {
  return (
    <span class={styles.chip}>
      {children ?? <bdi>{tag}</bdi>}
      <button
        type="button"
        class={styles.remove}
        aria-label={removeLabel ?? i18n.t('keeping.tagRemove', [`\u2068${tag}\u2069`])}
        onClick={() => onRemove(tag)}
      >
        <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false" class={styles.cross}>
          <path d="M2 2l6 6M8 2l-6 6" stroke="currentColor" stroke-width="1.3" />
        </svg>
      </button>
    </span>
  );
}
