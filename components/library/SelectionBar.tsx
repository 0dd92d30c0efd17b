import type { Ref } from 'preact';
import { i18n } from '#i18n';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './SelectionBar.module.css';

/** What can be done with many articles at once. */
export const bulkActions = [
  'tags',
  'collections',
  'save',
  'unsave',
  'read',
  'unread',
  'export',
  'zotero',
  'trash',
] as const;
export type BulkAction = (typeof bulkActions)[number];

export interface SelectionBarProps {
  /** Articles chosen, and in the list. */
  chosen: number;
  total: number;
  /** For whoever must know how much it covers while it sticks to the window. */
  barRef: Ref<HTMLElement>;
  onAll: () => void;
  onClear: () => void;
  onAct: (action: BulkAction) => void;
  /** How far work is that takes longer; null: none goes on. */
  progress: { done: number; total: number } | null;
}

/** How many articles are chosen and what can be done with them; while nothing is, how to choose all. */
export function SelectionBar({ chosen, total, barRef, onAll, onClear, onAct, progress }: SelectionBarProps) {
  const count = (number: number) => formatCount(number, readerLocale());
  return (
    <section ref={barRef} class={styles.bar} data-chosen={chosen > 0} aria-label={i18n.t('library.selection.label')}>
      <p class={styles.line}>
        <span class={styles.count} role="status">
          {chosen > 0 && i18n.t('library.selection.count', chosen, [count(chosen)])}
        </span>
        {chosen < total && (
          <Button look="quiet" onClick={onAll}>
            {i18n.t('library.selection.all', [count(total)])}
          </Button>
        )}
        {chosen > 0 && (
          <Button look="quiet" onClick={onClear}>
            {i18n.t('library.selection.clear')}
          </Button>
        )}
      </p>
      {chosen > 0 && (
        <ul class={styles.actions}>
          {bulkActions.map((action) => (
            <li key={action}>
              <Button disabled={progress !== null} onClick={() => onAct(action)}>
                {actionWords(action)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {progress !== null && (
        <div class={styles.progress}>
          <ProgressBar label={i18n.t('library.selection.working')} done={progress.done} total={progress.total} />
          <p>{i18n.t('library.selection.progress', [count(progress.done), count(progress.total)])}</p>
        </div>
      )}
    </section>
  );
}

function actionWords(action: BulkAction): string {
  switch (action) {
    case 'tags':
      return i18n.t('library.selection.tags');
    case 'collections':
      return i18n.t('library.selection.collections');
    case 'save':
      return i18n.t('keeping.save');
    case 'unsave':
      return i18n.t('library.articles.unsave');
    case 'read':
      return i18n.t('library.selection.read');
    case 'unread':
      return i18n.t('library.selection.unread');
    case 'export':
      return i18n.t('exporting.open');
    case 'zotero':
      return i18n.t('handOver.zotero.send');
    case 'trash':
      return i18n.t('library.articles.trash');
  }
}
