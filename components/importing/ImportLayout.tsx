import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import styles from './Importing.module.css';

export interface ImportLayoutProps {
  /** Sections, one under the other. */
  children: ComponentChildren;
}

/** The library's part about what comes in from other programs. */
export function ImportLayout({ children }: ImportLayoutProps) {
  return (
    <div class={styles.part}>
      <h1 class={styles.title}>{i18n.t('importing.title')}</h1>
      <p class={styles.intro}>{i18n.t('importing.intro')}</p>
      {children}
    </div>
  );
}
