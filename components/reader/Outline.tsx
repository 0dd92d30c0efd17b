import { i18n } from '#i18n';
import type { ReaderItem } from '../../lib/article/reader-text.ts';
import { ArticleText } from '../theme/ArticleText.tsx';
import { FoldArrow } from '../theme/FoldArrow.tsx';
import { headingLevels } from './heading-levels.ts';
import styles from './Outline.module.css';
import { blockAnchor } from './text-anchors.ts';

export interface OutlineProps {
  items: readonly ReaderItem[];
  language: string | null;
  /** Whether it is open at first: where there is room. */
  open: boolean;
}

/** The headings of a text, each leading to its place. Nothing where there are fewer than two. */
export function Outline({ items, language, open }: OutlineProps) {
  const levels = headingLevels(items);
  const headings = items.flatMap((item) => (item.type === 'block' && item.kind === 'heading' ? [item] : []));
  if (headings.length < 2) return null;
  return (
    <nav aria-label={i18n.t('reader.outline')}>
      <details open={open}>
        <summary class={styles.title}>
          <FoldArrow />
          {i18n.t('reader.outline')}
        </summary>
        <ol class={styles.headings}>
          {headings.map(({ key, text }) => (
            <li key={key} class={styles.heading} data-level={levels.get(key)}>
              <a href={`#${blockAnchor(key)}`} class={styles.link}>
                <ArticleText text={text} language={language} />
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
