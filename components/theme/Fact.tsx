import type { ComponentChildren } from 'preact';
import styles from './Fact.module.css';

export interface FactProps {
  name: string;
  children: ComponentChildren;
}

/** One fact of a `FactList`. */
export function Fact({ name, children }: FactProps) {
  return (
    <div class={styles.fact}>
      <dt class={styles.name}>{name}</dt>
      <dd class={styles.value}>{children}</dd>
    </div>
  );
}
