import type { Dateline } from '../../lib/article/article-context.ts';
import { ArticleText } from '../theme/ArticleText.tsx';
import styles from './DatelineFact.module.css';
import { Moment } from './Moment.tsx';

export interface DatelineFactProps {
  dateline: Dateline;
  language: string | null;
}

/** Where and when the report was filed and by which agency; as printed where its parts could not be told apart. */
export function DatelineFact({ dateline, language }: DatelineFactProps) {
  const { text, place, date, agency } = dateline;
  if (place === null && date === null && agency === null) return <ArticleText text={text} language={language} />;
  return (
    <span class={styles.dateline} title={text}>
      {place !== null && (
        <span>
          <ArticleText text={place} language={language} class={styles.place} />
        </span>
      )}
      {date !== null && (
        <span>
          <Moment stated={date} />
        </span>
      )}
      {agency !== null && (
        <span>
          <ArticleText text={agency} language={language} />
        </span>
      )}
    </span>
  );
}
