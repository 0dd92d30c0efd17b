import { i18n } from '#i18n';
import { ArticleText } from '../theme/ArticleText.tsx';
import styles from './Headline.module.css';

export interface HeadlineProps {
  headline: string;
  language: string | null;
}

/** The headline, as the one first-level heading of the panel. */
export function Headline({ headline, language }: HeadlineProps) {
  if (headline.trim() === '') return <h1 class={styles.missing}>{i18n.t('article.untitled')}</h1>;
  return <ArticleText as="h1" text={headline} language={language} class={styles.headline} />;
}
