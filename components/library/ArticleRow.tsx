import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryEntry } from '../../lib/article/library-entry.ts';
import type { FoundText } from '../../lib/article/search-hit.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { Button } from '../controls/Button.tsx';
import { MarkedText } from '../search/MarkedText.tsx';
import { Snippet } from '../search/Snippet.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import { PageLink } from '../theme/PageLink.tsx';
import { VisuallyHidden } from '../theme/VisuallyHidden.tsx';
import { ArticleDates, ArticleMarks } from './ArticleFacts.tsx';
import grid from './ArticleGrid.module.css';
import styles from './ArticleRow.module.css';
import { GridCell } from './GridCell.tsx';

/** What can be done with one article from its row. */
export interface ArticleActions {
  /** Where the reader page shows it. */
  readerHref: (id: string) => string;
  onSave: (entry: LibraryEntry) => void;
  onCite: (entry: LibraryEntry) => void;
  onTrash: (entry: LibraryEntry) => void;
}

export interface ArticleRowProps extends ArticleActions {
  /** Counted from 0. */
  index: number;
  /** Null: not known yet. */
  id: string | null;
  entry: LibraryEntry | null | undefined;
  /** Pixels from the beginning of the list. */
  top: number;
  /** Whether the keyboard is on it, or would come to it. */
  current: boolean;
  chosen: boolean;
  /** What a search found in it; null: there is no search, or it is being looked up. */
  found: FoundText | null;
  collectionNames: ReadonlyMap<string, string>;
  measure: (row: HTMLElement | null) => void;
  onActive: (index: number) => void;
  onSelect: (index: number, range: boolean) => void;
}

/** One article of the list. */
export function ArticleRow(props: ArticleRowProps) {
  const { index, id, entry, top, current, chosen, measure, onActive } = props;
  const name = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed by the pixel are no table's
    <div
      ref={measure}
      class={grid.row}
      role="row"
      data-index={index}
      data-article-id={id ?? undefined}
      aria-rowindex={index + 1}
      aria-selected={chosen}
      aria-labelledby={entry ? name : undefined}
      tabIndex={current ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onFocusIn={() => onActive(index)}
    >
      {entry ? <KnownArticle {...props} entry={entry} name={name} /> : <UnknownArticle gone={entry === null} />}
    </div>
  );
}

function KnownArticle(props: ArticleRowProps & { entry: LibraryEntry; name: string }) {
  const { index, entry, name, current, chosen, found, collectionNames } = props;
  const { inLanguage: language, authors, dateline } = entry;
  const isUntitled = entry.headline.trim() === '';
  const headline = isUntitled ? i18n.t('article.untitled') : entry.headline.trim();
  const stop = current ? 0 : -1;
  return (
    <>
      <GridCell class={grid.check}>
        <input
          type="checkbox"
          checked={chosen}
          tabIndex={stop}
          aria-label={i18n.t('library.articles.select', [`\u2068${headline}\u2069`])}
          // On the press and not the change, which does not say whether Shift was held.
          onClick={(event) => props.onSelect(index, event.shiftKey)}
        />
      </GridCell>
      <GridCell class={styles.article} trashed={entry.trashedAt !== null}>
        <p class={styles.head}>
          <ArticleText text={entry.publisher} language={language} class={styles.publisher} />
          {entry.section !== null && <ArticleText text={entry.section} language={language} class={styles.section} />}
        </p>
        {/* The direction is the link's: in its own, the headline still begins at the edge where all begin. */}
        <h3 id={name} class={styles.headline}>
          <a
            href={props.readerHref(entry.id)}
            lang={language ?? ''}
            dir={textDirection(headline, language)}
            tabIndex={stop}
          >
            {found === null || isUntitled ? headline : <MarkedText runs={found.headline} language={language} />}
          </a>
        </h3>
        <p class={styles.phrases}>
          {authors.length > 0 && (
            <span>
              <ArticleText text={authors.join(', ')} language={language} />
            </span>
          )}{' '}
          {dateline !== null && (
            <span>
              <ArticleText text={dateline} language={language} />
            </span>
          )}{' '}
          <ArticleDates entry={entry} />
        </p>
        {found !== null && <Snippet passage={found.passage} language={language} />}
        <ArticleMarks entry={entry} collectionNames={collectionNames} />
        <p class={styles.actions}>
          <PageLink url={entry.url} text={i18n.t('library.articles.original')} language={null} tabIndex={stop} />
          <Button
            look="quiet"
            tabIndex={stop}
            label={`${entry.savedAt === null ? i18n.t('keeping.save') : i18n.t('library.articles.unsave')}: ${headline}`}
            onClick={() => props.onSave(entry)}
          >
            {entry.savedAt === null ? i18n.t('keeping.save') : i18n.t('library.articles.unsave')}
          </Button>
          <Button
            look="quiet"
            tabIndex={stop}
            label={`${i18n.t('cite.action')}: ${headline}`}
            onClick={() => props.onCite(entry)}
          >
            {i18n.t('cite.action')}
          </Button>
          <Button
            look="quiet"
            tabIndex={stop}
            label={`${i18n.t('library.articles.trash')}: ${headline}`}
            onClick={() => props.onTrash(entry)}
          >
            {i18n.t('library.articles.trash')}
          </Button>
        </p>
      </GridCell>
    </>
  );
}

/** A row whose article is on its way, or is not there any more. */
function UnknownArticle({ gone }: { gone: boolean }) {
  return (
    <GridCell class={styles.unknown}>
      {gone ? (
        <p class={styles.phrases}>{i18n.t('library.articles.gone')}</p>
      ) : (
        <>
          <VisuallyHidden>{i18n.t('library.articles.coming')}</VisuallyHidden>
          <span class={styles.line} data-length="short" />
          <span class={styles.line} data-length="long" />
          <span class={styles.line} />
        </>
      )}
    </GridCell>
  );
}
