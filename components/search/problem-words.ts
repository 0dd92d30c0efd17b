import { i18n } from '#i18n';
import type { SearchProblem } from '../../lib/article/library-query.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';

/** Why a search cannot be understood, as a sentence with the words it is about. */
export function problemWords({ kind, start, end }: SearchProblem, search: string): string {
  // Set apart, so that the direction of what was typed does not turn the sentence around.
  const part = `\u2068${search.slice(start, end).trim()}\u2069`;
  switch (kind) {
    case 'open-quote':
      return i18n.t('search.problems.openQuote', [part]);
    case 'open-bracket':
      return i18n.t('search.problems.openBracket');
    case 'stray-bracket':
      return i18n.t('search.problems.strayBracket');
    case 'nothing-to-join':
      return i18n.t('search.problems.nothingToJoin', [part]);
    case 'only-excluded':
      return i18n.t('search.problems.onlyExcluded', [part]);
    case 'unknown-field':
      return i18n.t('search.problems.unknownField', [part]);
    case 'no-value':
      return i18n.t('search.problems.noValue', [part]);
    case 'bad-date':
      return i18n.t('search.problems.badDate', [part]);
    case 'bad-has':
      return i18n.t('search.problems.badHas', [part]);
    case 'bad-language':
      return i18n.t('search.problems.badLanguage', [part]);
    case 'nothing-to-find':
      return i18n.t('search.problems.nothingToFind', [part]);
    case 'too-long':
      return i18n.t('search.problems.tooLong');
    default:
      return assertNever(kind);
  }
}
