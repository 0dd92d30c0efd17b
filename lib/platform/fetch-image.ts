import { withoutFragment } from '../article/fragment.ts';
import { imageTypeOf, imageTypes } from '../article/image-type.ts';
import type { Ledger, RequestFailure } from '../article/page-request.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import { fetchBytes } from './fetch-page.ts';

/** What came of asking for an image. `status`: the server answered with anything but success. */
export type FetchedImage =
  | { got: 'image'; type: string; bytes: Uint8Array<ArrayBuffer> }
  | { got: 'nothing'; failure: RequestFailure | 'status' };

export interface ImageRequest {
  /** http or https. */
  url: string;
  articleId: string;
}

/** Bytes of one image at most. */
const imageBytes = 12_000_000;

/**
 * Fetches one image of an article, when the reader has asked to see it, as `fetchPage` fetches pages: in the ledger, without
 * cookies or referrer. What it is its own bytes say, whatever the server does: `imageTypeOf`.
 */
export async function fetchImage(
  { url, articleId }: ImageRequest,
  ledger: Ledger,
  clock: Clock = systemClock,
): Promise<FetchedImage> {
  const request = { url: withoutFragment(url), articleId, purpose: 'picture' as const, types: imageTypes };
  const answer = await fetchBytes(request, imageBytes, ledger, clock);
  if (answer.got === 'status') return { got: 'nothing', failure: 'status' };
  if (answer.got === 'nothing') return answer;
  const type = imageTypeOf(answer.bytes);
  return type === null ? { got: 'nothing', failure: 'wrong-type' } : { got: 'image', type, bytes: answer.bytes };
}
