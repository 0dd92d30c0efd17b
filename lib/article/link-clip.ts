import * as v from 'valibot';

/**
 * Why a link could not be clipped.
 *
 * - `login`, `consent`, `refused`, `gone`, `moved`, `not-an-article`, `no-permission`: as of a watch, see `WatchStop`
 * - `busy`: the server asks to be left alone for a while, or was asked as often in this hour as Dateline asks
 * - `failed`: no page came, or none that could be read
 * - `offline`: the machine has no network
 */
export const clipFailureSchema = v.picklist([
  'login',
  'consent',
  'refused',
  'gone',
  'moved',
  'not-an-article',
  'no-permission',
  'busy',
  'failed',
  'offline',
]);
export type ClipFailure = v.InferOutput<typeof clipFailureSchema>;

/** What came of clipping a link that is in saved reading: why it stays there, and since when. Milliseconds since 1970. */
export const linkClipSchema = v.object({
  why: clipFailureSchema,
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type LinkClip = v.InferOutput<typeof linkClipSchema>;
