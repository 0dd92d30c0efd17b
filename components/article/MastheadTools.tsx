import type { ComponentChildren } from 'preact';
import styles from './MastheadTools.module.css';

export interface MastheadToolsProps {
  children: ComponentChildren;
}

/** The quiet line below the masthead's rule: what is seldom needed, and always in the same place. */
export function MastheadTools({ children }: MastheadToolsProps) {
  return <div class={styles.tools}>{children}</div>;
}
