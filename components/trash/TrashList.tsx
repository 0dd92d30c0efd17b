import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { Confirmation } from '../controls/Confirmation.tsx';
import { LibraryPart } from '../library/LibraryPart.tsx';
import { Pages } from '../library/Pages.tsx';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import { TrashedItem, type TrashedItemProps } from './TrashedItem.tsx';

export interface TrashListProps extends Omit<TrashedItemProps, 'entry'> {
  /** At least one; the last thrown away first. */
  entries: readonly TrashedItemProps['entry'][];
  total: number;
  /** Days that what was thrown away stays. */
  days: number;
  page: number;
  pages: number;
  onPage: (page: number) => void;
  onEmpty: () => void;
  /** How far emptying is; null: nothing is being deleted. */
  progress: { done: number; total: number } | null;
}

/** What was thrown away, each with the time it goes, and one way to let all of it go now. */
export function TrashList({ entries, total, days, page, pages, onPage, onEmpty, progress, ...item }: TrashListProps) {
  const [asking, setAsking] = useState(false);
  const asked = useRef<HTMLButtonElement>(null);
  const count = (number: number) => formatCount(number, readerLocale());
  return (
    <LibraryPart
      title={i18n.t('trash.title')}
      intro={i18n.t('trash.intro', [count(days)])}
      counts={[i18n.t('trash.count', total, [count(total)])]}
      actions={
        progress !== null ? (
          <ProgressBar label={i18n.t('trash.deleting')} done={progress.done} total={progress.total} />
        ) : asking ? (
          <Confirmation
            text={i18n.t('trash.emptyAsk', total, [count(total)])}
            action={i18n.t('trash.deleteForGood')}
            onConfirm={() => {
              setAsking(false);
              onEmpty();
            }}
            onCancel={() => {
              setAsking(false);
              setTimeout(() => asked.current?.focus());
            }}
          />
        ) : (
          <Button look="quiet" buttonRef={asked} onClick={() => setAsking(true)}>
            {i18n.t('trash.empty')}
          </Button>
        )
      }
      foot={
        <Pages
          label={i18n.t('trash.pages')}
          newer={i18n.t('trash.newer')}
          older={i18n.t('trash.older')}
          where={i18n.t('trash.page', [count(page), count(pages)])}
          page={page}
          pages={pages}
          onPage={onPage}
        />
      }
    >
      {entries.map((entry) => (
        <li key={entry.articleId}>
          <TrashedItem entry={entry} {...item} />
        </li>
      ))}
    </LibraryPart>
  );
}
