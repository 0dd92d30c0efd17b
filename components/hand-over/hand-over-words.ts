import { i18n } from '#i18n';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import type { ZoteroOutcome, ZoteroRefusal } from './hand-over-desk.ts';

/** What came of handing articles to Zotero, in a sentence or two. */
export function zoteroWords({ sent, why, asFile }: ZoteroOutcome): string {
  const taken = i18n.t('handOver.zotero.sent', sent, [formatCount(sent, readerLocale())]);
  const sentences = [
    ...(sent > 0 ? [taken] : []),
    ...(why === null ? [] : [refusalWords(why)]),
    ...(asFile ? [i18n.t('handOver.zotero.asFile')] : []),
  ];
  return sentences.length === 0 ? taken : sentences.join(' ');
}

function refusalWords(why: ZoteroRefusal): string {
  switch (why) {
    case 'not-running':
      return i18n.t('handOver.zotero.notRunning');
    case 'read-only':
      return i18n.t('handOver.zotero.readOnly');
    case 'refused':
      return i18n.t('handOver.zotero.refused');
    case 'failed':
      return i18n.t('handOver.zotero.failed');
    default:
      return assertNever(why);
  }
}

/** What stands in a note that Zotero is handed. */
export function zoteroNoteWords() {
  return {
    capture: i18n.t('handOver.zotero.capture'),
    passages: i18n.t('quotes.title'),
    corrections: i18n.t('handOver.zotero.corrections'),
  };
}
