import { i18n } from '#i18n';
import styles from './NoCorrections.module.css';

export interface NoCorrectionsProps {
  /** Whether the page carries notes of an update: they are no corrections. */
  updated: boolean;
  /** Whether the reader has dismissed what was found. */
  dismissed?: boolean;
}

/** One calm line that says what was looked at. It claims no more than that no note was found. */
export function NoCorrections({ updated, dismissed = false }: NoCorrectionsProps) {
  const words = () => {
    if (dismissed) return i18n.t('corrections.noneButDismissed');
    return updated ? i18n.t('corrections.noneButUpdates') : i18n.t('corrections.none');
  };
  return <p class={styles.line}>{words()}</p>;
}
