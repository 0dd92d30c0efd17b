import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readerLocale } from '../../../components/theme/reader-locale.ts';
import { browseArchive } from '../../../lib/archive/browse-archive.ts';
import type { LibraryAnswer, LibraryQuery } from '../../../lib/article/library-query.ts';
import type { ErrorCode } from '../../../lib/foundation/errors.ts';
import { type Result, success } from '../../../lib/foundation/result.ts';
import { send } from '../../../lib/messaging/messenger.ts';
import { anyChange } from '../../../lib/storage/library-queries.ts';
import { useLiveQuery } from '../../../lib/storage/use-live-query.ts';
import { type Order, pagedOrder, pageLength } from './order.ts';

/** Milliseconds that changes are gathered before the index is asked anew, and between two looks while it is being built. */
const gathering = 300;
const whileBuilding = 1_500;

export interface IndexAnswer {
  /** Null: not answered yet for this query, or not asked for ids. */
  order: Order | null;
  /** The last answer, which may be of an earlier query. */
  answer: LibraryAnswer | null;
  error: ErrorCode | null;
  /** Has the ids from one place to another looked up, where they are not known. */
  ensure: (from: number, to: number) => void;
  retry: () => void;
}

interface Known {
  key: string;
  answer: LibraryAnswer | null;
  pages: ReadonlyMap<number, readonly string[]>;
  error: ErrorCode | null;
}

/**
 * What the search index answers to a query: counts, and where `ids` is set the articles themselves, by pages. Asked anew when
 * anything in the archive has changed. `enabled` false: it waits.
 */
export function useIndex(
  query: LibraryQuery,
  key: string,
  { ids, enabled }: { ids: boolean; enabled: boolean },
): IndexAnswer {
  const [known, setKnown] = useState<Known>({ key: '', answer: null, pages: new Map(), error: null });
  const [lastAnswer, setLastAnswer] = useState<LibraryAnswer | null>(null);
  const run = useRef({ turn: 0, sight: [0], asked: new Set<number>(), timer: 0 }).current;
  const ask = (offset: number, limit: number) =>
    browseArchive(query, offset, limit, {
      ask: (request) => send('background/browse-archive', request),
      locale: readerLocale(),
    });

  const renew = async () => {
    clearTimeout(run.timer);
    run.timer = 0;
    run.turn += 1;
    const { turn } = run;
    const wanted = ids ? [...run.sight] : [0];
    const answers = await Promise.all(wanted.map((page) => ask(page * pageLength, ids ? pageLength : 0)));
    if (turn !== run.turn) return;
    const pages = new Map<number, readonly string[]>();
    for (const [at, answer] of answers.entries()) {
      if (!answer.ok) return setKnown((before) => ({ ...before, key, error: answer.error }));
      if (ids) pages.set(wanted[at] ?? 0, answer.value.ids);
    }
    const [first] = answers;
    if (first === undefined || !first.ok) return;
    run.asked = new Set(pages.keys());
    setLastAnswer(first.value);
    setKnown({ key, answer: first.value, pages, error: null });
  };
  const renewLater = (milliseconds: number) => {
    if (run.timer === 0) run.timer = window.setTimeout(() => void renewNow.current(), milliseconds);
  };
  const renewNow = useRef(renew);
  renewNow.current = renew;

  useEffect(() => {
    if (!enabled) return;
    run.sight = [0];
    run.asked = new Set();
    void renew();
    return () => {
      run.turn += 1;
      clearTimeout(run.timer);
      run.timer = 0;
    };
  }, [key, ids, enabled]);

  const change = useLiveQuery(() => anyChange(), []);
  const firstChange = useRef(true);
  useEffect(() => {
    if (change.status !== 'ready') return;
    if (firstChange.current) firstChange.current = false;
    else if (enabled) renewLater(gathering);
  }, [change]);

  const building = known.answer?.building ?? null;
  useEffect(() => {
    if (building !== null && enabled) renewLater(whileBuilding);
  }, [known]);

  const ensure = useCallback(
    (from: number, to: number) => {
      const pages: number[] = [];
      for (let page = Math.floor(from / pageLength); page * pageLength < to; page += 1) pages.push(page);
      run.sight = pages.length === 0 ? [0] : pages;
      if (!ids) return;
      const { turn } = run;
      for (const page of pages) {
        // Before the first answer there is one on its way.
        if (run.asked.size === 0 || run.asked.has(page)) continue;
        run.asked.add(page);
        void ask(page * pageLength, pageLength).then((answer) => {
          if (turn !== run.turn) return;
          if (!answer.ok) return void run.asked.delete(page);
          setKnown((before) => ({ ...before, pages: new Map(before.pages).set(page, answer.value.ids) }));
        });
      }
    },
    [key, ids],
  );

  const order = useMemo(() => {
    if (!ids || known.key !== key || known.answer === null || known.error !== null) return null;
    const askIds = async (offset: number, limit: number): Promise<Result<string[], ErrorCode>> => {
      const answer = await ask(offset, limit);
      return answer.ok ? success(answer.value.ids) : answer;
    };
    return pagedOrder(key, known.answer.total, known.pages, askIds);
  }, [known, key, ids]);

  return {
    order,
    answer: lastAnswer,
    error: known.key === key ? known.error : null,
    ensure,
    retry: () => void renew(),
  };
}
