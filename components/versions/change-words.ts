import { i18n } from '#i18n';
import type { Change, ChangeKind } from '../../lib/article/difference.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { readerLocale } from '../theme/reader-locale.ts';

/** What a change is called: its kind, with notes told apart by what became of them and the two dates of an article by name. */
export type ChangeName =
  | Exclude<ChangeKind, 'note'>
  | 'noteAdded'
  | 'noteRemoved'
  | 'noteChanged'
  | 'published'
  | 'modified';

/** In the order in which a summary says them, and in which one of several is chosen to stand for all. */
const order: readonly ChangeName[] = [
  'number',
  'quotation',
  'name',
  'date',
  'attribution',
  'headline',
  'removed',
  'added',
  'standfirst',
  'byline',
  'dateline',
  'caption',
  'wording',
  'noteRemoved',
  'noteAdded',
  'noteChanged',
  'published',
  'moved',
  'spelling',
  'modified',
];

export function changeName({ kind, where, before, after }: Change): ChangeName {
  if (where === 'datePublished') return 'published';
  if (where === 'dateModified') return 'modified';
  if (kind !== 'note') return kind;
  if (before === null) return 'noteAdded';
  return after === null ? 'noteRemoved' : 'noteChanged';
}

/** The change that says most about a step: of substance before others, then by what it is, then the first in the text. */
export function tellingChange(changes: readonly Change[]): Change | null {
  const weight = (change: Change) => (change.substantive ? 0 : order.length) + order.indexOf(changeName(change));
  return changes.reduce<Change | null>(
    (best, change) => (best === null || weight(change) < weight(best) ? change : best),
    null,
  );
}

/** "2 numbers, headline, 1 passage added": what changed, counted by kind. Empty where nothing did. */
export function summaryWords(changes: readonly Change[]): string {
  return new Intl.ListFormat(readerLocale(), { type: 'unit', style: 'short' }).format(
    countedNames(changes).map(({ name, count }) => countWords(name, count)),
  );
}

/** How many changes of each name there are, in the order of a summary. */
export function countedNames(changes: readonly Change[]): { name: ChangeName; count: number }[] {
  const counts = new Map<ChangeName, number>();
  for (const change of changes) counts.set(changeName(change), (counts.get(changeName(change)) ?? 0) + 1);
  return order.flatMap((name) => {
    const count = counts.get(name);
    return count === undefined ? [] : [{ name, count }];
  });
}

/** "2 numbers"; what an article has one of is not counted: "headline". */
export function countWords(name: ChangeName, count: number): string {
  switch (name) {
    case 'number':
      return i18n.t('versions.kinds.number', count);
    case 'name':
      return i18n.t('versions.kinds.name', count);
    case 'date':
      return i18n.t('versions.kinds.date', count);
    case 'quotation':
      return i18n.t('versions.kinds.quotation', count);
    case 'attribution':
      return i18n.t('versions.kinds.attribution', count);
    case 'added':
      return i18n.t('versions.kinds.added', count);
    case 'removed':
      return i18n.t('versions.kinds.removed', count);
    case 'moved':
      return i18n.t('versions.kinds.moved', count);
    case 'wording':
      return i18n.t('versions.kinds.wording', count);
    case 'spelling':
      return i18n.t('versions.kinds.spelling', count);
    case 'noteAdded':
      return i18n.t('versions.kinds.noteAdded', count);
    case 'noteRemoved':
      return i18n.t('versions.kinds.noteRemoved', count);
    case 'noteChanged':
      return i18n.t('versions.kinds.noteChanged', count);
    case 'headline':
      return i18n.t('versions.kinds.headline');
    case 'standfirst':
      return i18n.t('versions.kinds.standfirst');
    case 'byline':
      return i18n.t('versions.kinds.byline');
    case 'dateline':
      return i18n.t('versions.kinds.dateline');
    case 'caption':
      return i18n.t('versions.kinds.caption');
    case 'published':
      return i18n.t('versions.kinds.published');
    case 'modified':
      return i18n.t('versions.kinds.modified');
    default:
      return assertNever(name);
  }
}

/** What one change is: "Number". */
export function changeNameWords(name: ChangeName): string {
  switch (name) {
    case 'number':
      return i18n.t('versions.kind.number');
    case 'name':
      return i18n.t('versions.kind.name');
    case 'date':
      return i18n.t('versions.kind.date');
    case 'quotation':
      return i18n.t('versions.kind.quotation');
    case 'attribution':
      return i18n.t('versions.kind.attribution');
    case 'headline':
      return i18n.t('versions.kind.headline');
    case 'standfirst':
      return i18n.t('versions.kind.standfirst');
    case 'byline':
      return i18n.t('versions.kind.byline');
    case 'dateline':
      return i18n.t('versions.kind.dateline');
    case 'caption':
      return i18n.t('versions.kind.caption');
    case 'noteAdded':
      return i18n.t('versions.kind.noteAdded');
    case 'noteRemoved':
      return i18n.t('versions.kind.noteRemoved');
    case 'noteChanged':
      return i18n.t('versions.kind.noteChanged');
    case 'added':
      return i18n.t('versions.kind.added');
    case 'removed':
      return i18n.t('versions.kind.removed');
    case 'moved':
      return i18n.t('versions.kind.moved');
    case 'wording':
      return i18n.t('versions.kind.wording');
    case 'spelling':
      return i18n.t('versions.kind.spelling');
    case 'published':
      return i18n.t('versions.kind.published');
    case 'modified':
      return i18n.t('versions.kind.modified');
    default:
      return assertNever(name);
  }
}
