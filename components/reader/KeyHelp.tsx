import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import styles from './KeyHelp.module.css';

export interface KeyHelpProps {
  onClose: () => void;
}

/** The page's keys. Takes the focus when it opens, and gives it back. */
export function KeyHelp({ onClose }: KeyHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const keys = [
    ['h', i18n.t('reader.keys.highlight')],
    ['n', i18n.t('reader.keys.newer')],
    ['p', i18n.t('reader.keys.older')],
    ['r', i18n.t('reader.keys.listen')],
    ['a', i18n.t('reader.keys.settings')],
    ['s', i18n.t('reader.keys.save')],
    ['x', i18n.t('handOver.open')],
    ['c', i18n.t('cite.action')],
    ['?', i18n.t('reader.keys.help')],
  ];
  return (
    <dialog ref={dialog} class={styles.help} aria-label={i18n.t('reader.keys.title')} onClose={onClose}>
      <h2 class={styles.title}>{i18n.t('reader.keys.title')}</h2>
      <dl class={styles.keys}>
        {keys.map(([key, words]) => (
          <div key={key} class={styles.row}>
            <dt>
              <kbd class={styles.key}>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => dialog.current?.close()}>{i18n.t('reader.keys.close')}</Button>
    </dialog>
  );
}
