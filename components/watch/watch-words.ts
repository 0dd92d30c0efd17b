import { i18n } from '#i18n';
import type { WatchOutcome, WatchStop } from '../../lib/article/watch.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';

/** What a check came to, as the end of a sentence. */
export function outcomeWords(outcome: WatchOutcome): string {
  switch (outcome) {
    case 'first':
      return i18n.t('watch.outcome.first');
    case 'unchanged':
      return i18n.t('watch.outcome.unchanged');
    case 'new-version':
      return i18n.t('watch.outcome.newVersion');
    case 'busy':
      return i18n.t('watch.outcome.busy');
    case 'failed':
      return i18n.t('watch.outcome.failed');
    default:
      return assertNever(outcome);
  }
}

/** Why a watch stopped, and what can be done, as a sentence. */
export function stopWords(why: WatchStop): string {
  switch (why) {
    case 'login':
      return i18n.t('watch.stopped.login');
    case 'consent':
      return i18n.t('watch.stopped.consent');
    case 'refused':
      return i18n.t('watch.stopped.refused');
    case 'gone':
      return i18n.t('watch.stopped.gone');
    case 'moved':
      return i18n.t('watch.stopped.moved');
    case 'not-an-article':
      return i18n.t('watch.stopped.notAnArticle');
    case 'no-permission':
      return i18n.t('watch.stopped.noPermission');
    case 'too-many-failures':
      return i18n.t('watch.stopped.tooManyFailures');
    case 'in-trash':
      return i18n.t('watch.stopped.inTrash');
    default:
      return assertNever(why);
  }
}
