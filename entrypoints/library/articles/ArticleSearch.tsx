import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import styles from '../../../components/library/ListHead.module.css';

export interface ArticleSearchProps {
  search: string;
  onSearch: (search: string) => void;
}

/** Milliseconds after the last letter until it is searched. */
const pause = 200;

/** The field that searches while one types. */
export function ArticleSearch({ search, onSearch }: ArticleSearchProps) {
  const id = useId();
  const [draft, setDraft] = useState(search);
  const timer = useRef(0);
  useEffect(() => setDraft(search), [search]);
  const change = (text: string) => {
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onSearch(text.trim()), pause);
  };
  return (
    <p>
      <label for={id}>{i18n.t('library.articles.search')}</label>
      <input
        id={id}
        class={styles.select}
        type="search"
        data-library-search
        value={draft}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </p>
  );
}
