import { captureArticle } from '../../lib/archive/capture-article.ts';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { Block } from '../../lib/article/block.ts';
import type { TakenBy } from '../../lib/article/version-state.ts';
import { articleFacts } from './article-facts.ts';
import { block, reading } from './readings.ts';

export const storyUrl = 'https://gazette.example/cistern';
const day = 86_400_000;
const beginning = Date.UTC(2026, 4, 4, 8);

/** Keeps one more version of one story, each a day after the last; answers the article's id and the version's. */
export function storyKeeper() {
  let clock = beginning;
  return async (blocks: readonly (string | Block)[], facts: Partial<ArticleFacts> = {}, takenBy: TakenBy = 'live') => {
    clock += day;
    const page = reading({
      url: storyUrl,
      blocks: blocks.map((one) => (typeof one === 'string' ? block(one) : one)),
    });
    const outcome = await captureArticle(page, {
      interpreter: {
        version: 'test',
        interpret: () =>
          articleFacts({ url: storyUrl, canonicalUrl: storyUrl, headline: 'Old cistern found', ...facts }),
      },
      clock: () => clock,
      takenBy,
    });
    if (!outcome.ok) throw new Error(outcome.error);
    return outcome.value;
  };
}
