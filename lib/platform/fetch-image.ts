import { withoutFragment } from '../article/fragment.ts';
import { type FetchedImage, type ImageRequest, imageBytesLimit, imageTypeOf } from '../article/image-bytes.ts';
import type { Ledger, RequestFailure } from '../article/page-request.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import { type Answered, ask } from './fetch-page.ts';
import { readBounded } from './page-bytes.ts';

/**
 * Fetches one image of an article, when the reader has asked for it, as `fetchPage` fetches pages: in the ledger, without
 * cookies or referrer. What it is its own bytes say, whatever the server does: `imageTypeOf`.
 */
export function fetchImage(
  { url, articleId }: ImageRequest,
  ledger: Ledger,
  clock: Clock = systemClock,
): Promise<FetchedImage> {
  return ask<FetchedImage>(
    { url: withoutFragment(url), articleId, purpose: 'image' },
    {
      headers: { accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif' },
      read: readImage,
      nothing: (failure) => ({ got: 'nothing', failure }),
    },
    ledger,
    clock,
  );
}

async function readImage(response: Response): Promise<Answered<FetchedImage>> {
  if (!response.ok) return { value: { got: 'nothing', failure: 'status' }, noted: {} };
  const bytes = await readBounded(response, imageBytesLimit);
  if (bytes === null) return nothing('too-large');
  const type = imageTypeOf(bytes);
  return type === null
    ? nothing('wrong-type')
    : { value: { got: 'image', type, bytes }, noted: { bytes: bytes.length } };
}

function nothing(failure: RequestFailure): Answered<FetchedImage> {
  return { value: { got: 'nothing', failure }, noted: { failure } };
}
