import type { Author } from '../../lib/article/article-context.ts';
import { ArticleText } from '../theme/ArticleText.tsx';
import { PageLink } from '../theme/PageLink.tsx';
import { withKeys } from '../theme/with-keys.ts';
import styles from './Byline.module.css';

export interface BylineProps {
  authors: readonly Author[];
  language: string | null;
}

/** The people and desks who wrote the article, each apart, with what the page says of them. */
export function Byline({ authors, language }: BylineProps) {
  return (
    <ul class={styles.authors}>
      {withKeys(authors, (author) => author.name).map(({ key, item: author }) => (
        <li key={key} class={author.role === null ? undefined : styles.described}>
          {author.url === null ? (
            <ArticleText text={author.name} language={language} class={styles.name} />
          ) : (
            <PageLink url={author.url} text={author.name} language={language} class={styles.name} />
          )}
          {author.role !== null && <ArticleText text={author.role} language={language} class={styles.role} />}
        </li>
      ))}
    </ul>
  );
}
