import { i18n } from '#i18n';
import type { ClipFailure } from '../../lib/article/link-clip.ts';
import type { TabFailure } from '../../lib/article/tab-clips.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';

/** Why a link could not be clipped, as a sentence. */
export function clipFailureWords(why: ClipFailure): string {
  switch (why) {
    case 'login':
      return i18n.t('clip.why.login');
    case 'consent':
      return i18n.t('clip.why.consent');
    case 'refused':
      return i18n.t('clip.why.refused');
    case 'gone':
      return i18n.t('clip.why.gone');
    case 'moved':
      return i18n.t('clip.why.moved');
    case 'not-an-article':
      return i18n.t('clip.why.notAnArticle');
    case 'no-permission':
      return i18n.t('clip.why.noPermission');
    case 'busy':
      return i18n.t('clip.why.busy');
    case 'failed':
      return i18n.t('clip.why.failed');
    case 'offline':
      return i18n.t('clip.why.offline');
    default:
      return assertNever(why);
  }
}

/** Why the article in a tab was not clipped, as a sentence. */
export function tabFailureWords(why: TabFailure): string {
  if (why === 'forbidden') return i18n.t('clip.tabs.forbidden');
  if (why === 'loading') return i18n.t('clip.tabs.loading');
  return why === 'storage' ? i18n.t('clip.tabs.storage') : clipFailureWords(why);
}
