import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Disclosure } from '../theme/Disclosure.tsx';
import { type SavedReading, SavedReadingItem } from './SavedReadingItem.tsx';
import styles from './SavedReadingList.module.css';

export interface SavedReadingListProps {
  /** Newest first. */
  items: readonly SavedReading[];
  /** Whether the list stands open at first: where there is no article to look at. */
  open: boolean;
  onClip: (item: SavedReading) => void;
  onMarkRead: (item: SavedReading, read: boolean) => void;
  onRemove: (item: SavedReading) => void;
}

/** The reading that the reader saved for later, with how much of it is unread. */
export function SavedReadingList({ items, open, onClip, onMarkRead, onRemove }: SavedReadingListProps) {
  const summary = useRef<HTMLElement>(null);
  const remove = (item: SavedReading) => {
    onRemove(item);
    // The button that was pressed goes with its item: the list's title is the nearest place to go on from.
    summary.current?.focus();
  };
  const unread = items.filter((item) => !item.read).length;
  const count =
    items.length === 0
      ? undefined
      : `${i18n.t('savedReading.count', items.length)}, ${i18n.t('savedReading.unread', unread)}`;
  return (
    <Disclosure title={i18n.t('savedReading.title')} aside={count} open={open} summaryRef={summary}>
      {items.length === 0 ? (
        <p class={styles.empty}>{i18n.t('savedReading.empty')}</p>
      ) : (
        <ul class={styles.items}>
          {items.map((item) => (
            <li key={item.id}>
              <SavedReadingItem item={item} onClip={onClip} onMarkRead={onMarkRead} onRemove={remove} />
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
