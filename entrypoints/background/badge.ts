import { i18n } from '#i18n';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import { countsAsCorrection } from '../../lib/article/correction.ts';
import { showChanged, showCorrections } from '../../lib/platform/badge.ts';
import { tabsShowing } from '../../lib/platform/page-state.ts';
import { correctionsCounted } from '../../lib/storage/queries.ts';
import { withArchive } from '../../lib/storage/with-archive.ts';

/** Marks the toolbar button of a tab whose article is not kept and carries corrections. */
export async function markUnkept(tabId: number, facts: ArticleFacts): Promise<void> {
  await mark(tabId, facts.corrections.filter(countsAsCorrection).length);
}

/** Marks the toolbar button of every tab that shows an article of the archive, as its notes count for this reader. */
export async function markArticle(articleId: string): Promise<void> {
  const counted = await withArchive((archive) => correctionsCounted(articleId, archive));
  // An archive that does not answer now says nothing new of the article.
  if (!counted.ok || counted.value === null) return;
  for (const tabId of await tabsShowing(articleId)) await mark(tabId, counted.value);
}

/**
 * Marks the toolbar button of every tab that shows an article whose text was found changed: as corrected where it carries a
 * correction now, else as changed.
 */
export async function markChanged(articleId: string): Promise<void> {
  const counted = await withArchive((archive) => correctionsCounted(articleId, archive));
  if (counted.ok && (counted.value ?? 0) > 0) return markArticle(articleId);
  for (const tabId of await tabsShowing(articleId)) await showChanged(tabId, i18n.t('watch.told.badge'));
}

/** Takes the mark away: the tab shows something else now. */
export async function forgetArticle(tabId: number): Promise<void> {
  await showCorrections(tabId, 0, i18n.t('toolbar.title'));
}

async function mark(tabId: number, corrections: number): Promise<void> {
  const title = corrections === 0 ? i18n.t('toolbar.title') : i18n.t('toolbar.corrected', corrections);
  await showCorrections(tabId, corrections, title);
}
