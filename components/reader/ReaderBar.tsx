import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { SaveToggle } from '../controls/SaveToggle.tsx';
import styles from './ReaderBar.module.css';

export interface ReaderBarProps {
  saved: boolean;
  onSave: (saved: boolean) => void;
  read: boolean;
  /** Null where it cannot be marked: only saved articles are counted as read or unread. */
  onRead: ((read: boolean) => void) | null;
  /** Ids and states of what the bar opens below itself. */
  settings: { open: boolean; id: string; onToggle: () => void };
  listen: { open: boolean; id: string; onToggle: () => void };
  onHighlight: () => void;
  onCite: () => void;
  onExport: () => void;
  onHandOver: () => void;
  onPrint: () => void;
  onKeys: () => void;
  /** How far the text has been read: 0 to 1. */
  progress: number;
  /** What is open. */
  children?: ComponentChildren;
}

/** What can be done with the page, in one line that stays in sight, and how far one has read. */
export function ReaderBar(props: ReaderBarProps) {
  const {
    saved,
    onSave,
    read,
    onRead,
    settings,
    listen,
    onHighlight,
    onCite,
    onExport,
    onHandOver,
    onPrint,
    onKeys,
    progress,
    children,
  } = props;
  return (
    <div class={styles.bar}>
      <div class={styles.line}>
        <SaveToggle saved={saved} onToggle={onSave} />
        {onRead !== null && (
          <Button look="quiet" onClick={() => onRead(!read)}>
            {read ? i18n.t('reader.markUnread') : i18n.t('reader.markRead')}
          </Button>
        )}
        <span class={styles.gap} />
        <Button look="quiet" keepSelection label={i18n.t('reader.highlights.addSelected')} onClick={onHighlight}>
          {i18n.t('reader.highlights.add')}
        </Button>
        <Button look="quiet" expanded={listen.open} controls={listen.id} onClick={listen.onToggle}>
          {i18n.t('reader.listen.title')}
        </Button>
        <Button look="quiet" expanded={settings.open} controls={settings.id} onClick={settings.onToggle}>
          {i18n.t('reader.settings.title')}
        </Button>
        <Button look="quiet" onClick={onCite}>
          {i18n.t('cite.action')}
        </Button>
        <Button look="quiet" onClick={onExport}>
          {i18n.t('exporting.open')}
        </Button>
        <Button look="quiet" onClick={onHandOver}>
          {i18n.t('handOver.open')}
        </Button>
        <Button look="quiet" onClick={onPrint}>
          {i18n.t('reader.print')}
        </Button>
        <Button look="quiet" onClick={onKeys}>
          {i18n.t('reader.keys.open')}
        </Button>
      </div>
      {children}
      <div class={styles.progress} aria-hidden="true">
        <div class={styles.done} style={{ inlineSize: `${Math.round(progress * 1000) / 10}%` }} />
      </div>
    </div>
  );
}
