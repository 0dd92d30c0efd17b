import type { ComponentChildren } from 'preact';
import styles from './Disclosure.module.css';

export interface DisclosureProps {
  title: string;
  /** Said quietly beside the title: a count. */
  aside?: ComponentChildren;
  open?: boolean;
  children: ComponentChildren;
}

/** A part of the panel that opens on demand. */
export function Disclosure({ title, aside, open = false, children }: DisclosureProps) {
  return (
    <details class={styles.disclosure} open={open}>
      <summary class={styles.summary}>
        <h2 class={styles.title}>{title}</h2>
        {aside !== undefined && <span class={styles.aside}>{aside}</span>}
      </summary>
      <div class={styles.body}>{children}</div>
    </details>
  );
}
