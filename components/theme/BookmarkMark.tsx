import styles from './BookmarkMark.module.css';

export interface BookmarkMarkProps {
  filled: boolean;
}

/** A small bookmark, hollow or filled. The words beside it say what it means. */
export function BookmarkMark({ filled }: BookmarkMarkProps) {
  return (
    <svg class={styles.mark} viewBox="0 0 10 12" aria-hidden="true" focusable="false">
      <path d="M1.5 1.5h7v9L5 7.8l-3.5 2.7z" fill={filled ? 'currentColor' : 'none'} stroke="currentColor" />
    </svg>
  );
}
