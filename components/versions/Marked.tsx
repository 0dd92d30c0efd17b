import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import styles from './Marked.module.css';

export interface MarkedProps {
  op: 'removed' | 'added';
  children: ComponentChildren;
}

/**
 * Words that were taken out or put in: struck out or underlined, tinted besides, and named before a screen reader reads
 * them. What it is told is no part of the text, so that copied words are the article's own.
 */
export function Marked({ op, children }: MarkedProps) {
  return op === 'removed' ? (
    <del class={styles.removed} data-says={i18n.t('versions.removed')}>
      {children}
    </del>
  ) : (
    <ins class={styles.added} data-says={i18n.t('versions.added')}>
      {children}
    </ins>
  );
}
