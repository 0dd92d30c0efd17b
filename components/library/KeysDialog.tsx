import { i18n } from '#i18n';
import { Dialog } from '../controls/Dialog.tsx';
import styles from './KeysDialog.module.css';

export interface KeysDialogProps {
  onClose: () => void;
}

/** The keys of the list, each with what it does. */
export function KeysDialog({ onClose }: KeysDialogProps) {
  return (
    <Dialog title={i18n.t('library.keys.title')} onClose={onClose}>
      <dl class={styles.keys}>
        {listKeys().map(({ keys, words }) => (
          <div key={words} class={styles.key}>
            <dt>
              {keys.map((key, at) => (
                <span key={key}>
                  {at > 0 && ' '}
                  <kbd class={styles.cap}>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p class={styles.note}>{i18n.t('library.keys.note')}</p>
    </Dialog>
  );
}

function listKeys(): { keys: string[]; words: string }[] {
  return [
    { keys: ['/'], words: i18n.t('library.keys.search') },
    { keys: ['j', '↓'], words: i18n.t('library.keys.next') },
    { keys: ['k', '↑'], words: i18n.t('library.keys.previous') },
    { keys: ['Home', 'End'], words: i18n.t('library.keys.ends') },
    { keys: ['Enter'], words: i18n.t('library.keys.read') },
    { keys: ['o'], words: i18n.t('library.keys.original') },
    { keys: ['x'], words: i18n.t('library.keys.select') },
    { keys: ['Shift+↓', 'Shift+↑'], words: i18n.t('library.keys.range') },
    { keys: ['Ctrl+A'], words: i18n.t('library.keys.all') },
    { keys: ['Esc'], words: i18n.t('library.keys.clear') },
    { keys: ['s'], words: i18n.t('library.keys.save') },
    { keys: ['u'], words: i18n.t('library.keys.unread') },
    { keys: ['t'], words: i18n.t('library.keys.tags') },
    { keys: ['c'], words: i18n.t('library.keys.collections') },
    { keys: ['Shift+C'], words: i18n.t('cite.action') },
    { keys: ['#', 'Delete'], words: i18n.t('library.keys.trash') },
    { keys: ['?'], words: i18n.t('library.keys.help') },
  ];
}
