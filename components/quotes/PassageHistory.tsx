import { i18n } from '#i18n';
import type { PassageStretch } from '../../lib/article/followed-passage.ts';
import { FoldArrow } from '../theme/FoldArrow.tsx';
import styles from './FollowedPassage.module.css';
import { circumstances, statusWords, stretchWords } from './passage-words.ts';
import { Wording } from './Wording.tsx';

export interface PassageHistoryProps {
  /** Two or more, oldest first. */
  stretches: readonly PassageStretch[];
  language: string | null;
}

/** What became of a passage through all versions, on demand. */
export function PassageHistory({ stretches, language }: PassageHistoryProps) {
  return (
    <details>
      <summary class={styles.summary}>
        <FoldArrow />
        {i18n.t('quotes.history')}
      </summary>
      <ol class={styles.history}>
        {stretches.map((stretch) => (
          <li key={stretch.from}>
            <p class={styles.step}>
              {stretchWords(stretch)}: <strong>{statusWords(stretch)}</strong>
            </p>
            {stretch.runs !== null && <Wording runs={stretch.runs} language={language} />}
            {circumstances(stretch).map((words) => (
              <p key={words} class={styles.quiet}>
                {words}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
