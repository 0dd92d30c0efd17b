import { i18n } from '#i18n';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import { countsAsCorrection } from '../../lib/article/correction.ts';
import { showCorrections } from '../../lib/platform/badge.ts';

/** Marks the toolbar button of a tab whose article carries corrections. */
export async function markArticle(tabId: number, facts: ArticleFacts): Promise<void> {
  const corrections = facts.corrections.filter(countsAsCorrection).length;
  const title = corrections === 0 ? i18n.t('toolbar.title') : i18n.t('toolbar.corrected', corrections);
  await showCorrections(tabId, corrections, title);
}

/** Takes the mark away: the tab shows something else now. */
export async function forgetArticle(tabId: number): Promise<void> {
  await showCorrections(tabId, 0, i18n.t('toolbar.title'));
}
