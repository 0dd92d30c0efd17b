import { i18n } from '#i18n';
import type { LeftOutReason } from '../../lib/article/left-out.ts';

const words: Record<LeftOutReason, () => string> = {
  above: () => i18n.t('receipt.reasons.above'),
  below: () => i18n.t('receipt.reasons.below'),
  box: () => i18n.t('receipt.reasons.box'),
  elsewhere: () => i18n.t('receipt.reasons.elsewhere'),
  caption: () => i18n.t('receipt.reasons.caption'),
  comments: () => i18n.t('receipt.reasons.comments'),
  'other-stories': () => i18n.t('receipt.reasons.otherStories'),
  promotion: () => i18n.t('receipt.reasons.promotion'),
  furniture: () => i18n.t('receipt.reasons.furniture'),
  'about-author': () => i18n.t('receipt.reasons.aboutAuthor'),
  standfirst: () => i18n.t('receipt.reasons.standfirst'),
  byline: () => i18n.t('receipt.reasons.byline'),
  date: () => i18n.t('receipt.reasons.date'),
  note: () => i18n.t('receipt.reasons.note'),
  credits: () => i18n.t('receipt.reasons.credits'),
};

/** Why a passage was left out, in plain words. */
export function reasonWords(reason: LeftOutReason): string {
  return words[reason]();
}
