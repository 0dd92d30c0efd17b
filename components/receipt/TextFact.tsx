import { i18n } from '#i18n';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { CutOffFact } from '../article/CutOffFact.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import { type PutBack, passagesBack } from './put-back.ts';
import styles from './TextFact.module.css';

export interface TextFactProps {
  facts: ArticleFacts;
  putBack: PutBack | null;
}

/** How long the text is as the publisher printed it, whether it is whole, and apart from that what the reader put back. */
export function TextFact({ facts: { wordCount, cutOff, leftOut }, putBack }: TextFactProps) {
  const locale = readerLocale();
  const back = passagesBack(leftOut, putBack);
  const withBack = back.reduce((sum, { words }) => sum + words, wordCount);
  return (
    <p class={styles.parts}>
      <span>
        {cutOff === null ? (
          i18n.t('article.words', wordCount, [formatCount(wordCount, locale)])
        ) : (
          <CutOffFact because={cutOff} words={wordCount} />
        )}
      </span>
      {back.length > 0 && <span>{i18n.t('receipt.withPutBack', [formatCount(withBack, locale)])}</span>}
      {leftOut?.passages.length === 0 && <span>{i18n.t('receipt.nothing')}</span>}
    </p>
  );
}
