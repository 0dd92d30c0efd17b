import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import styles from './Standfirst.module.css';

export interface StandfirstProps {
  text: string;
  language: string | null;
}

/**
 * Characters above which a standfirst is cut to its first lines: some pages put their whole first section there. An
 * ordinary one has one to three sentences.
 */
const longText = 320;

/** The sentence or two that lead from the headline into the story; a long one opens on demand. */
export function Standfirst({ text, language }: StandfirstProps) {
  const [all, setAll] = useState(text.length <= longText);
  return (
    <div class={styles.standfirst}>
      <ArticleText as="p" text={text} language={language} class={all ? styles.text : `${styles.text} ${styles.cut}`} />
      {!all && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {i18n.t('article.showAll')}
        </Button>
      )}
    </div>
  );
}
