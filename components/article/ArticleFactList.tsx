import { i18n } from '#i18n';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import { ArticleText } from '../theme/ArticleText.tsx';
import { Fact } from '../theme/Fact.tsx';
import { FactList } from '../theme/FactList.tsx';
import styles from './ArticleFactList.module.css';
import { Byline } from './Byline.tsx';
import { CutOffFact } from './CutOffFact.tsx';
import { DatelineFact } from './DatelineFact.tsx';
import { LeadImage } from './LeadImage.tsx';
import { Moment } from './Moment.tsx';

export interface ArticleFactListProps {
  facts: ArticleFacts;
}

/** Who wrote it, where and when it was filed, and what stands under its picture. What is not known takes no room. */
export function ArticleFactList({ facts }: ArticleFactListProps) {
  const { authors, agency, dateline, datePublished, dateModified, image, inLanguage, cutOff } = facts;
  const captioned = image !== null && (image.caption !== null || image.credit !== null);
  const updated = dateModified !== datePublished ? dateModified : null;
  if (
    !captioned &&
    authors.length === 0 &&
    [agency, dateline, datePublished, updated, cutOff].every((one) => one === null)
  ) {
    return null;
  }
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
        {cutOff !== null && (
          <Fact name={i18n.t('article.text')}>
            <CutOffFact because={cutOff} words={facts.wordCount} />
          </Fact>
        )}
        {captioned && (
          <Fact name={i18n.t('article.leadImage')}>
            <LeadImage image={image} language={inLanguage} />
          </Fact>
        )}
      </FactList>
    </div>
  );
}
