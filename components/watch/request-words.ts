import { i18n } from '#i18n';
import type { RequestEntry, RequestFailure, RequestPurpose } from '../../lib/article/page-request.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';

export function purposeWords(purpose: RequestPurpose): string {
  switch (purpose) {
    case 'watch':
      return i18n.t('library.requests.purpose.watch');
    case 'captures-list':
      return i18n.t('library.requests.purpose.capturesList');
    case 'capture':
      return i18n.t('library.requests.purpose.capture');
    case 'picture':
      return i18n.t('library.requests.purpose.picture');
    case 'page-part':
      return i18n.t('library.requests.purpose.pagePart');
    case 'read-later':
      return i18n.t('importing.purpose');
    case 'clip':
      return i18n.t('clip.purpose.link');
    case 'zotero':
      return i18n.t('clip.purpose.zotero');
    default:
      return assertNever(purpose);
  }
}

/** What came of a request, in phrases: its status, and why nothing was read. */
export function answerWords({ status, failure }: Pick<RequestEntry, 'status' | 'failure'>): string[] {
  const answered = status === 304 ? i18n.t('library.requests.notModified') : statusWords(status);
  const failed = failure === null ? null : failureWords(failure);
  return [answered, failed].filter((words) => words !== null);
}

function statusWords(status: number | null): string | null {
  return status === null ? null : i18n.t('library.requests.status', [String(status)]);
}

function failureWords(failure: RequestFailure): string {
  switch (failure) {
    case 'offline':
      return i18n.t('library.requests.failure.offline');
    case 'timeout':
      return i18n.t('library.requests.failure.timeout');
    case 'no-answer':
      return i18n.t('library.requests.failure.noAnswer');
    case 'too-large':
      return i18n.t('library.requests.failure.tooLarge');
    case 'wrong-type':
      return i18n.t('library.requests.failure.wrongType');
    case 'stopped':
      return i18n.t('library.requests.failure.stopped');
    default:
      return assertNever(failure);
  }
}
