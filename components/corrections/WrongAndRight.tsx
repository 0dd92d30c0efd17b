import { i18n } from '#i18n';
import { ArticleText } from '../theme/ArticleText.tsx';
import styles from './WrongAndRight.module.css';

export interface WrongAndRightProps {
  /** What the note says was wrong, or null. */
  wrong: string | null;
  /** What the note says is right, or null. */
  right: string | null;
  language: string | null;
}

/** What was wrong and what is right, as the note states them: struck out and underlined, and named in words. */
export function WrongAndRight({ wrong, right, language }: WrongAndRightProps) {
  return (
    <dl class={styles.pair}>
      {wrong !== null && (
        <div class={styles.row}>
          <dt class={styles.name}>{i18n.t('corrections.wrong')}</dt>
          <dd>
            <ArticleText as="del" text={wrong} language={language} class={styles.wrong} />
          </dd>
        </div>
      )}
      {right !== null && (
        <div class={styles.row}>
          <dt class={styles.name}>{i18n.t('corrections.right')}</dt>
          <dd>
            <ArticleText as="ins" text={right} language={language} class={styles.right} />
          </dd>
        </div>
      )}
    </dl>
  );
}
