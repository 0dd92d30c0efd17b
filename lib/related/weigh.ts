import type { RelatedReason } from '../article/related-article.ts';
import type { Feature } from './features.ts';

/** What an article must weigh to be shown. */
export const leastWeight = 8;

/** How much of the shorter text must stand in the other, by another publisher and by the same one, whose articles share forms. */
const leastShare = { elsewhere: 0.3, house: 0.5 };
/** Headlines that share less are about different things, or say it in different words. */
const leastHeadline = 0.5;

/** Something that two articles have in common. */
export interface SharedFeature extends Feature {
  /** 1 where no more than two articles of the archive have it, towards 0 where all have. */
  rarity: number;
}

/** How rare something is that `count` articles of an archive have. */
export function rarityOf(count: number, articles: number): number {
  return articles <= 2 ? 1 : Math.max(0, 1 - Math.log(Math.max(count, 2) / 2) / Math.log(articles / 2));
}

/** A reason and what it weighs: what is nearer to "the same story" weighs more. No word on how good anything is. */
export interface WeighedReason {
  reason: RelatedReason;
  weight: number;
}

/** Null where it is too little to speak of. */
export function weighText(share: number, house: boolean, agency: string | null): WeighedReason | null {
  if (share < (house ? leastShare.house : leastShare.elsewhere)) return null;
  return { reason: { kind: 'same-text', share, agency }, weight: 60 + share * 40 };
}

export function weighHeadline(likeness: number): WeighedReason | null {
  return likeness < leastHeadline ? null : { reason: { kind: 'headline' }, weight: 8 + likeness * 16 };
}

/**
 * What both name, with the rarest first; null where nothing is left. A name that many articles of the archive have weighs less,
 * and single keywords weigh too little unless there are two.
 */
export function weighNames(shared: readonly SharedFeature[]): WeighedReason | null {
  const named = shared
    .filter(({ kind }) => kind === 'name' || kind === 'subject')
    .map(({ kind, label, rarity }) => ({
      label,
      weight: (kind === 'name' ? 9 : 3) + (kind === 'name' ? 6 : 3) * rarity,
    }))
    .sort((one, other) => other.weight - one.weight);
  if (named.length === 0) return null;
  const weight = named.reduce((sum, one, at) => sum + one.weight / (at + 1), 0);
  const labels = named.map(({ label }) => label);
  const whole = labels.filter((label) => !labels.some((other) => other !== label && other.includes(label)));
  return { reason: { kind: 'names', names: whole.slice(0, 3) }, weight };
}

/** Filed from one place: nearer days weigh more. Null beyond a week. */
export function weighPlace(place: string, days: number | null): WeighedReason | null {
  if (days === null || Math.abs(days) > 7) return null;
  return { reason: { kind: 'place', place, days }, weight: 12 - Math.abs(days) * 0.5 };
}

/** @param days by which that was published after this; null: not known */
export function weighAuthor(name: string, house: boolean, days: number | null): WeighedReason {
  const order = days === null ? 'unknown' : days < 0 ? 'earlier' : days > 0 ? 'later' : 'same-day';
  // What came before is the background of a story; of two, the one nearer in time.
  const near = days === null ? 0 : 6 / (1 + Math.abs(days) / 30) + (days <= 0 ? 6 : 0);
  return { reason: { kind: 'author', name, house, order }, weight: (house ? 18 : 9) + near };
}

const linkWeights = { cites: 56, 'cited-by': 54, offers: 32, 'offered-by': 30 } as const;

export function weighLink(kind: keyof typeof linkWeights): WeighedReason {
  return { reason: { kind }, weight: linkWeights[kind] };
}
