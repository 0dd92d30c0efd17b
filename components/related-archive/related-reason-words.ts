import { i18n } from '#i18n';
import type { RelatedReason } from '../../lib/article/related-article.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { formatCount, formatList, formatShare } from '../../lib/foundation/intl-format.ts';

/** From which share of the shorter text on it is "much" of it, and the same: a dateline more or less makes no other text. */
const shares = { much: 0.5, whole: 0.98 };

/** Why an article is shown beside another, in words. Names of the page stand in them between marks that keep their direction. */
export function relatedReasonWords(reason: RelatedReason, locale: string): string {
  switch (reason.kind) {
    case 'same-text':
      return textWords(reason, locale);
    case 'cites':
      return i18n.t('relatedArchive.cites');
    case 'cited-by':
      return i18n.t('relatedArchive.citedBy');
    case 'offers':
      return i18n.t('relatedArchive.offers');
    case 'offered-by':
      return i18n.t('relatedArchive.offeredBy');
    case 'headline':
      return i18n.t('relatedArchive.headline');
    case 'author':
      return authorWords(reason);
    case 'names':
      return i18n.t('relatedArchive.names', [formatList(reason.names.map(apart), locale)]);
    case 'place':
      return placeWords(reason, locale);
    default:
      return assertNever(reason);
  }
}

function textWords({ share, agency }: Extract<RelatedReason, { kind: 'same-text' }>, locale: string): string {
  const words = formatShare(share, locale);
  if (agency === null) {
    if (share >= shares.whole) return i18n.t('relatedArchive.wholeText', [words]);
    return share >= shares.much
      ? i18n.t('relatedArchive.sameText', [words])
      : i18n.t('relatedArchive.someText', [words]);
  }
  const from: [string, string] = [words, apart(agency)];
  if (share >= shares.whole) return i18n.t('relatedArchive.wholeTextFrom', from);
  return share >= shares.much
    ? i18n.t('relatedArchive.sameTextFrom', from)
    : i18n.t('relatedArchive.someTextFrom', from);
}

function authorWords({ name, house, order }: Extract<RelatedReason, { kind: 'author' }>): string {
  const by: [string] = [apart(name)];
  // At another publisher it may be someone else: nothing is said of before and after.
  if (!house) return i18n.t('relatedArchive.author.elsewhere', by);
  switch (order) {
    case 'earlier':
      return i18n.t('relatedArchive.author.earlier', by);
    case 'same-day':
      return i18n.t('relatedArchive.author.sameDay', by);
    case 'later':
      return i18n.t('relatedArchive.author.later', by);
    case 'unknown':
      return i18n.t('relatedArchive.author.unknown', by);
    default:
      return assertNever(order);
  }
}

function placeWords({ place, days }: Extract<RelatedReason, { kind: 'place' }>, locale: string): string {
  if (days === 0) return i18n.t('relatedArchive.place.sameDay', [apart(place)]);
  const apartBy = Math.abs(days);
  const words: [string, string] = [formatCount(apartBy, locale), apart(place)];
  return days < 0
    ? i18n.t('relatedArchive.place.earlier', apartBy, words)
    : i18n.t('relatedArchive.place.later', apartBy, words);
}

/** A text of the page within ours: its direction is its own (Unicode's first-strong isolate). */
function apart(text: string): string {
  return `\u2068${text}\u2069`;
}
