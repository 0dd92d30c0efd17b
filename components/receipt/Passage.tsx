import { i18n } from '#i18n';
import type { LeftOutPassage } from '../../lib/article/left-out.ts';
import { limits } from '../../lib/article/limits.ts';
import { Button } from '../controls/Button.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import { beginningOf } from '../theme/beginning.ts';
import styles from './Passage.module.css';
import type { PutBack } from './put-back.ts';

export interface PassageProps {
  passage: LeftOutPassage;
  language: string | null;
  putBack: PutBack | null;
  onShowInPage: (passage: LeftOutPassage) => void;
}

/** One passage that was left out: its beginning, where it stands, and the way into the text and out again. */
export function Passage({ passage, language, putBack, onShowInPage }: PassageProps) {
  const { id, text } = passage;
  const back = putBack?.ids.has(id) ?? false;
  const named = (words: string) => ({ label: `${words}: ${beginningOf(text)}`, children: words });
  return (
    <div class={styles.passage} data-back={back}>
      <ArticleText
        as="blockquote"
        text={text.length < limits.leftOutExcerpt - 1 ? text : `${text.trimEnd()}…`}
        language={language}
        class={styles.text}
      />
      <p class={styles.actions}>
        {putBack !== null && (
          <Button
            look="quiet"
            onClick={() => putBack.onChange(passage, !back)}
            {...named(back ? i18n.t('receipt.leaveOut') : i18n.t('receipt.putBack'))}
          />
        )}
        <Button look="quiet" onClick={() => onShowInPage(passage)} {...named(i18n.t('corrections.showInPage'))} />
        {back && <span class={styles.state}>{i18n.t('receipt.isBack')}</span>}
      </p>
    </div>
  );
}
