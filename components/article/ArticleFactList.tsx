import { i18n } from '#i18n';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { LeftOutPassage } from '../../lib/article/left-out.ts';
import type { PutBack } from '../receipt/put-back.ts';
import { Receipt } from '../receipt/Receipt.tsx';
import { TextFact } from '../receipt/TextFact.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import { Fact } from '../theme/Fact.tsx';
import { FactList } from '../theme/FactList.tsx';
import styles from './ArticleFactList.module.css';
import { Byline } from './Byline.tsx';
import { DatelineFact } from './DatelineFact.tsx';
import { LeadImage } from './LeadImage.tsx';
import { Moment } from './Moment.tsx';

export interface ArticleFactListProps {
  facts: ArticleFacts;
  /** Null where nothing can be kept. */
  putBack: PutBack | null;
  onShowPassage: (passage: LeftOutPassage) => void;
}

/**
 * Who wrote it, where and when it was filed, what stands under its picture, how long its text is and what was left out
 * of it. What is not known takes no room.
 */
export function ArticleFactList({ facts, putBack, onShowPassage }: ArticleFactListProps) {
  const { authors, agency, dateline, datePublished, dateModified, image, inLanguage, leftOut } = facts;
  const captioned = image !== null && (image.caption !== null || image.credit !== null);
  const updated = dateModified !== datePublished ? dateModified : null;
  const hasText = facts.wordCount > 0 || facts.cutOff !== null;
  const told = captioned || hasText || authors.length > 0;
  if (!told && [agency, dateline, datePublished, updated].every((one) => one === null)) return null;
  return (
    <div class={styles.facts}>
      <FactList>
        {authors.length > 0 && (
          <Fact name={i18n.t('article.byline')}>
            <Byline authors={authors} language={inLanguage} />
          </Fact>
        )}
        {agency !== null && (
          <Fact name={i18n.t('article.agency')}>
            <ArticleText text={agency} language={inLanguage} />
          </Fact>
        )}
        {dateline !== null && (
          <Fact name={i18n.t('article.filed')}>
            <DatelineFact dateline={dateline} language={inLanguage} />
          </Fact>
        )}
        {datePublished !== null && (
          <Fact name={i18n.t('article.published')}>
            <Moment stated={datePublished} />
          </Fact>
        )}
        {updated !== null && (
          <Fact name={i18n.t('article.updated')}>
            <Moment stated={updated} />
          </Fact>
        )}
        {captioned && (
          <Fact name={i18n.t('article.leadImage')}>
            <LeadImage image={image} language={inLanguage} />
          </Fact>
        )}
        {hasText && (
          <Fact name={i18n.t('article.text')}>
            <TextFact facts={facts} putBack={putBack} />
          </Fact>
        )}
      </FactList>
      {leftOut !== undefined && leftOut.passages.length > 0 && (
        <Receipt receipt={leftOut} language={inLanguage} putBack={putBack} onShowInPage={onShowPassage} />
      )}
    </div>
  );
}
