import type { MarkedRun } from '../../lib/article/search-hit.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { withKeys } from '../theme/with-keys.ts';
import styles from './MarkedText.module.css';

export interface MarkedTextProps {
  runs: readonly MarkedRun[];
  /** The article's language (BCP 47), or null when the page does not say. */
  language: string | null;
  /** Put before and behind the words: that the text goes on there. */
  before?: string;
  after?: string;
  as?: 'span' | 'p';
  class?: string | undefined;
}

/** Words of an article with those marked that were searched for; in the article's language and direction. */
export function MarkedText({
  runs,
  language,
  before = '',
  after = '',
  as: Tag = 'span',
  class: className,
}: MarkedTextProps) {
  const text = runs.map((run) => run.text).join('');
  return (
    <Tag lang={language ?? ''} dir={textDirection(text, language)} class={className}>
      {before}
      {withKeys(runs, (run) => run.text).map(({ key, item }) =>
        item.marked ? (
          <mark key={key} class={styles.mark}>
            {item.text}
          </mark>
        ) : (
          item.text
        ),
      )}
      {after}
    </Tag>
  );
}
