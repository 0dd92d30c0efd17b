import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import styles from './OrganiseLayout.module.css';

export interface OrganiseLayoutProps {
  collections: ComponentChildren;
  tags: ComponentChildren;
  /** How far work on many articles is; null: none goes on. */
  progress: { done: number; total: number } | null;
}

/** Collections and tags beside one another, or below where there is no room. */
export function OrganiseLayout({ collections, tags, progress }: OrganiseLayoutProps) {
  return (
    <div class={styles.page}>
      <h1 class={styles.title}>{i18n.t('library.parts.organise')}</h1>
      <div class={styles.progress}>
        {progress !== null && (
          <ProgressBar label={i18n.t('organise.working')} done={progress.done} total={progress.total} />
        )}
      </div>
      <div class={styles.columns}>
        <section class={styles.column} aria-labelledby="collections-of-the-library">
          <h2 id="collections-of-the-library" class={styles.heading}>
            {i18n.t('organise.collections')}
          </h2>
          {collections}
        </section>
        <section class={styles.column} aria-labelledby="tags-of-the-library">
          <h2 id="tags-of-the-library" class={styles.heading}>
            {i18n.t('organise.tags')}
          </h2>
          {tags}
        </section>
      </div>
    </div>
  );
}
