import { judgeArrival, type PageSigns, sameSigns } from './page-arrival.ts';

/**
 * When to read a page again, as a machine of states without a clock or a page of its own.
 *
 *            address changed                       signs agree, twice
 *   settled ─────────────────> waiting ─────────────────────────────────> settled (read)
 *      │ ^                        │ out of patience: same article ───────> settled (read)
 *      │ │ text has grown, or     │ out of patience: still the old signs
 *      └─┘ other metadata:        └────────────────> lost ── signs agree ─> settled (read)
 *          read again
 */
export interface WatchState {
  phase: 'settled' | 'waiting' | 'lost';
  /** The page that was last read under its own address. */
  read: PageSigns;
  /** What the last look saw. */
  last: PageSigns;
  /** When the address changed, or the page was last read. Milliseconds, any origin. */
  since: number;
  /** How often the settled page was read again. */
  rereads: number;
  /** Whether it was said that a new page is on its way. */
  expected: boolean;
}

export type WatchAction =
  | 'none'
  /** A new page is on its way. */
  | 'expect'
  /** A new page is there: read it. */
  | 'read'
  /** The page read before has more text now, or states more of itself: read it again. */
  | 'read-again'
  /** The address has changed and the page never did, or not all of it: nothing may be read. */
  | 'give-up';

export interface Look {
  state: WatchState;
  action: WatchAction;
  /** Milliseconds until the next look, though nothing happens on the page; null: none needed. */
  lookAgainIn: number | null;
}

/** How long the signs of a new page may contradict one another. Slow sites take about 4 s to replace an article. */
const patience = 8_000;
/** Between two looks while waiting: the signs must agree in both. */
const waitingStep = 250;
/** A text has grown when a fifth and 300 characters have come: more than a related-links box, less than a lazy body. */
const grownBy = { share: 1.2, characters: 300 } as const;
/** Gap before the first re-reading; each further one waits twice as long, so a live ticker is not read for ever. */
const firstGap = 1_500;
const mostRereads = 10;

/** The state after a page was read for the first time. */
export function watchFrom(signs: PageSigns, now: number): WatchState {
  return { phase: 'settled', read: signs, last: signs, since: now, rereads: 0, expected: false };
}

/** One look at the page. `now` in milliseconds, from the same origin at each call. */
export function look(state: WatchState, signs: PageSigns, now: number): Look {
  if (signs.url !== state.last.url) {
    // Nothing is said at once: the browser may not have told the background of the new address yet.
    const waiting: WatchState = { ...state, phase: 'waiting', last: signs, since: now, expected: false };
    return { state: waiting, action: 'none', lookAgainIn: waitingStep };
  }
  return state.phase === 'settled' ? lookAtSettled(state, signs, now) : lookAtChanging(state, signs, now);
}

function lookAtSettled(state: WatchState, signs: PageSigns, now: number): Look {
  const settled = { ...state, last: signs };
  const grown = signs.text >= state.read.text * grownBy.share && signs.text >= state.read.text + grownBy.characters;
  const restated = isRestated(state.read, signs);
  if (!(grown || restated) || state.rereads >= mostRereads) {
    return { state: settled, action: 'none', lookAgainIn: null };
  }
  const due = state.since + firstGap * 2 ** state.rereads;
  if (now < due) return { state: settled, action: 'none', lookAgainIn: due - now };
  // What the page states often comes piece by piece.
  if (!sameSigns(state.last, signs)) return { state: settled, action: 'none', lookAgainIn: waitingStep };
  return {
    state: { ...settled, read: signs, since: now, rereads: state.rereads + 1 },
    action: 'read-again',
    lookAgainIn: null,
  };
}

/** Whether a page says something else of itself than when it was read. A title alone may only count unread messages. */
function isRestated(read: PageSigns, now: PageSigns): boolean {
  return read.headline !== now.headline || read.canonical !== now.canonical || read.stated !== now.stated;
}

function lookAtChanging(state: WatchState, signs: PageSigns, now: number): Look {
  const seen = { ...state, last: signs, expected: true };
  const arrival = judgeArrival(state.read, signs);
  const impatient = now - state.since >= patience;
  const stable = sameSigns(state.last, signs);
  const backAgain = signs.url === state.read.url && arrival === 'same-article';
  if (stable && (arrival === 'arrived' || backAgain || (impatient && arrival === 'same-article'))) {
    return { state: watchFrom(signs, now), action: 'read', lookAgainIn: null };
  }
  if (!impatient) return { state: seen, action: state.expected ? 'none' : 'expect', lookAgainIn: waitingStep };
  if (state.phase === 'waiting') return { state: { ...seen, phase: 'lost' }, action: 'give-up', lookAgainIn: null };
  // Lost: only a change on the page leads to another look, and a second one confirms it.
  return { state: seen, action: 'none', lookAgainIn: arrival === 'arrived' ? waitingStep : null };
}
