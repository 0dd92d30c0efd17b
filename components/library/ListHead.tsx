import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { type LibrarySort, librarySorts } from '../../lib/article/library-query.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ListHead.module.css';

export interface ListHeadProps {
  /** "1,204 articles"; null: not known yet. */
  count: string | null;
  headingRef: RefObject<HTMLHeadingElement | null>;
  sort: LibrarySort;
  reversed: boolean;
  /** Whether there is a search, which alone can be sorted by how well it is answered. */
  searched: boolean;
  onSort: (sort: LibrarySort, reversed: boolean) => void;
  /** Exports what the list holds; null: how many there are is not known yet. */
  exporting: { total: number; onOpen: () => void } | null;
  onKeys: () => void;
}

/** Above the list: how many, by what they are sorted, and the keys. */
export function ListHead({ count, headingRef, sort, reversed, searched, onSort, exporting, onKeys }: ListHeadProps) {
  const id = useId();
  return (
    <div class={styles.head}>
      <h2 ref={headingRef} tabIndex={-1} class={styles.count} aria-live="polite">
        {count ?? <span class={styles.waiting}>{i18n.t('library.articles.counting')}</span>}
      </h2>
      {exporting !== null && (
        <p class={styles.export}>
          <Button look="quiet" onClick={exporting.onOpen}>
            {i18n.t('exporting.openAll', exporting.total, [formatCount(exporting.total, readerLocale())])}
          </Button>
        </p>
      )}
      <p class={styles.sort}>
        <label for={id}>{i18n.t('library.sort.label')}</label>
        <select
          id={id}
          class={styles.select}
          value={sort}
          onChange={({ currentTarget }) => {
            const chosen = librarySorts.find((one) => one === currentTarget.value);
            if (chosen !== undefined) onSort(chosen, false);
          }}
        >
          {librarySorts
            .filter((one) => searched || one !== 'relevance')
            .map((one) => (
              <option key={one} value={one}>
                {sortWords(one)}
              </option>
            ))}
        </select>
        <Button look="quiet" pressed={reversed} onClick={() => onSort(sort, !reversed)}>
          {i18n.t('library.sort.reversed')}
        </Button>
      </p>
      <p class={styles.keys}>
        <Button look="quiet" onClick={onKeys}>
          {i18n.t('library.keys.open')}
        </Button>
      </p>
    </div>
  );
}

function sortWords(sort: LibrarySort): string {
  switch (sort) {
    case 'seen':
      return i18n.t('library.sort.seen');
    case 'saved':
      return i18n.t('library.sort.saved');
    case 'published':
      return i18n.t('library.sort.published');
    case 'headline':
      return i18n.t('library.sort.headline');
    case 'publisher':
      return i18n.t('library.filters.publisher');
    case 'corrections':
      return i18n.t('library.sort.corrections');
    case 'relevance':
      return i18n.t('library.sort.relevance');
  }
}
