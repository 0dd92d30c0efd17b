import type { NoArticle } from '../../components/states/PageStateScreen.tsx';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import type { ActiveTab } from '../../lib/platform/active-tab.ts';
import type { PageState } from '../../lib/platform/page-state.ts';

/** What the panel has to show. */
export type PanelPage =
  /** Too early to say anything. */
  | { show: 'nothing' }
  | { show: 'reading' }
  | { show: 'state'; state: NoArticle }
  | { show: 'article'; articleId: string }
  /** Read and shown, but not in the archive; `because` says why. */
  | { show: 'unkept'; facts: ArticleFacts; because: 'private' | 'storage-stuck' | 'storage-full' };

/** What is known so far. `undefined` is not known yet; null is known not to be. */
export interface PanelKnowledge {
  access: boolean | undefined;
  tab: ActiveTab | null | undefined;
  pageState: PageState | null | undefined;
  /** Whether the page has had time to speak for itself. */
  settled: boolean;
  /** Whether a reading has gone on for so long that nothing will come of it. */
  overdue: boolean;
}

/**
 * Decides what the panel shows. Access comes before the address, since a browser that withholds access hides the
 * address too; the address before the page's state, since a closed page never has one.
 */
export function panelPage({ access, tab, pageState, settled, overdue }: PanelKnowledge): PanelPage {
  if (access === undefined || tab === undefined) return { show: 'nothing' };
  if (tab === null) return { show: 'state', state: 'no-tab' };
  if (!access) return { show: 'state', state: 'no-access' };
  if (!tab.readable) return { show: 'state', state: 'forbidden-page' };
  if (pageState === undefined) return { show: 'nothing' };
  // A page that is no article says nothing at all, so silence means that once it has had the time.
  if (pageState === null) return settled ? { show: 'state', state: 'not-an-article' } : { show: 'reading' };
  switch (pageState.state) {
    case 'reading':
      return overdue ? { show: 'state', state: 'unreadable-page' } : { show: 'reading' };
    case 'not-an-article':
    case 'unreadable-page':
      return { show: 'state', state: pageState.state };
    case 'article':
      return { show: 'article', articleId: pageState.articleId };
    case 'private-article':
      return { show: 'unkept', facts: pageState.facts, because: 'private' };
    case 'storage-stuck':
    case 'storage-full':
      return pageState.facts === undefined
        ? { show: 'state', state: pageState.state }
        : { show: 'unkept', facts: pageState.facts, because: pageState.state };
    default:
      return assertNever(pageState);
  }
}
