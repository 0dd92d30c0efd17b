import type { LibrarySort } from '../article/library-query.ts';
import type { ArticleColumns } from './article-columns.ts';

/** What has an order of its own, whatever is searched. */
export type FixedSort = Exclude<LibrarySort, 'relevance'>;

/** All articles in an order. */
export interface SlotOrder {
  slots: Uint32Array;
  /** Those from here on have nothing to be sorted by: they stand last, whichever way round. */
  blankFrom: number;
}

/** Above it, sorting all anew is no slower than putting in one by one. */
const mostPutIn = 2_000;

interface KeptOrder extends SlotOrder {
  dirty: Set<number>;
}

/**
 * The orders that the library can be in. Each is made when it is first asked for, and kept: articles that have changed since are
 * put in where they belong, so that a capture does not make an archive be sorted again.
 */
export class SortOrders {
  readonly #columns: ArticleColumns;
  readonly #kept = new Map<string, KeptOrder>();
  #collator = new Intl.Collator();
  #locale: string | null = null;

  constructor(columns: ArticleColumns) {
    this.#columns = columns;
  }

  /** An article was put in, changed or removed. */
  touch(slot: number): void {
    for (const { dirty } of this.#kept.values()) dirty.add(slot);
  }

  /** `locale`: BCP 47; one that the machine does not know sorts as its own does. */
  order(sort: FixedSort, locale: string): SlotOrder {
    this.#speak(locale);
    const kept = this.#kept.get(sort);
    if (kept !== undefined && kept.dirty.size === 0) return kept;
    const { isBlank, compare } = this.#comparison(sort);
    const made =
      kept === undefined || kept.dirty.size > mostPutIn
        ? this.#sorted(isBlank, compare)
        : this.#putIn(kept, isBlank, compare);
    this.#kept.set(sort, { ...made, dirty: new Set() });
    return made;
  }

  #speak(locale: string): void {
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#collator = collatorFor(locale);
    this.#kept.delete('headline');
    this.#kept.delete('publisher');
  }

  #sorted(isBlank: (slot: number) => boolean, compare: Compare): SlotOrder {
    const { size, present } = this.#columns;
    const full: number[] = [];
    const blank: number[] = [];
    for (let slot = 0; slot < size; slot += 1) if (present[slot] === 1) (isBlank(slot) ? blank : full).push(slot);
    full.sort(compare);
    blank.sort(this.#bySeen);
    return { slots: Uint32Array.from([...full, ...blank]), blankFrom: full.length };
  }

  #putIn({ slots, blankFrom, dirty }: KeptOrder, isBlank: (slot: number) => boolean, compare: Compare): SlotOrder {
    const { present } = this.#columns;
    const changed = [...dirty].filter((slot) => present[slot] === 1);
    const clean = (part: Uint32Array) => part.filter((slot) => !dirty.has(slot));
    const added = (wanted: boolean) => changed.filter((slot) => isBlank(slot) === wanted);
    const full = merged(clean(slots.subarray(0, blankFrom)), added(false), compare);
    const blank = merged(clean(slots.subarray(blankFrom)), added(true), this.#bySeen);
    const all = new Uint32Array(full.length + blank.length);
    all.set(full);
    all.set(blank, full.length);
    return { slots: all, blankFrom: full.length };
  }

  readonly #bySeen: Compare = (one, other) => {
    const { lastSeen } = this.#columns;
    return (lastSeen[other] ?? 0) - (lastSeen[one] ?? 0) || other - one;
  };

  #comparison(sort: FixedSort): { isBlank: (slot: number) => boolean; compare: Compare } {
    const bySeen = this.#bySeen;
    const { headlines, corrections } = this.#columns;
    const never = () => false;
    switch (sort) {
      case 'seen':
        return { isBlank: never, compare: bySeen };
      case 'saved':
      case 'published': {
        const times = this.#columns[sort];
        const compare: Compare = (one, other) => (times[other] ?? 0) - (times[one] ?? 0) || bySeen(one, other);
        return { isBlank: (slot) => Number.isNaN(times[slot]), compare };
      }
      case 'corrections':
        return {
          isBlank: never,
          compare: (one, other) => (corrections[other] ?? 0) - (corrections[one] ?? 0) || bySeen(one, other),
        };
      case 'headline': {
        const { compare: inAlphabet } = this.#collator;
        return {
          isBlank: (slot) => headlines[slot] === '',
          compare: (one, other) => inAlphabet(headlines[one] ?? '', headlines[other] ?? '') || bySeen(one, other),
        };
      }
      case 'publisher': {
        const ranks = this.#publisherRanks();
        const numbers = this.#columns.numbers.publishers;
        const rank = (slot: number) => ranks[numbers[slot] ?? 0] ?? 0;
        return {
          isBlank: (slot) => numbers[slot] === 0,
          compare: (one, other) => rank(one) - rank(other) || bySeen(one, other),
        };
      }
    }
  }

  /** Publishers are few: the alphabet is asked once for each, not once for each article. */
  #publisherRanks(): Uint32Array {
    const values = this.#columns.values.publishers;
    const names = values.sets.map((_, number) => values.valuesOf(number)[0] ?? '');
    const sorted = names.map((_, number) => number);
    sorted.sort((one, other) => this.#collator.compare(names[one] ?? '', names[other] ?? ''));
    const ranks = new Uint32Array(names.length);
    for (const [rank, number] of sorted.entries()) ranks[number] = rank;
    return ranks;
  }
}

type Compare = (one: number, other: number) => number;

function collatorFor(locale: string): Intl.Collator {
  const options: Intl.CollatorOptions = { sensitivity: 'base', numeric: true, ignorePunctuation: false };
  try {
    return new Intl.Collator(locale, options);
  } catch {
    return new Intl.Collator(undefined, options);
  }
}

function merged(sorted: Uint32Array, added: number[], compare: Compare): Uint32Array {
  if (added.length === 0) return sorted;
  added.sort(compare);
  const all = new Uint32Array(sorted.length + added.length);
  let from = 0;
  let at = 0;
  for (const slot of added) {
    while (from < sorted.length && compare(sorted[from] ?? 0, slot) <= 0) all[at++] = sorted[from++] ?? 0;
    all[at++] = slot;
  }
  all.set(sorted.subarray(from), at);
  return all;
}
