import { i18n } from '#i18n';
import type { CutOff } from '../../lib/article/article-context.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';

export interface CutOffFactProps {
  because: CutOff;
  /** Words that were read. */
  words: number;
}

const reasons: Record<CutOff, () => string> = {
  'longer-text': () => i18n.t('article.cutOff.longerText'),
  'more-words': () => i18n.t('article.cutOff.moreWords'),
  reserved: () => i18n.t('article.cutOff.reserved'),
};

/** That only a part of the text could be read, how much, and what shows it. */
export function CutOffFact({ because, words }: CutOffFactProps) {
  return (
    <>
      {i18n.t('article.cutOff.read', [formatCount(words, readerLocale())])} {reasons[because]()}
    </>
  );
}
