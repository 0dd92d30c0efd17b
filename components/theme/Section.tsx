import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Section.module.css';

export interface SectionProps {
  title: string;
  /** Said quietly beside the title: a count. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** A part of the panel under a hairline, with its heading. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section class={styles.section} aria-labelledby={id}>
      <div class={styles.head}>
        <h2 id={id} class={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <span class={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
