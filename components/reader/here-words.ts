import { i18n } from '#i18n';
import type { PassageInVersion } from '../../lib/article/followed-passage.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';

/** What became of a highlight in the version that is read, in a sentence or two. */
export function hereWords(here: PassageInVersion | null): string {
  if (here === null) return i18n.t('quotes.noVersions');
  const because = here.because === null ? '' : ` ${i18n.t('reader.highlights.readDifferently')}`;
  switch (here.status) {
    case 'same':
      return i18n.t('reader.highlights.asMarked');
    case 'changed':
      return i18n.t('reader.highlights.changed') + because;
    case 'gone':
      return i18n.t('reader.highlights.gone') + because;
    case 'not-shown':
      return i18n.t('reader.highlights.notShown');
    default:
      return assertNever(here.status);
  }
}
