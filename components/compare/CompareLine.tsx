import type { ComponentChildren } from 'preact';
import styles from './CompareLine.module.css';

export interface CompareLineProps {
  children: ComponentChildren;
}

/** One calm line of our own words on the compare page. */
export function CompareLine({ children }: CompareLineProps) {
  return <p class={styles.line}>{children}</p>;
}
