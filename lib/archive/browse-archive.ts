import type { LibraryAnswer, LibraryQuery } from '../article/library-query.ts';
import type { BrowseRequest } from '../article/library-schemas.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import type { Result } from '../foundation/result.ts';

/** How the library is asked: `send('background/browse-archive', request)` in a page of the extension. */
export type AskLibrary = (request: BrowseRequest) => Promise<Result<LibraryAnswer, ErrorCode>>;

export interface BrowseDeps {
  ask: AskLibrary;
  /** The language whose alphabet sorts, BCP 47. */
  locale: string;
}

/**
 * Asks the library for the articles from `offset`, `limit` at most, with the counts of its lists.
 *
 * The index lives in a context that the browser may just be stopping: where nobody answers it is asked once more. Fails with
 * `index-unavailable` where this browser cannot keep an index, `storage-stuck` and `storage-full` as everywhere, `no-answer`
 * where the index does not come up.
 */
export async function browseArchive(
  query: LibraryQuery,
  offset: number,
  limit: number,
  { ask, locale }: BrowseDeps,
): Promise<Result<LibraryAnswer, ErrorCode>> {
  const request: BrowseRequest = { query, offset, limit, locale };
  const answer = await ask(request);
  return answer.ok || answer.error !== 'no-answer' ? answer : ask(request);
}
