import * as v from 'valibot';
import { httpUrlSchema } from './text.ts';

/** An address with places to fill in: `{url}`, `{timestamp}`, `{limit}`. */
const template = v.pipe(
  v.string(),
  v.maxLength(600),
  v.regex(/^https?:\/\/[^{}\s/]+\//),
  v.check((text) => text.includes('{url}'), 'names no place for the address'),
);

/** Two marks between which an archive puts what is its own into a page. */
const mark = v.pipe(v.string(), v.minLength(8), v.maxLength(200));

/**
 * How one web archive is asked. It speaks the CDX server's interface, or Memento's TimeMaps (RFC 7089), or both; the
 * first is asked first, since it says which captures are equal and which are pages at all.
 */
export const webArchiveSchema = v.pipe(
  v.object({
    /** Short name for records; never changed. */
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}$/)),
    /** As it calls itself. */
    name: v.pipe(v.string(), v.minLength(2), v.maxLength(80)),
    /** `https://host`, without a slash: nothing of another origin is asked, and leave is asked for no other. */
    origin: v.pipe(httpUrlSchema, v.regex(/^https?:\/\/[^/]+$/)),
    /** CDX in JSON, or null. */
    cdx: v.nullable(template),
    /** TimeMap in link format, or null. */
    timeMap: v.nullable(template),
    /** A capture as the publisher sent it, nothing rewritten; null: the TimeMap's own address is read. */
    raw: v.nullable(template),
    /** The same capture for people to look at; null: as `raw`. */
    page: v.nullable(template),
    /** What the archive writes into pages, where it gives none without. */
    inserted: v.pipe(v.array(v.tuple([mark, mark])), v.maxLength(10)),
    /** Seconds from one request to the next. */
    secondsBetween: v.pipe(v.number(), v.minValue(0), v.maxValue(600)),
  }),
  v.check(({ cdx, timeMap }) => cdx !== null || timeMap !== null, 'has no list of captures'),
  v.check(({ cdx, raw }) => cdx === null || raw !== null, 'a CDX list names no addresses to fetch'),
  v.check(
    ({ origin, cdx, timeMap, raw, page }) =>
      [cdx, timeMap, raw, page].every((one) => one === null || one.startsWith(`${origin}/`)),
    'asks another origin',
  ),
);
export type WebArchive = v.InferOutput<typeof webArchiveSchema>;

/** A moment as web archives write it: year to second, UTC, 14 digits. */
export const timestampSchema = v.pipe(v.string(), v.regex(/^\d{14}$/));

/** One capture on a web archive's list. */
export const listedCaptureSchema = v.object({
  timestamp: timestampSchema,
  /** The same in milliseconds since 1970. */
  capturedAt: v.pipe(v.number(), v.integer()),
  /** The publisher's address that was captured, as the archive has it. */
  original: httpUrlSchema,
  /** Where the page is fetched. */
  fetchUrl: httpUrlSchema,
  /** Where people can look at it. */
  archivedUrl: httpUrlSchema,
});
export type ListedCapture = v.InferOutput<typeof listedCaptureSchema>;

/** Why a capture is to be fetched later. `busy`: the archive asked to be left alone. `unreachable`: no answer, or one of a fault. `offline`: this machine has no network. */
export type CapturePutOff = 'busy' | 'unreachable' | 'offline';

/**
 * What came of a capture.
 *
 * - `joined`: a version of its own
 * - `same`: says what a version says that is kept already
 * - `not-the-article`: something else was captured: another story, a wall, an error page
 * - `missing`: the archive does not have it, or does not show it
 * - `unreadable`: too large, or no page
 * - `given-up`: tried too often
 */
export type CaptureOutcome = 'joined' | 'same' | 'not-the-article' | 'missing' | 'unreadable' | 'given-up';

/** The moment behind 14 digits, in milliseconds since 1970; null where they are no date. */
export function momentOf(timestamp: string): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(timestamp);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const moment = Date.parse(iso);
  // The web's first captures are of 1996; 31 February is no day, and `Date` would make one of it.
  return Number.isNaN(moment) || moment < Date.UTC(1990, 0) || new Date(moment).toISOString() !== iso ? null : moment;
}

/** The 14 digits of a moment. */
export function timestampOf(moment: number): string {
  return new Date(moment).toISOString().replace(/\D/g, '').slice(0, 14);
}
