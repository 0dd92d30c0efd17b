import { i18n } from '#i18n';
import type { CreditRole } from '../../lib/article/article-context.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';

/** A role in the panel's words. */
export function creditRoleWords(role: CreditRole): string {
  switch (role) {
    case 'reporting':
      return i18n.t('credits.reporting');
    case 'writing':
      return i18n.t('credits.writing');
    case 'editing':
      return i18n.t('credits.editing');
    case 'photography':
      return i18n.t('credits.photography');
    case 'translation':
      return i18n.t('credits.translation');
    case 'other':
      return i18n.t('credits.other');
    default:
      return assertNever(role);
  }
}
