import * as v from 'valibot';
import { isDay } from '../foundation/calendar-day.ts';
import type { IndexHealth } from './index-health.ts';
import {
  type IndexState,
  type LibraryAnswer,
  type LibraryFilters,
  type LibraryQuery,
  libraryFlags,
  librarySorts,
  type SearchProblem,
} from './library-query.ts';

/** Bounds of one question to the library; far above what an address bar or a list on screen holds. */
export const libraryLimits = {
  /** Characters of a search as typed. What the search's own language finds too long it says itself, and where. */
  search: 4_000,
  /** Characters of a value that is filtered by; values chosen in one list. */
  value: 600,
  chosen: 500,
  /** Articles of one answer. */
  articles: 500,
  /** Values counted of one list. */
  counted: 200,
} as const;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const value = v.pipe(v.string(), v.maxLength(libraryLimits.value));
const chosen = v.pipe(v.array(value), v.maxLength(libraryLimits.chosen), v.readonly());
const day = v.nullable(v.pipe(v.string(), v.check(isDay, 'not a day')));
const flag = v.picklist(libraryFlags);

const filtersSchema = v.object({
  publishers: chosen,
  authors: chosen,
  places: chosen,
  languages: chosen,
  sections: chosen,
  tags: chosen,
  collections: chosen,
  flags: v.pipe(v.array(flag), v.maxLength(libraryFlags.length), v.readonly()),
  from: day,
  to: day,
}) satisfies v.GenericSchema<LibraryFilters>;

export const libraryQuerySchema = v.object({
  search: v.pipe(v.string(), v.maxLength(libraryLimits.search)),
  filters: filtersSchema,
  sort: v.picklist(librarySorts),
  reversed: v.boolean(),
}) satisfies v.GenericSchema<LibraryQuery>;

/** A question to the library: part of the articles that a query asks for, sorted as the reader's language sorts. */
export const browseRequestSchema = v.object({
  query: libraryQuerySchema,
  offset: count,
  limit: v.pipe(count, v.maxValue(libraryLimits.articles)),
  /** BCP 47. */
  locale: v.pipe(v.string(), v.minLength(2), v.maxLength(60)),
});
export type BrowseRequest = v.InferOutput<typeof browseRequestSchema>;

const indexStateSchema = v.object({ done: count, total: count }) satisfies v.GenericSchema<IndexState>;

const listCounts = v.pipe(v.array(v.object({ value, count })), v.maxLength(libraryLimits.counted));

/** An object, so that the compiler sees when one is missing. */
const problemKinds: Record<SearchProblem['kind'], true> = {
  'open-quote': true,
  'open-bracket': true,
  'stray-bracket': true,
  'nothing-to-join': true,
  'only-excluded': true,
  'unknown-field': true,
  'no-value': true,
  'bad-date': true,
  'bad-has': true,
  'bad-language': true,
  'nothing-to-find': true,
  'too-long': true,
};

const problemSchema = v.object({
  kind: v.picklist(Object.keys(problemKinds) as SearchProblem['kind'][]),
  start: count,
  end: count,
}) satisfies v.GenericSchema<SearchProblem>;

export const libraryAnswerSchema = v.object({
  total: count,
  ids: v.pipe(v.array(value), v.maxLength(libraryLimits.articles)),
  lists: v.object({
    publishers: listCounts,
    authors: listCounts,
    places: listCounts,
    languages: listCounts,
    sections: listCounts,
    tags: listCounts,
    collections: listCounts,
  }),
  flags: v.object({ corrected: count, changed: count, unread: count, saved: count, seen: count }),
  problem: v.nullable(problemSchema),
  building: v.nullable(indexStateSchema),
}) satisfies v.GenericSchema<LibraryAnswer>;

export const indexHealthSchema = v.object({
  archived: count,
  indexed: count,
  stale: count,
  bytes: count,
  building: v.nullable(indexStateSchema),
}) satisfies v.GenericSchema<IndexHealth>;
