import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import styles from './PanelFrame.module.css';

export interface PanelFrameProps {
  children: ComponentChildren;
  /** A word above all else, that is rarely there. */
  word?: ComponentChildren;
  /** Stands above the main part: the search. */
  search?: ComponentChildren;
  /** What leads on from here: stands at the end of the footer line. */
  onward?: ComponentChildren;
  /** Stands at the foot, outside the main part: notices. */
  notices?: ComponentChildren;
}

/** The page itself: one main part, the footer line, and the notices. */
export function PanelFrame({ children, word, search, onward, notices }: PanelFrameProps) {
  return (
    <div class={styles.frame}>
      {word}
      {search}
      <main class={styles.main}>{children}</main>
      <footer class={styles.footer}>
        <span>{i18n.t('panel.footer')}</span>
        {onward}
      </footer>
      {notices}
    </div>
  );
}
