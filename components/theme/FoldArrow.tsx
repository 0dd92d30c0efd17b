import styles from './FoldArrow.module.css';

/** The arrow of a fold, directly inside its `summary`: along the line while closed, down when open. */
export function FoldArrow() {
  return <span class={styles.arrow} aria-hidden="true" />;
}
