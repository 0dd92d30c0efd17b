import { withoutFragment } from '../article/fragment.ts';
import type { FetchedPart, Ledger, PartRequest, RequestFailure } from '../article/page-request.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import { type Answered, ask } from './fetch-page.ts';
import { mediaType, readBounded } from './page-bytes.ts';

/**
 * Fetches a part of a page that is kept as it was seen: a picture, a style sheet. As `fetchPage` fetches pages: in the ledger,
 * without cookies or referrer. `most`: bytes at most.
 */
export function fetchPart(
  { url, articleId, types }: PartRequest,
  most: number,
  ledger: Ledger,
  clock: Clock = systemClock,
): Promise<FetchedPart> {
  return ask<FetchedPart>(
    { url: withoutFragment(url), articleId, purpose: 'page-part' },
    {
      headers: { accept: types.join(',') },
      read: (response) => readPart(response, types, most),
      nothing: (failure) => ({ got: 'nothing', failure }),
    },
    ledger,
    clock,
  );
}

async function readPart(response: Response, types: readonly string[], most: number): Promise<Answered<FetchedPart>> {
  if (!response.ok) return { value: { got: 'nothing', failure: 'status' }, noted: {} };
  const type = mediaType(response.headers.get('content-type') ?? '');
  const isWanted = types.includes(type) || (types.includes('image/*') && type.startsWith('image/'));
  if (!isWanted) return nothing('wrong-type');
  const bytes = await readBounded(response, most);
  if (bytes === null) return nothing('too-large');
  return { value: { got: 'part', url: response.url, type, bytes }, noted: { bytes: bytes.length } };
}

function nothing(failure: RequestFailure): Answered<FetchedPart> {
  return { value: { got: 'nothing', failure }, noted: { failure } };
}
