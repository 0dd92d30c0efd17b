import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './FilterPanel.module.css';

export interface FilterPanelProps {
  /** How many filters are set. */
  chosen: number;
  children: ComponentChildren;
}

/** All filters: beside the list where there is room, behind a button where there is none. */
export function FilterPanel({ chosen, children }: FilterPanelProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section class={styles.panel} aria-label={i18n.t('library.filters.title')}>
      <p class={styles.fold}>
        <Button expanded={open} controls={id} onClick={() => setOpen(!open)}>
          {i18n.t('library.filters.title')}
        </Button>
        {chosen > 0 && (
          <span class={styles.chosen}>
            {i18n.t('library.filters.chosen', chosen, [formatCount(chosen, readerLocale())])}
          </span>
        )}
      </p>
      <div id={id} class={styles.groups} data-open={open}>
        {children}
      </div>
    </section>
  );
}
