import type { ComponentChildren } from 'preact';
import styles from './LibraryPart.module.css';

export interface LibraryPartProps {
  title: string;
  intro?: string;
  /** How many there are, the main count first. */
  counts: readonly string[];
  /** What can be done with all of them. */
  actions: ComponentChildren;
  /** List items. */
  children: ComponentChildren;
  /** Stands under the list: the way to the next page. */
  foot?: ComponentChildren;
}

/** A part of the library that is one list: its title, its count, what can be done, and the list. */
export function LibraryPart({ title, intro, counts, actions, children, foot }: LibraryPartProps) {
  return (
    <div class={styles.part}>
      <h1 class={styles.title}>{title}</h1>
      {intro !== undefined && <p class={styles.intro}>{intro}</p>}
      <section>
        <h2 class={styles.counts} aria-live="polite">
          {counts.map((words, at) => (
            <span key={words} class={at === 0 ? styles.main : styles.aside}>
              {at > 0 && ' '}
              {words}
            </span>
          ))}
        </h2>
        <div class={styles.actions}>{actions}</div>
        <ol class={styles.entries}>{children}</ol>
        {foot}
      </section>
    </div>
  );
}
