import { StateScreen } from './StateScreen.tsx';
import styles from './WaitingScreen.module.css';

export interface WaitingScreenProps {
  /** What is being done. */
  title: string;
  text: string;
}

/**
 * While something is under way. Most things take a moment only: nothing is shown for the first instant, so that nothing
 * flickers, and the bar comes after a second.
 */
export function WaitingScreen({ title, text }: WaitingScreenProps) {
  return (
    <div class={styles.waiting} aria-busy="true">
      <StateScreen title={title} text={text}>
        <progress class={styles.bar} aria-label={title} />
      </StateScreen>
    </div>
  );
}
