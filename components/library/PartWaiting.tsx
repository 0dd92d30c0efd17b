import { i18n } from '#i18n';
import { WaitingScreen } from '../states/WaitingScreen.tsx';

export interface PartWaitingProps {
  /** The part's name. */
  name: string;
}

/** A part of the library until its code and its records have come: it has its name from the start, to whoever asks for it. */
export function PartWaiting({ name }: PartWaitingProps) {
  return <WaitingScreen title={name} text={i18n.t('library.articles.opening')} />;
}
