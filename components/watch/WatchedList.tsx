import { i18n } from '#i18n';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { LibraryPart } from '../library/LibraryPart.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import { NotifyToggle } from './NotifyToggle.tsx';
import { WatchedItem, type WatchedItemProps } from './WatchedItem.tsx';

export interface WatchedListProps extends Omit<WatchedItemProps, 'entry'> {
  /** At least one; those that stopped first. */
  entries: readonly WatchedItemProps['entry'][];
  notify: boolean;
  onNotify: (on: boolean) => void;
  onStopAll: () => void;
}

/** All that is watched, with one way to end it all. */
export function WatchedList({ entries, notify, onNotify, onStopAll, ...actions }: WatchedListProps) {
  const stopped = entries.filter((entry) => entry.stopped !== null).length;
  const count = (number: number) => formatCount(number, readerLocale());
  const counts = [i18n.t('library.watched.count', entries.length, [count(entries.length)])];
  if (stopped > 0) counts.push(i18n.t('library.watched.stoppedCount', stopped, [count(stopped)]));
  return (
    <LibraryPart
      title={i18n.t('library.watched.title')}
      counts={counts}
      actions={
        <>
          <Button look="quiet" onClick={onStopAll}>
            {i18n.t('library.watched.stopAll')}
          </Button>
          <NotifyToggle on={notify} onChange={onNotify} />
        </>
      }
    >
      {entries.map((entry) => (
        <li key={entry.articleId}>
          <WatchedItem entry={entry} {...actions} />
        </li>
      ))}
    </LibraryPart>
  );
}
