import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ResultsView } from '../../components/search/results-view.ts';
import { readerLocale } from '../../components/theme/reader-locale.ts';
import { type QuickAnswer, quickSearch } from '../../lib/archive/quick-search.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { failure, type Result } from '../../lib/foundation/result.ts';
import { send } from '../../lib/messaging/messenger.ts';

/** Milliseconds without a key before the archive is asked, and until it is asked again while its index is being made. */
const pause = 150;
const whileBuilding = 3_000;
const hitsShown = 6;

/** The first results of a search, as the reader writes it: the newest search holds, whenever its answer comes. */
export function useQuickSearch(search: string): { view: ResultsView; searchNow: () => void } {
  const [view, setView] = useState<ResultsView>({ state: 'none' });
  const [attempt, setAttempt] = useState({ number: 0, search: '' });
  const wanted = search.trim();
  useEffect(() => {
    if (wanted === '') {
      setView({ state: 'none' });
      return;
    }
    setView((before) => (before.state === 'found' ? { ...before, stale: true } : { state: 'searching' }));
    let isNewest = true;
    let timer = setTimeout(ask, attempt.search === wanted ? 0 : pause);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };

    async function ask(): Promise<void> {
      const answer = await quickSearch(wanted, hitsShown, {
        ask: (request) => send('background/browse-archive', request),
        locale: readerLocale(),
      }).catch((error: unknown): Result<QuickAnswer, ErrorCode> => {
        reportDefect('search', error);
        return failure('no-answer');
      });
      if (!isNewest) return;
      setView(viewOf(answer));
      if (answer.ok && answer.value.building !== null) timer = setTimeout(ask, whileBuilding);
    }
  }, [wanted, attempt]);
  const searchNow = useCallback(() => setAttempt(({ number }) => ({ number: number + 1, search: wanted })), [wanted]);
  return { view, searchNow };
}

function viewOf(answer: Result<QuickAnswer, ErrorCode>): ResultsView {
  if (!answer.ok) return { state: 'failed', error: answer.error };
  const { hits, total, problem, building } = answer.value;
  // The field says what is the matter.
  return problem === null ? { state: 'found', hits, total, building, stale: false } : { state: 'none' };
}
