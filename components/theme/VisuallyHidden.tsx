import type { ComponentChildren } from 'preact';
import styles from './VisuallyHidden.module.css';

export interface VisuallyHiddenProps {
  children: ComponentChildren;
}

/** Words for a screen reader, where the eye has the layout to go by. */
export function VisuallyHidden({ children }: VisuallyHiddenProps) {
  return <span class={styles.hidden}>{children}</span>;
}
