import type { FetchedReading } from '../article/fetched-reading.ts';
import { extractPage } from './extract-page.ts';
import { isArticle } from './is-article.ts';
import { wallSigns } from './wall-signs.ts';

/**
 * Reads a page that was fetched, with the extraction that reads live pages, and looks for what may stand there in its
 * place. `url`: the address that answered. Never fails: a page that holds no article is told as that.
 */
export function readFetched(document: Document, url: string): FetchedReading {
  const outcome = extractPage(document, url);
  const signs = wallSigns(document);
  return { reading: outcome.ok && isArticle(document, url) ? outcome.value : null, ...signs };
}
