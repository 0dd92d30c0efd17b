import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import styles from './StorageLayout.module.css';

export interface StorageLayoutProps {
  /** `PartSection`s, one under the other. */
  children: ComponentChildren;
}

/** The library's part about the archive itself. */
export function StorageLayout({ children }: StorageLayoutProps) {
  return (
    <div class={styles.part}>
      <h1 class={styles.title}>{i18n.t('storage.title')}</h1>
      <p class={styles.intro}>{i18n.t('storage.intro')}</p>
      {children}
    </div>
  );
}
