import type { ComponentChildren } from 'preact';
import { type ReaderSettings, readerSteps } from '../../lib/article/reader-settings.ts';
import styles from './ReaderLayout.module.css';

export interface ReaderLayoutProps {
  settings: ReaderSettings;
  /** What can be done with the page; stays in sight. */
  bar: ComponentChildren;
  /** What stands between bar and article: versions, states. */
  notices: ComponentChildren;
  /** Contents of a long article. */
  outline: ComponentChildren;
  /** The article. */
  children: ComponentChildren;
  /** The reader's own: highlights. */
  side: ComponentChildren;
  /** Below the article: related reading, tags, note. */
  foot: ComponentChildren;
}

/** The page: one column of text, the outline before it, the reader's own beside it where there is room. */
export function ReaderLayout({ settings, bar, notices, outline, children, side, foot }: ReaderLayoutProps) {
  const { size, width, leading, font } = settings;
  return (
    <div
      class={styles.page}
      style={{
        '--reader-size': `${readerSteps.size[size]}rem`,
        '--reader-width': `${readerSteps.width[width]}ch`,
        '--reader-leading': String(readerSteps.leading[leading]),
      }}
    >
      <div class={styles.bar}>{bar}</div>
      <div class={styles.notices}>{notices}</div>
      <div class={styles.columns}>
        <div class={styles.outline}>{outline}</div>
        <article class={styles.text} data-font={font} data-reader-text="">
          {children}
        </article>
        <div class={styles.side}>{side}</div>
        <div class={styles.foot}>{foot}</div>
      </div>
    </div>
  );
}
