import type { CapturesUnderWay } from '../../components/captures/CaptureWork.tsx';
import type { CaptureResult, KnownCapture } from '../../components/captures/capture-words.ts';
import type { CaptureListState } from '../../components/captures/EarlierCapturesPart.tsx';
import { thinCaptures } from '../../lib/archive/captures/thin-captures.ts';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { CaptureOutcome, ListedCapture } from '../../lib/article/web-archive.ts';
import type { CapturesKept } from '../../lib/storage/capture-queue.ts';

/** An archive's list as it came, and those of it that are offered first. */
export interface AskedList {
  captures: readonly ListedCapture[];
  offered: ReadonlySet<string>;
  skipped: number;
  more: boolean;
}

/** Chooses what of a list is offered first: near the article's own dates, and over the rest of the time. */
export function askedList(
  list: { captures: readonly ListedCapture[]; skipped: number; more: boolean },
  facts: ArticleFacts | null,
): AskedList {
  const stated = [facts?.datePublished, facts?.dateModified, ...(facts?.corrections ?? []).map(({ date }) => date)];
  const near = stated.map((date) => Date.parse(date ?? '')).filter((moment) => !Number.isNaN(moment));
  const offered = new Set(thinCaptures(list.captures, near).map(({ timestamp }) => timestamp));
  return { ...list, offered };
}

/** The list with what is known here of each capture. */
export function openList(list: AskedList, { chosen, takenAt }: CapturesKept): CaptureListState {
  const kept = new Set(takenAt);
  const known = new Map<string, KnownCapture>(
    chosen.map(({ timestamp, outcome }) => [timestamp, outcome ?? 'waiting'] as const),
  );
  return {
    ...list,
    state: 'open',
    captures: list.captures.map((capture) => ({
      ...capture,
      known: known.get(capture.timestamp) ?? (kept.has(capture.capturedAt) ? 'kept' : null),
    })),
  };
}

/** Captures that were chosen together with those that are waiting, or last of all; `total`: how many. */
function lastChosen({ chosen }: CapturesKept) {
  const waiting = chosen.filter(({ nextAt }) => nextAt !== null);
  const since = Math.min(...(waiting.length > 0 ? waiting : chosen.slice(-1)).map(({ chosenAt }) => chosenAt));
  const latest = Math.max(...chosen.map(({ chosenAt }) => chosenAt));
  return { waiting, together: chosen.filter(({ chosenAt }) => chosenAt >= Math.min(since, latest)) };
}

/** What is being fetched of an article, or rests; null: nothing. */
export function underWay(kept: CapturesKept): CapturesUnderWay | null {
  const { waiting, together } = lastChosen(kept);
  const [first] = [...waiting].sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0));
  if (first === undefined) return null;
  const isResting = waiting.every(({ putOff }) => putOff !== null);
  return {
    archiveName: first.archiveName,
    done: together.length - waiting.length,
    total: together.length,
    resting: isResting && first.putOff !== null ? { because: first.putOff, until: first.nextAt ?? 0 } : null,
  };
}

/** What came of the captures that were chosen at or after `since`; null: nothing yet. */
export function resultSince({ chosen }: CapturesKept, since: number): CaptureResult | null {
  const ours = chosen.filter(({ chosenAt }) => chosenAt >= since);
  const of: Record<CaptureOutcome, number> = {
    joined: 0,
    same: 0,
    'not-the-article': 0,
    missing: 0,
    unreadable: 0,
    'given-up': 0,
  };
  let settled = 0;
  for (const { outcome } of ours) {
    if (outcome === null) continue;
    of[outcome] += 1;
    settled += 1;
  }
  return settled === 0 ? null : of;
}
