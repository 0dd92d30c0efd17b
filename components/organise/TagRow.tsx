import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import { NameField } from './NameField.tsx';
import styles from './TagList.module.css';

export interface TagRowProps {
  tag: string;
  articles: number;
  href: string;
  maxLength: number;
  chosen: boolean;
  /** Whether its name is being written. */
  renaming: boolean;
  busy: boolean;
  onToggle: () => void;
  onRenaming: (on: boolean) => void;
  onRename: (name: string) => Promise<string | null>;
  onDelete: () => void;
}

/** One tag: how many articles have it, and what can be done with it. */
export function TagRow(props: TagRowProps) {
  const { tag, articles, href, maxLength, chosen, renaming, busy } = props;
  const id = useId();
  const rename = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !renaming) rename.current?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
  if (renaming) {
    return (
      <div class={styles.renaming}>
        <NameField
          label={i18n.t('organise.nameOfTag', [`\u2068${tag}\u2069`])}
          name={tag}
          maxLength={maxLength}
          onKeep={props.onRename}
          onCancel={() => props.onRenaming(false)}
        />
      </div>
    );
  }
  return (
    <div class={styles.row}>
      <input
        id={id}
        type="checkbox"
        class={styles.check}
        aria-label={i18n.t('organise.chooseTag', [`\u2068${tag}\u2069`])}
        checked={chosen}
        onChange={props.onToggle}
      />
      <span class={styles.words}>
        <a class={styles.name} href={href}>
          <bdi>{tag}</bdi>
        </a>
        <span class={styles.count}>
          {i18n.t('organise.articles', articles, [formatCount(articles, readerLocale())])}
        </span>
      </span>
      <span class={styles.actions}>
        <Button
          look="quiet"
          label={`${i18n.t('organise.rename')}: ${tag}`}
          buttonRef={rename}
          disabled={busy}
          onClick={() => props.onRenaming(true)}
        >
          {i18n.t('organise.rename')}
        </Button>
        <Button look="quiet" label={`${i18n.t('organise.delete')}: ${tag}`} disabled={busy} onClick={props.onDelete}>
          {i18n.t('organise.delete')}
        </Button>
      </span>
    </div>
  );
}
