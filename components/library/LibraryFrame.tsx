import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import styles from './LibraryFrame.module.css';

export interface LibraryFrameProps {
  children: ComponentChildren;
  /** The way between the library's parts. */
  nav?: ComponentChildren;
  /** Which page of the library it is; the archive itself when left out. */
  part?: string;
  /** One calm line under the masthead: something that goes on in the archive. */
  notice?: ComponentChildren;
  /** Stands at the foot, outside the main part. */
  toasts?: ComponentChildren;
}

/** The library's page: its masthead, one main part, and the footer line. */
export function LibraryFrame({ children, nav, part, notice, toasts }: LibraryFrameProps) {
  return (
    <div class={styles.frame}>
      <header class={styles.masthead}>
        <p class={styles.name}>{i18n.t('panel.title')}</p>
        <p class={styles.part}>{part ?? i18n.t('library.archive')}</p>
      </header>
      {nav}
      <div class={styles.notice}>{notice}</div>
      <main class={styles.main}>{children}</main>
      <footer class={styles.footer}>
        {i18n.t('panel.footer')} <a href="/verify.html">{i18n.t('verify.title')}</a>
      </footer>
      {toasts}
    </div>
  );
}
