import { useEffect, useRef, useState } from 'preact/hooks';
import { SearchField } from '../../../components/search/SearchField.tsx';
import { isSearchProblem, parseSearch } from '../../../lib/search/parse-search.ts';

export interface ArticleSearchProps {
  /** As the page's address says it. */
  search: string;
  /** The reader's own day. */
  today: string;
  onSearch: (search: string) => void;
}

/** Milliseconds after the last letter until it is searched. */
const pause = 200;

/** The field that searches while one types. */
export function ArticleSearch({ search, today, onSearch }: ArticleSearchProps) {
  const [draft, setDraft] = useState(search);
  const timer = useRef(0);
  // The address says another search than is written: the reader has gone back, or has cleared it elsewhere.
  useEffect(() => setDraft((before) => (before.trim() === search ? before : search)), [search]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const write = (text: string) => {
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onSearch(text.trim()), pause);
  };
  const parsed = parseSearch(draft, today);
  return (
    <SearchField
      value={draft}
      onChange={write}
      onSubmit={() => {
        clearTimeout(timer.current);
        onSearch(draft.trim());
      }}
      problem={isSearchProblem(parsed) ? parsed : null}
    />
  );
}
