import type { ComponentChildren } from 'preact';
import styles from './StateNote.module.css';

export interface StateNoteProps {
  title: string;
  text: string;
  /** What the reader can do about it: buttons. */
  children?: ComponentChildren;
}

/** In place of one part of a page that has nothing to show: what is the matter, and what can be done. Told to screen readers. */
export function StateNote({ title, text, children }: StateNoteProps) {
  return (
    <div class={styles.note}>
      <div role="status">
        <p class={styles.title}>{title}</p>
        <p class={styles.text}>{text}</p>
      </div>
      <div class={styles.actions}>{children}</div>
    </div>
  );
}
