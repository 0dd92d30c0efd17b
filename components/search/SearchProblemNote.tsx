import type { SearchProblem } from '../../lib/article/library-query.ts';
import { problemWords } from './problem-words.ts';
import styles from './SearchProblemNote.module.css';

export interface SearchProblemNoteProps {
  problem: SearchProblem;
  /** The search that it is about. */
  search: string;
}

/** What is wrong with a search, and the search once more with the part marked that it is about. */
export function SearchProblemNote({ problem, search }: SearchProblemNoteProps) {
  const { start, end } = problem;
  return (
    <div class={styles.note}>
      <p>{problemWords(problem, search)}</p>
      {/* For the eye: the sentence has the part in it. */}
      <p class={styles.search} dir="auto" aria-hidden="true">
        {search.slice(0, start)}
        <mark>{search.slice(start, end)}</mark>
        {search.slice(end)}
      </p>
    </div>
  );
}
