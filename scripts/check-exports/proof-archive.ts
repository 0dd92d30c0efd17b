import type { ArticleInFull } from '../../lib/article/article-in-full.ts';
import { hostileArticles } from '../../tests/support/consumers/hostile-articles.ts';
import { exportedStories } from '../../tests/support/exported-stories.ts';

/** The articles that are exported: from an archive that was made for it, and by hand what a hostile page would try. */
export async function proofArticles(): Promise<ArticleInFull[]> {
  return [...Object.values(exportedStories()), ...hostileArticles()];
}
