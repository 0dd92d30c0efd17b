import type { ComponentChildren, Ref } from 'preact';
import styles from './Disclosure.module.css';
import { FoldArrow } from './FoldArrow.tsx';

export interface DisclosureProps {
  title: string;
  /** Said quietly beside the title: a count. */
  aside?: ComponentChildren;
  open?: boolean;
  /** For whoever must hand the focus back when something inside goes away. */
  summaryRef?: Ref<HTMLElement>;
  children: ComponentChildren;
}

/** A part of the panel that opens on demand. */
export function Disclosure({ title, aside, open = false, summaryRef, children }: DisclosureProps) {
  return (
    <details class={styles.disclosure} open={open}>
      <summary class={styles.summary} ref={summaryRef}>
        <FoldArrow />
        <h2 class={styles.title}>{title}</h2>
        {aside !== undefined && <span class={styles.aside}>{aside}</span>}
      </summary>
      <div class={styles.body}>{children}</div>
    </details>
  );
}
