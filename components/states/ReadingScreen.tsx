import { i18n } from '#i18n';
import { WaitingScreen } from './WaitingScreen.tsx';

/** While the page is being read. */
export function ReadingScreen() {
  return <WaitingScreen title={i18n.t('states.reading.title')} text={i18n.t('states.reading.text')} />;
}
