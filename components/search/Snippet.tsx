import { i18n } from '#i18n';
import type { FoundText } from '../../lib/article/search-hit.ts';
import { fieldWords } from './field-words.ts';
import { MarkedText } from './MarkedText.tsx';
import styles from './Snippet.module.css';

export interface SnippetProps {
  /** Null: the article answers by its headline, or by what is no text; then there is nothing to draw. */
  passage: FoundText['passage'];
  language: string | null;
}

/** The passage of an article that answers a search, and which of its texts it stands in where that is not the text itself. */
export function Snippet({ passage, language }: SnippetProps) {
  if (passage === null) return null;
  const { field, words } = passage;
  return (
    <p class={styles.snippet}>
      {field !== 'text' && <span class={styles.field}>{i18n.t('search.inField', [fieldWords(field)])}</span>}{' '}
      <MarkedText
        runs={words.runs}
        language={field === 'note' || field === 'tag' ? null : language}
        before={words.cutBefore ? '… ' : ''}
        after={words.cutAfter ? ' …' : ''}
        class={styles.words}
      />
    </p>
  );
}
