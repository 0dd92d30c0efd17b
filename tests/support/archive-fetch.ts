import type { FetchFrom } from '../../lib/archive/captures/ask-archive.ts';
import { readRetryAfter } from '../../lib/article/retry-after.ts';
import type { InventedArchive } from '../fixtures/web-archive/archive.ts';

/** Asks the invented archive without a network, as `fetchPage` asks a server: redirects followed, types looked at. */
export function fetchFromArchive(archive: InventedArchive, origin: string, now: () => number): FetchFrom {
  return async ({ url, types = ['text/html'] }) => {
    let address = new URL(url);
    for (let hop = 0; hop < 10; hop += 1) {
      if (address.origin !== origin) return { got: 'nothing', failure: 'no-answer' };
      const { status, headers, body, delay = 0 } = archive.answer(address, origin);
      if (delay >= 20_000) return { got: 'nothing', failure: 'timeout' };
      if (status >= 300 && status < 400 && headers.location !== undefined) {
        address = new URL(headers.location, address);
        continue;
      }
      if (status !== 200) {
        return { got: 'status', status, retryAfter: readRetryAfter(headers['retry-after'] ?? null, now()) };
      }
      const type = (headers['content-type'] ?? '').split(';')[0] ?? '';
      if (!types.includes(type)) return { got: 'nothing', failure: 'wrong-type' };
      const memento = headers['memento-datetime'];
      return {
        got: 'page',
        url: address.href,
        body,
        etag: null,
        lastModified: null,
        ...(memento !== undefined && { mementoDatetime: memento }),
      };
    }
    return { got: 'nothing', failure: 'no-answer' };
  };
}
