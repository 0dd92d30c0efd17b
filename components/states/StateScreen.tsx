import type { ComponentChildren } from 'preact';
import styles from './StateScreen.module.css';

export interface StateScreenProps {
  title: string;
  text: string;
  /** What the reader can do about it: a button, or nothing. */
  children?: ComponentChildren;
}

/** A calm page for when there is no article to show: what is the matter, and what can be done. */
export function StateScreen({ title, text, children }: StateScreenProps) {
  return (
    <div class={styles.screen}>
      <h1 class={styles.title}>{title}</h1>
      <p class={styles.text}>{text}</p>
      {children}
    </div>
  );
}
