import { i18n } from '#i18n';
import type { LibraryEntry } from '../../lib/article/library-entry.ts';
import { isClipping, type TabClips } from '../../lib/article/tab-clips.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { LibraryPart } from '../library/LibraryPart.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import { PageLink } from '../theme/PageLink.tsx';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './ClippedTabs.module.css';
import { CollectTabs } from './CollectTabs.tsx';
import { tabFailureWords } from './clip-words.ts';

export interface ClippedTabsProps {
  clips: TabClips;
  /** The clipped articles as the archive has them, as far as they are known; until then a tab's title stands for one. */
  articles: readonly Pick<LibraryEntry, 'id' | 'headline' | 'inLanguage' | 'publisher'>[];
  /** The name that a collection for all of them would have. */
  collectionName: string;
  onClip: () => void;
  onUndo: () => void;
  onRead: (articleId: string) => void;
  onCollect: (name: string) => void;
}

/** What came of clipping the tabs of a window: those that are kept, and those that are not, each with the reason. */
export function ClippedTabs({ clips, articles, collectionName, onClip, onUndo, onRead, onCollect }: ClippedTabsProps) {
  const { clipped, not, waiting, fetching, left, undone } = clips;
  const toCome = waiting.length + fetching.length;
  const number = (count: number): [string] => [formatCount(count, readerLocale())];
  const counts = [
    i18n.t('clip.tabs.clipped', clipped.length, number(clipped.length)),
    ...(not.length > 0 ? [i18n.t('clip.tabs.not', not.length, number(not.length))] : []),
    ...(toCome > 0 ? [i18n.t('clip.tabs.toCome', toCome, number(toCome))] : []),
  ];
  const canUndo = !undone && clipped.length + toCome > 0;
  return (
    <LibraryPart
      title={i18n.t('clip.tabs.title')}
      intro={i18n.t('clip.tabs.intro')}
      counts={counts}
      actions={
        <>
          {left > 0 && <p class={styles.why}>{i18n.t('clip.tabs.left', left, number(left))}</p>}
          {isClipping(clips) && (
            <ProgressBar
              label={i18n.t('clip.tabs.working')}
              done={clipped.length + not.length}
              total={clipped.length + not.length + toCome}
            />
          )}
          {canUndo && <Button onClick={onUndo}>{i18n.t('clip.tabs.undo')}</Button>}
          {undone && <p role="status">{i18n.t('clip.tabs.isUndone')}</p>}
          {!isClipping(clips) && (
            <Button look="quiet" onClick={onClip}>
              {i18n.t('clip.menus.tabs')}
            </Button>
          )}
          {!undone && !isClipping(clips) && clipped.length > 0 && (
            <CollectTabs name={collectionName} onCollect={onCollect} />
          )}
        </>
      }
    >
      {clipped.map(({ articleId, url, title }) => {
        const article = articles.find(({ id }) => id === articleId);
        const headline = article?.headline.trim() || title;
        return (
          <li key={url} class={styles.item}>
            <p class={styles.headline}>
              <PageLink url={url} text={headline} language={article?.inLanguage ?? null} />
            </p>
            <p class={styles.host}>
              <bdi>{article?.publisher ?? URL.parse(url)?.host}</bdi>
              <Button look="quiet" label={`${i18n.t('reader.read')}: ${headline}`} onClick={() => onRead(articleId)}>
                {i18n.t('reader.read')}
              </Button>
            </p>
          </li>
        );
      })}
      {fetching.map(({ url, title }) => (
        <li key={url} class={styles.item}>
          <ArticleText as="p" text={title} language={null} class={styles.headline} />
          <p class={styles.why}>{i18n.t('clip.waiting')}</p>
        </li>
      ))}
      {not.map(({ url, title, why }) => (
        <li key={url} class={styles.item}>
          <p class={styles.headline}>
            <PageLink url={url} text={title} language={null} />
          </p>
          <p class={styles.why}>{tabFailureWords(why)}</p>
        </li>
      ))}
    </LibraryPart>
  );
}
