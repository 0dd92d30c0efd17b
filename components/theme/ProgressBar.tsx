import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  label: string;
  done: number;
  total: number;
}

/** How far some longer work is, as a hairline. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return <progress class={styles.bar} aria-label={label} max={total} value={done} />;
}
