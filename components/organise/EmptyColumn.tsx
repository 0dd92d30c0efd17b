import styles from './TagList.module.css';

export interface EmptyColumnProps {
  text: string;
}

/** What stands where there is nothing yet, and how it comes to be there. */
export function EmptyColumn({ text }: EmptyColumnProps) {
  return <p class={styles.hint}>{text}</p>;
}
