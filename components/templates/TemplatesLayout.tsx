import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import styles from './TemplatesLayout.module.css';

export interface TemplatesLayoutProps {
  children: ComponentChildren;
}

/** The part of the library in which templates are changed. */
export function TemplatesLayout({ children }: TemplatesLayoutProps) {
  return (
    <div class={styles.page}>
      <h1 class={styles.title}>{i18n.t('templates.title')}</h1>
      <p class={styles.intro}>{i18n.t('templates.intro')}</p>
      {children}
    </div>
  );
}
