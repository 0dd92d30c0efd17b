import type { ComponentChildren, Ref } from 'preact';
import { i18n } from '#i18n';
import styles from './CorrectionsLayout.module.css';

export interface CorrectionsLayoutProps {
  filters: ComponentChildren;
  /** Counts over time, and what can be done with the whole of it. */
  figures: ComponentChildren;
  /** For whoever must hand the focus back when a button in the list goes away. */
  listRef?: Ref<HTMLDivElement>;
  /** The list. */
  children: ComponentChildren;
}

/** The corrections page: one column on a phone, filters at the side where there is room, figures at the other where there is more. */
export function CorrectionsLayout({ filters, figures, listRef, children }: CorrectionsLayoutProps) {
  return (
    <>
      <h1 class={styles.title}>{i18n.t('library.corrections.title')}</h1>
      <div class={styles.columns}>
        <div class={styles.filters}>{filters}</div>
        <div class={styles.figures}>{figures}</div>
        <div ref={listRef} tabIndex={-1} class={styles.list}>
          {children}
        </div>
      </div>
    </>
  );
}
