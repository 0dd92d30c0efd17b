import { ArticleText } from '../theme/ArticleText.tsx';
import styles from './Standfirst.module.css';

export interface StandfirstProps {
  text: string;
  language: string | null;
}

/** The sentence or two that lead from the headline into the story. */
export function Standfirst({ text, language }: StandfirstProps) {
  return <ArticleText as="p" text={text} language={language} class={styles.standfirst} />;
}
