import styles from './MagnifierMark.module.css';

/** A small magnifying glass. The words beside it, or the name of its button, say what it means. */
export function MagnifierMark() {
  return (
    <svg class={styles.mark} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <circle cx="5.75" cy="5.75" r="4.25" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M9 9l4 4" fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  );
}
