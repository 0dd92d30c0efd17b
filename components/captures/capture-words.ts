import { i18n } from '#i18n';
import type { CaptureOutcome, CapturePutOff } from '../../lib/article/web-archive.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';

/** What is known here of a capture on the list. `kept`: a version was taken at that second. */
export type KnownCapture = CaptureOutcome | 'waiting' | 'kept';

/** That, said beside the capture. */
export function knownWords(known: KnownCapture): string {
  switch (known) {
    case 'joined':
    case 'kept':
      return i18n.t('captures.state.joined');
    case 'same':
      return i18n.t('captures.state.same');
    case 'not-the-article':
      return i18n.t('captures.state.notTheArticle');
    case 'missing':
      return i18n.t('captures.state.missing');
    case 'unreadable':
      return i18n.t('captures.state.unreadable');
    case 'given-up':
      return i18n.t('captures.state.givenUp');
    case 'waiting':
      return i18n.t('captures.state.waiting');
    default:
      return assertNever(known);
  }
}

/** Why captures are still to be fetched. */
export function putOffWords(because: CapturePutOff, archiveName: string): string {
  switch (because) {
    case 'busy':
      return i18n.t('captures.busy', [archiveName]);
    case 'unreachable':
      return i18n.t('captures.unreachable', [archiveName]);
    case 'offline':
      return i18n.t('captures.offline');
    default:
      return assertNever(because);
  }
}

/** How many captures of those that were chosen came to what. */
export type CaptureResult = Readonly<Record<CaptureOutcome, number>>;

/** What came of the captures that were chosen, a sentence for each thing that came of any. */
export function resultWords(result: CaptureResult, count: (number: number) => string): string {
  const { joined, same, missing, unreadable } = result;
  const sentences = [
    i18n.t('captures.joined', joined, [count(joined)]),
    same > 0 && i18n.t('captures.result.same', same, [count(same)]),
    result['not-the-article'] > 0 &&
      i18n.t('captures.result.notTheArticle', result['not-the-article'], [count(result['not-the-article'])]),
    missing > 0 && i18n.t('captures.result.missing', missing, [count(missing)]),
    unreadable > 0 && i18n.t('captures.result.unreadable', unreadable, [count(unreadable)]),
    result['given-up'] > 0 && i18n.t('captures.result.givenUp', result['given-up'], [count(result['given-up'])]),
  ];
  return sentences.filter((one) => one !== false).join(' ');
}
