import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './PartSection.module.css';

export interface PartSectionProps {
  title: string;
  /** What it is about, in a sentence or two. */
  text?: string;
  children: ComponentChildren;
}

/** One matter of a part of the library under its own heading. */
export function PartSection({ title, text, children }: PartSectionProps) {
  const id = useId();
  return (
    <section class={styles.section} aria-labelledby={id}>
      <h2 id={id} class={styles.title}>
        {title}
      </h2>
      {text !== undefined && <p class={styles.text}>{text}</p>}
      {children}
    </section>
  );
}
