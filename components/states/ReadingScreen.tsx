import { i18n } from '#i18n';
import styles from './ReadingScreen.module.css';
import { StateScreen } from './StateScreen.tsx';

/**
 * While the page is being read. Most pages take a moment only: nothing is shown for the first instant, so that nothing
 * flickers, and the bar comes after a second.
 */
export function ReadingScreen() {
  return (
    <div class={styles.reading} aria-busy="true">
      <StateScreen title={i18n.t('states.reading.title')} text={i18n.t('states.reading.text')}>
        <progress class={styles.bar} aria-label={i18n.t('states.reading.title')} />
      </StateScreen>
    </div>
  );
}
