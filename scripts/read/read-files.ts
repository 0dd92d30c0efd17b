import type { ArticleContext } from '../../lib/article/article-context.ts';
import { failure, type Result, success } from '../../lib/foundation/result.ts';
import { readArticle } from '../../lib/read-article.ts';
import { ownAddress, parsePage, readPageFile } from './open-page.ts';

const reasons = {
  'not-an-article': 'no article was found on this page',
  'unreadable-page': 'this page could not be read',
} as const;

/**
 * Reads the article in a saved page.
 *
 * @param url the page's address; null takes the one the page gives itself
 * @param putBack ids of left-out passages that are to be part of the text all the same
 * @returns what is known of it, or one line that says what to do
 */
export async function readArticleFile(
  path: string,
  url: string | null,
  putBack?: ReadonlySet<string>,
): Promise<Result<ArticleContext>> {
  if (url !== null && !(/^https?:\/\//i.test(url) && URL.canParse(url))) {
    return failure(`--url ${url}: give a whole address, as https://paper.example/story`);
  }
  const html = await readPageFile(path);
  if (!html.ok) return html;
  const document = parsePage(html.value);
  const address = url ?? ownAddress(document);
  if (address === null) return failure(`${path}: the page does not say its address; give it with --url`);
  const article = readArticle(document, address, putBack);
  return article.ok ? success(article.value) : failure(`${path}: ${reasons[article.error]}`);
}
