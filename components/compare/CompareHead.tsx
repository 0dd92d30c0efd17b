import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { ArticleText } from '../theme/ArticleText.tsx';
import { PageLink } from '../theme/PageLink.tsx';
import { type NamedVersion, takenAtWords, takenWords } from '../versions/named-version.ts';
import styles from './CompareHead.module.css';

export interface CompareHeadProps {
  headline: string;
  publisher: string | null;
  /** Where the article stands. */
  url: string;
  language: string | null;
  /** The two versions; for paper, where nothing can be chosen. */
  compared: readonly NamedVersion[];
  /** What can be done with the page as a whole. */
  actions: ComponentChildren;
}

/** Which article it is, where it stands, and what can be done with the page. */
export function CompareHead({ headline, publisher, url, language, compared, actions }: CompareHeadProps) {
  const title = headline.trim() || i18n.t('article.untitled');
  return (
    <header class={styles.head}>
      <h1 class={styles.headline} lang={language ?? ''} dir={textDirection(title, language)}>
        {title}
      </h1>
      <p class={styles.about}>
        {publisher !== null && (
          <span>
            <ArticleText text={publisher} language={language} />
          </span>
        )}{' '}
        <span class={styles.address}>
          <PageLink url={url} text={url} language={null} />
        </span>
      </p>
      <ul class={styles.compared}>
        {compared.map((version) => (
          <li key={version.id}>
            {i18n.t('compare.taken', [String(version.number), takenAtWords(version), takenWords(version)])}
          </li>
        ))}
      </ul>
      <div class={styles.actions}>{actions}</div>
    </header>
  );
}
