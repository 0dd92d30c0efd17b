import type { ComponentChildren } from 'preact';
import styles from './FactList.module.css';

export interface FactListProps {
  children: ComponentChildren;
}

/** Facts in two columns, the name of each at the edge. Holds `Fact`s; one that is not known is simply not put in. */
export function FactList({ children }: FactListProps) {
  return <dl class={styles.facts}>{children}</dl>;
}
