import { i18n } from '#i18n';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';

/** An expected failure as a sentence for the reader. */
export function errorWords(code: ErrorCode): string {
  switch (code) {
    case 'bad-message':
      return i18n.t('errors.badMessage');
    case 'bad-sender':
      return i18n.t('errors.badSender');
    case 'not-an-article':
      return i18n.t('errors.notAnArticle');
    case 'unreadable-page':
      return i18n.t('errors.unreadablePage');
    case 'forbidden-page':
      return i18n.t('errors.forbiddenPage');
    case 'passage-not-found':
      return i18n.t('errors.passageNotFound');
    case 'nothing-selected':
      return i18n.t('errors.nothingSelected');
    case 'selection-too-short':
      return i18n.t('errors.selectionTooShort');
    case 'selection-in-frame':
      return i18n.t('errors.selectionInFrame');
    case 'selection-too-long':
      return i18n.t('errors.selectionTooLong');
    case 'already-marked':
      return i18n.t('errors.alreadyMarked');
    case 'marks-full':
      return i18n.t('errors.marksFull');
    case 'not-in-text':
      return i18n.t('errors.notInText');
    case 'already-followed':
      return i18n.t('errors.alreadyFollowed');
    case 'follows-full':
      return i18n.t('errors.followsFull');
    case 'storage-stuck':
      return i18n.t('errors.storageStuck');
    case 'storage-full':
      return i18n.t('errors.storageFull');
    case 'index-unavailable':
      return i18n.t('errors.indexUnavailable');
    case 'not-found':
      return i18n.t('errors.notFound');
    case 'name-empty':
      return i18n.t('errors.nameEmpty');
    case 'name-taken':
      return i18n.t('errors.nameTaken');
    case 'moved-into-itself':
      return i18n.t('errors.movedIntoItself');
    case 'collections-full':
      return i18n.t('errors.collectionsFull');
    case 'collections-deep':
      return i18n.t('errors.collectionsDeep');
    case 'templates-full':
      return i18n.t('errors.templatesFull');
    case 'captures-busy':
      return i18n.t('errors.capturesBusy');
    case 'captures-unreachable':
      return i18n.t('errors.capturesUnreachable');
    case 'captures-unreadable':
      return i18n.t('errors.capturesUnreadable');
    case 'captures-refused':
      return i18n.t('errors.capturesRefused');
    case 'offline':
      return i18n.t('errors.offline');
    case 'not-allowed':
      return i18n.t('errors.notAllowed');
    case 'no-answer':
      return i18n.t('errors.noAnswer');
    default:
      return assertNever(code);
  }
}
