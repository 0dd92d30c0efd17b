import type { ArticleContext } from './article/article-context.ts';
import { type ExtractionFailure, extractPage } from './extraction/extract-page.ts';
import { type Result, success } from './foundation/result.ts';
import { interpretPage } from './interpretation/interpret-page.ts';
import { publishers } from './publishers/registry.ts';

/**
 * Reads the article on a page: extraction, then interpretation. The document is not changed, nothing is stored.
 *
 * @param url the address the page was read at, absolute
 * @param putBack ids of left-out passages (`leftOut`) that are to be part of the text all the same
 * @returns what is known of the article, or why there is none
 */
export function readArticle(
  document: Document,
  url: string,
  putBack?: ReadonlySet<string>,
): Result<ArticleContext, ExtractionFailure> {
  const reading = extractPage(document, url);
  return reading.ok ? success(interpretPage(reading.value, publishers, putBack)) : reading;
}
