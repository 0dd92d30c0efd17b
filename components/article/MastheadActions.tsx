import type { ComponentChildren } from 'preact';
import styles from './MastheadActions.module.css';

export interface MastheadActionsProps {
  children: ComponentChildren;
}

/** Several buttons at the end of the masthead line. */
export function MastheadActions({ children }: MastheadActionsProps) {
  return <div class={styles.actions}>{children}</div>;
}
