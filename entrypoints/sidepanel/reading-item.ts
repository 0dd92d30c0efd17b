import type { ReadingItem } from '../../lib/archive/saved-reading.ts';
import type { ArticleFacts, Related } from '../../lib/article/article-context.ts';

/**
 * A related link as an item to be kept. The article's publisher is taken to be the item's only where both stand on the
 * same host; elsewhere the page has not said whose it is.
 */
export function readingItem({ url, headline, kicker, excerpt }: Related, facts: ArticleFacts): ReadingItem {
  const sameHost = URL.parse(url)?.host === URL.parse(facts.url)?.host;
  return { url, headline, kicker, excerpt, publisher: sameHost ? facts.publisher : null };
}
