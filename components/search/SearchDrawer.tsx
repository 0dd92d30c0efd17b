import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchProblem } from '../../lib/article/library-query.ts';
import { Button } from '../controls/Button.tsx';
import { MagnifierMark } from './MagnifierMark.tsx';
import type { ResultsView } from './results-view.ts';
import styles from './SearchDrawer.module.css';
import { SearchField } from './SearchField.tsx';
import { SearchResults } from './SearchResults.tsx';
import { useSlash } from './use-slash.ts';

export interface SearchDrawerProps {
  open: boolean;
  onToggle: (open: boolean) => void;
  search: string;
  onChange: (search: string) => void;
  /** Search at once. */
  onSubmit: () => void;
  problem: SearchProblem | null;
  view: ResultsView;
  onOpen: (articleId: string) => void;
  onAll: () => void;
  onRetry: () => void;
}

/**
 * The search above a panel: a button in its corner that opens the field and, under it, the first results. Must stand right
 * before the `main` part, which leaves the corner free (`--corner-room`).
 */
export function SearchDrawer({
  open,
  onToggle,
  search,
  onChange,
  onSubmit,
  problem,
  view,
  onOpen,
  onAll,
  onRetry,
}: SearchDrawerProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useSlash(!open, () => onToggle(true));
  const leave = () => {
    onToggle(false);
    button.current?.focus();
  };
  return (
    <div class={styles.drawer} data-open={open}>
      <span class={styles.corner}>
        <Button
          buttonRef={button}
          expanded={open}
          controls={id}
          label={i18n.t('search.label')}
          onClick={() => onToggle(!open)}
        >
          <MagnifierMark />
        </Button>
      </span>
      <div id={id} class={styles.search} hidden={!open}>
        {open && (
          <SearchField
            value={search}
            onChange={onChange}
            onSubmit={onSubmit}
            onLeave={leave}
            problem={problem}
            autofocus
          />
        )}
      </div>
      {open && (
        <div class={styles.results}>
          <SearchResults view={view} onOpen={onOpen} onAll={onAll} onRetry={onRetry} />
        </div>
      )}
    </div>
  );
}
