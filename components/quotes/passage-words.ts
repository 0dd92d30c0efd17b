import { i18n } from '#i18n';
import type { PassageStretch } from '../../lib/article/followed-passage.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { formatDay } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';

/** What became of a passage up to now, in one sentence. */
export function standingWords(stretches: readonly PassageStretch[]): string {
  const last = stretches.at(-1);
  if (last === undefined) return i18n.t('quotes.noVersions');
  const since: [string, string] = [String(last.from), dayOf(last)];
  switch (last.status) {
    case 'same': {
      if (last.back && !last.moved) return i18n.t('quotes.back', since);
      const same = stretches.slice(stretches.findLastIndex(({ status }) => status !== 'same') + 1);
      const seen = same.reduce((sum, stretch) => sum + stretch.seen, 0);
      return i18n.t('quotes.unchanged', seen, [String(seen), dayOf(same[0] ?? last)]);
    }
    case 'changed':
      return i18n.t('quotes.changed', since);
    case 'gone':
      return i18n.t('quotes.gone', since);
    case 'not-shown':
      return i18n.t('quotes.notShown', since);
    default:
      return assertNever(last.status);
  }
}

/** What else is to be said of a stretch: that the passage has moved, and where the difference may be ours. */
export function circumstances({ status, moved, because, from }: PassageStretch): string[] {
  const stands = status === 'same' || status === 'changed';
  return [
    ...(moved && stands ? [i18n.t('quotes.moved', [String(from)])] : []),
    ...(because === 'extractor' ? [i18n.t('quotes.because.extractor')] : []),
    ...(because === 'taken-differently' ? [i18n.t('quotes.because.takenDifferently')] : []),
  ];
}

/** "Version 2, 4 May 2026", or "Versions 2 to 4, …" with the day of the first. */
export function stretchWords(stretch: PassageStretch): string {
  const { from, to } = stretch;
  return from === to
    ? i18n.t('quotes.version', [String(from), dayOf(stretch)])
    : i18n.t('quotes.versions', [String(from), String(to), dayOf(stretch)]);
}

export function statusWords({ status, back }: PassageStretch): string {
  switch (status) {
    case 'same':
      return back ? i18n.t('quotes.states.back') : i18n.t('quotes.states.same');
    case 'changed':
      return i18n.t('quotes.states.changed');
    case 'gone':
      return i18n.t('quotes.states.gone');
    case 'not-shown':
      return i18n.t('quotes.states.notShown');
    default:
      return assertNever(status);
  }
}

function dayOf({ since }: PassageStretch): string {
  return formatDay(since, readerLocale());
}
