import { i18n } from '#i18n';
import type { SearchedField } from '../../lib/article/search-tree.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';

/** A text of an article by its name. */
export function fieldWords(field: SearchedField): string {
  switch (field) {
    case 'headline':
      return i18n.t('search.fields.headline');
    case 'text':
      return i18n.t('search.fields.text');
    case 'author':
      return i18n.t('search.fields.author');
    case 'place':
      return i18n.t('search.fields.place');
    case 'note':
      return i18n.t('search.fields.note');
    case 'tag':
      return i18n.t('search.fields.tag');
    default:
      return assertNever(field);
  }
}
