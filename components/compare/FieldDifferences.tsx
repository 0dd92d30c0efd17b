import { i18n } from '#i18n';
import type { ComparedField, FieldDifference } from '../../lib/article/difference.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { formatStatedDate } from '../../lib/foundation/intl-format.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import { withKeys } from '../theme/with-keys.ts';
import { Marked } from '../versions/Marked.tsx';
import { Runs } from '../versions/Runs.tsx';
import { ChangeNotes } from './ChangeNotes.tsx';
import type { Comparison } from './comparison.ts';
import styles from './FieldDifferences.module.css';

export interface FieldDifferencesProps {
  comparison: Comparison;
  /** Id of the change that the reader has gone to. */
  current: string | null;
  /** Before and after beside one another, or in one line. */
  side: boolean;
}

/** What differs outside the text: headline, byline, dates, caption and notes, each with its margin. */
export function FieldDifferences({ comparison, current, side }: FieldDifferencesProps) {
  const changed = comparison.difference.fields.filter(({ before, after }) => before !== after);
  if (changed.length === 0) return <p class={styles.same}>{i18n.t('compare.fieldsSame')}</p>;
  return (
    <dl class={styles.fields} data-side={side || undefined}>
      {withKeys(changed, ({ field }) => field).map(({ key, item }) => (
        <div key={key} class={styles.row} data-row>
          <dt class={styles.name}>{fieldWords(item.field)}</dt>
          <dd class={styles.value}>
            {side && !isDate(item.field) ? (
              <div class={styles.sides}>
                <Value field={item} comparison={comparison} side="older" />
                <Value field={item} comparison={comparison} side="newer" />
              </div>
            ) : (
              <Value field={item} comparison={comparison} side="both" />
            )}
          </dd>
          <dd class={styles.margin}>
            <ChangeNotes changes={item.changes} of="field" comparison={comparison} current={current} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface ValueProps {
  field: FieldDifference;
  comparison: Comparison;
  side: 'both' | 'older' | 'newer';
}

function Value({ field: { field, before, after, runs }, comparison: { language }, side }: ValueProps) {
  if (isDate(field)) {
    const words = (date: string) => formatStatedDate(date, readerLocale());
    return (
      <p>
        {before !== null && <Marked op="removed">{words(before)}</Marked>}
        {after !== null && <Marked op="added">{words(after)}</Marked>}
      </p>
    );
  }
  if (side === 'older' && before === null) return <p class={styles.none}>{i18n.t('compare.addedField')}</p>;
  if (side === 'newer' && after === null) return <p class={styles.none}>{i18n.t('compare.removedField')}</p>;
  const text = (side === 'older' ? before : after) ?? before ?? '';
  return (
    <p
      class={before === null || after === null ? `${styles.text} ${styles.whole}` : styles.text}
      data-field={field}
      lang={language ?? ''}
      dir={textDirection(text, language)}
    >
      <Runs runs={runs} side={side} />
    </p>
  );
}

function isDate(field: ComparedField): boolean {
  return field === 'datePublished' || field === 'dateModified';
}

function fieldWords(field: ComparedField): string {
  switch (field) {
    case 'headline':
      return i18n.t('sources.fields.headline');
    case 'alternativeHeadline':
      return i18n.t('sources.fields.alternativeHeadline');
    case 'authors':
      return i18n.t('article.byline');
    case 'dateline':
      return i18n.t('sources.fields.dateline');
    case 'datePublished':
      return i18n.t('sources.fields.datePublished');
    case 'dateModified':
      return i18n.t('sources.fields.dateModified');
    case 'caption':
      return i18n.t('compare.caption');
    case 'notes':
      return i18n.t('compare.notes');
    default:
      return assertNever(field);
  }
}
