import styles from './NoTimeline.module.css';

export interface NoTimelineProps {
  text: string;
}

/** One calm line where the timeline would stand. */
export function NoTimeline({ text }: NoTimelineProps) {
  return <p class={styles.line}>{text}</p>;
}
