import type { IndexedFacts } from '../storage/indexed-articles.ts';
import { ValueSets } from './value-sets.ts';

/** What is so or not so of an article, as bits. */
export const factBits = { corrected: 1, changed: 2, saved: 4, unread: 8, note: 16, highlight: 32 } as const;

/** The lists of an article's values; `hosts` is asked for by searches only. */
export const columnLists = [
  'publishers',
  'authors',
  'places',
  'languages',
  'sections',
  'tags',
  'collections',
  'hosts',
] as const;
export type ColumnList = (typeof columnLists)[number];

export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

const numberColumns = ['lastSeen', 'saved', 'published'] as const;
type NumberColumn = (typeof numberColumns)[number];

/**
 * What the library filters, counts and sorts by, in columns: one array a fact, one place an article. An article keeps its
 * place (`slot`) as long as the index knows it; the slot and one is its number in the full-text table.
 *
 * Times are milliseconds since 1970, and NaN where there is none.
 */
export class ArticleColumns {
  /** Places that are taken or were: slots are below it. */
  size = 0;
  /** Articles in it. */
  count = 0;
  ids: string[] = [];
  headlines: string[] = [];
  /** 1: there is an article. */
  present = new Uint8Array(1_024);
  bits = new Uint8Array(1_024);
  corrections = new Uint16Array(1_024);
  /** Day of publication as a number, 20260412; 0: none is stated. */
  days = new Int32Array(1_024);
  lastSeen = new Float64Array(1_024);
  saved = new Float64Array(1_024);
  published = new Float64Array(1_024);
  /** Numbers of combinations in `values`. */
  readonly numbers: Record<ColumnList, Uint32Array> = byList(() => new Uint32Array(1_024));
  readonly values: Record<ColumnList, ValueSets> = byList(() => new ValueSets());
  readonly #slots = new Map<string, number>();

  slotOf(id: string): number | null {
    return this.#slots.get(id) ?? null;
  }

  /**
   * The place of an article that the index knows, or a new one behind all others. Places of removed articles stay free: so the
   * highest slots are those that came last, which ranking goes by.
   */
  placeFor(id: string): number {
    return this.#slots.get(id) ?? this.size;
  }

  /** The columns of numbers, by name. */
  numberColumns(): [name: string, array: NumberArray][] {
    const { present, bits, corrections, days, lastSeen, saved, published } = this;
    const own = Object.entries({ present, bits, corrections, days, lastSeen, saved, published });
    return [...own, ...columnLists.map((list): [string, NumberArray] => [list, this.numbers[list]])];
  }

  /** Has room for these articles, before the columns of numbers are filled. */
  restore(size: number, ids: string[], headlines: string[]): void {
    this.#grow(size);
    this.ids = ids;
    this.headlines = headlines;
  }

  /** After the columns of numbers were filled: where each article is. */
  findPresent(): void {
    this.count = 0;
    for (let slot = 0; slot < this.size; slot += 1) {
      if (this.present[slot] !== 1) continue;
      this.count += 1;
      this.#slots.set(this.ids[slot] ?? '', slot);
    }
  }

  /** Whether so many places are free that the index is better made anew. */
  get isSparse(): boolean {
    return this.size > 2 * this.count + 10_000;
  }

  set(slot: number, facts: IndexedFacts): void {
    this.#grow(slot + 1);
    if (this.present[slot] === 0) this.count += 1;
    this.present[slot] = 1;
    this.ids[slot] = facts.id;
    this.#slots.set(facts.id, slot);
    this.headlines[slot] = facts.headline;
    this.bits[slot] = bitsOf(facts);
    this.corrections[slot] = Math.min(facts.corrections, 65_535);
    this.days[slot] = dayNumber(facts.published?.slice(0, 10) ?? null);
    this.lastSeen[slot] = facts.lastSeenAt;
    this.saved[slot] = facts.savedAt ?? Number.NaN;
    this.published[slot] = facts.published === null ? Number.NaN : Date.parse(facts.published);
    const { publisher, authors, place, language, section, tags, collections, host } = facts;
    this.#number(slot, 'publishers', [publisher]);
    this.#number(slot, 'authors', authors);
    this.#number(slot, 'places', [place ?? '']);
    this.#number(slot, 'languages', [language ?? '']);
    this.#number(slot, 'sections', [section ?? '']);
    this.#number(slot, 'tags', tags);
    this.#number(slot, 'collections', collections);
    this.#number(slot, 'hosts', [host.toLowerCase()]);
  }

  remove(slot: number): void {
    if (this.present[slot] !== 1) return;
    this.present[slot] = 0;
    this.count -= 1;
    this.#slots.delete(this.ids[slot] ?? '');
    this.ids[slot] = '';
    this.headlines[slot] = '';
  }

  #number(slot: number, list: ColumnList, values: readonly string[]): void {
    this.numbers[list][slot] = this.values[list].numberOf(values);
  }

  #grow(size: number): void {
    if (size > this.size) this.size = size;
    if (size <= this.present.length) return;
    const length = Math.max(size, this.present.length * 2);
    this.present = grown(this.present, new Uint8Array(length));
    this.bits = grown(this.bits, new Uint8Array(length));
    this.corrections = grown(this.corrections, new Uint16Array(length));
    this.days = grown(this.days, new Int32Array(length));
    for (const column of numberColumns) this.#growTimes(column, length);
    for (const list of columnLists) this.numbers[list] = grown(this.numbers[list], new Uint32Array(length));
  }

  #growTimes(column: NumberColumn, length: number): void {
    this[column] = grown(this[column], new Float64Array(length));
  }
}

/** A day as it is compared: 20260412. 0: it is none, or not stated to the day. */
export function dayNumber(day: string | null): number {
  return day !== null && dayPattern.test(day) ? Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8)) : 0;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

function bitsOf({ corrections, versions, savedAt, readAt, hasNote, hasHighlight }: IndexedFacts): number {
  return (
    (corrections > 0 ? factBits.corrected : 0) |
    (versions > 1 ? factBits.changed : 0) |
    (savedAt !== null ? factBits.saved : 0) |
    (savedAt !== null && readAt === null ? factBits.unread : 0) |
    (hasNote ? factBits.note : 0) |
    (hasHighlight ? factBits.highlight : 0)
  );
}

function byList<T>(make: () => T): Record<ColumnList, T> {
  return {
    publishers: make(),
    authors: make(),
    places: make(),
    languages: make(),
    sections: make(),
    tags: make(),
    collections: make(),
    hosts: make(),
  };
}

function grown<T extends NumberArray>(from: T, into: T): T {
  into.set(from);
  return into;
}
