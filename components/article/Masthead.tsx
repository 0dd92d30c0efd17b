import type { ComponentChildren } from 'preact';
import { ArticleText } from '../theme/ArticleText.tsx';
import styles from './Masthead.module.css';

export interface MastheadProps {
  publisher: string | null;
  articleSection: string | null;
  language: string | null;
  /** What can be done with the article: stands at the end of the line. */
  children?: ComponentChildren;
}

/** The line above the headline: who publishes, and in which section. */
export function Masthead({ publisher, articleSection, language, children }: MastheadProps) {
  return (
    <div class={styles.masthead}>
      <p class={styles.line}>
        {publisher !== null && <ArticleText text={publisher} language={language} class={styles.publisher} />}{' '}
        {articleSection !== null && <ArticleText text={articleSection} language={language} class={styles.section} />}
      </p>
      {children}
    </div>
  );
}
