import { i18n } from '#i18n';
import type { ArchiveFaultKind } from '../../lib/article/archive-fault.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';

/** So many faults of a kind, in words. */
export function faultWords(kind: ArchiveFaultKind, count: number): string {
  const values: [string] = [formatCount(count, readerLocale())];
  switch (kind) {
    case 'no-article':
      return i18n.t('storage.check.faults.noArticle', count, values);
    case 'no-versions':
      return i18n.t('storage.check.faults.noVersions', count, values);
    case 'newest-missing':
      return i18n.t('storage.check.faults.newestMissing', count, values);
    case 'facts-differ':
      return i18n.t('storage.check.faults.factsDiffer', count, values);
    case 'wrong-counts':
      return i18n.t('storage.check.faults.wrongCounts', count, values);
    case 'notes-differ':
      return i18n.t('storage.check.faults.notesDiffer', count, values);
    case 'spare-texts':
      return i18n.t('storage.check.faults.spareTexts', count, values);
    case 'unreadable-version':
      return i18n.t('storage.check.faults.unreadableVersion', count, values);
    case 'text-altered':
      return i18n.t('storage.check.faults.textAltered', count, values);
    case 'seal-broken':
      return i18n.t('storage.check.faults.sealBroken', count, values);
    case 'stray-captures':
      return i18n.t('storage.check.faults.strayCaptures', count, values);
    case 'stray-watches':
      return i18n.t('storage.check.faults.strayWatches', count, values);
    case 'stray-images':
      return i18n.t('storage.check.faults.strayImages', count, values);
    case 'stray-pages':
      return i18n.t('storage.check.faults.strayPages', count, values);
    case 'stray-passages':
      return i18n.t('storage.check.faults.strayPassages', count, values);
    case 'image-missing':
      return i18n.t('storage.check.faults.imageMissing', count, values);
    case 'bad-record':
      return i18n.t('storage.check.faults.badRecord', count, values);
    case 'index-stale':
      return i18n.t('storage.check.faults.indexStale', count, values);
    default:
      return assertNever(kind);
  }
}
