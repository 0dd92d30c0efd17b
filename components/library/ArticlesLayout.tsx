import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import styles from './ArticlesLayout.module.css';

export interface ArticlesLayoutProps {
  search: ComponentChildren;
  filters: ComponentChildren;
  /** The list. */
  children: ComponentChildren;
}

/** The list of articles: one column on a phone; filters at the side where there is room, that stay while the list goes by. */
export function ArticlesLayout({ search, filters, children }: ArticlesLayoutProps) {
  return (
    <div class={styles.page}>
      <h1 class={styles.title}>{i18n.t('library.articles.title')}</h1>
      <div class={styles.search}>{search}</div>
      <div class={styles.filters}>{filters}</div>
      <div class={styles.list}>{children}</div>
    </div>
  );
}
