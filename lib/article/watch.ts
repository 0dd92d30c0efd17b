/** The nouns of watching an article: the extension looks at its page again by itself. */

/**
 * What a check came to. `first`: the page was seen in this way for the first time, which later checks are compared with.
 * `busy`: the server asked to be left alone for a while. `failed`: no page came, or none that could be read.
 */
export type WatchOutcome = 'first' | 'unchanged' | 'new-version' | 'busy' | 'failed';

/**
 * Why a watch stopped.
 *
 * - `login`, `consent`: a wall stands where the article was
 * - `refused`: the server answers, and not us
 * - `gone`: 404 or 410
 * - `moved`: the address leads to something else
 * - `not-an-article`: there is a page, and no article in it
 * - `no-permission`: the browser does not let Dateline reach that site any more
 * - `in-trash`: its article is in the trash; it goes on when that is put back
 */
export type WatchStop =
  | 'login'
  | 'consent'
  | 'refused'
  | 'gone'
  | 'moved'
  | 'not-an-article'
  | 'no-permission'
  | 'too-many-failures'
  | 'in-trash';
