import { i18n } from '#i18n';
import type { Credit } from '../../lib/article/article-context.ts';
import { listParts } from '../../lib/foundation/intl-format.ts';
import { ArticleText } from '../theme/ArticleText.tsx';
import { Fact } from '../theme/Fact.tsx';
import { FactList } from '../theme/FactList.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import { Section } from '../theme/Section.tsx';
import { withKeys } from '../theme/with-keys.ts';
import { creditRoleWords } from './credit-role-words.ts';

export interface CreditsProps {
  credits: readonly Credit[];
  language: string | null;
}

/** Who did what, by role, in the order the article gives. A statement without names is shown as printed. */
export function Credits({ credits, language }: CreditsProps) {
  return (
    <Section title={i18n.t('article.credits')}>
      <FactList>
        {withKeys(credits, (credit) => `${credit.role} ${credit.text}`).map(({ key, item: credit }) => (
          <Fact key={key} name={creditRoleWords(credit.role)}>
            <span title={credit.text}>
              {credit.names.length === 0 ? (
                <ArticleText text={credit.text} language={language} />
              ) : (
                listParts(credit.names.length, readerLocale()).map((part) =>
                  part.kind === 'between' ? (
                    part.text
                  ) : (
                    <ArticleText key={part.index} text={credit.names[part.index] ?? ''} language={language} />
                  ),
                )
              )}
            </span>
          </Fact>
        ))}
      </FactList>
    </Section>
  );
}
