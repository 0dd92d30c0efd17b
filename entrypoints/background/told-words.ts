import { i18n } from '#i18n';
import { readerLocale } from '../../components/theme/reader-locale.ts';
import type { ChangeToTell } from '../../lib/archive/tell-change.ts';
import type { ChangeKind } from '../../lib/article/difference.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';

/** A change in a few neutral words: "Correction note added. Text changed: 1 number and 2 names". */
export function toldWords({ corrections, changes }: Pick<ChangeToTell, 'corrections' | 'changes'>): string {
  const locale = readerLocale();
  const named = changes.map(({ kind, count }) => changedWords(kind, count)).filter((words) => words !== null);
  const sentences: string[] = [];
  if (corrections > 0)
    sentences.push(i18n.t('watch.told.corrections', corrections, [formatCount(corrections, locale)]));
  if (named.length > 0) {
    const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(named);
    sentences.push(i18n.t('watch.told.text', [list]));
  }
  return sentences.join('. ');
}

/** Null for what is never told. */
function changedWords(kind: ChangeKind, count: number): string | null {
  const counted: [string] = [formatCount(count, readerLocale())];
  switch (kind) {
    case 'number':
      return i18n.t('watch.changed.number', count, counted);
    case 'name':
      return i18n.t('watch.changed.name', count, counted);
    case 'date':
      return i18n.t('watch.changed.date', count, counted);
    case 'quotation':
      return i18n.t('watch.changed.quotation', count, counted);
    case 'attribution':
      return i18n.t('watch.changed.attribution', count, counted);
    case 'headline':
      return i18n.t('watch.changed.headline');
    case 'standfirst':
      return i18n.t('watch.changed.standfirst');
    case 'byline':
      return i18n.t('watch.changed.byline');
    case 'dateline':
      return i18n.t('watch.changed.dateline');
    case 'caption':
      return i18n.t('watch.changed.caption', count, counted);
    case 'added':
      return i18n.t('watch.changed.added', count, counted);
    case 'removed':
      return i18n.t('watch.changed.removed', count, counted);
    case 'wording':
      return i18n.t('watch.changed.wording', count, counted);
    case 'note':
    case 'moved':
    case 'spelling':
      return null;
    default:
      return assertNever(kind);
  }
}
