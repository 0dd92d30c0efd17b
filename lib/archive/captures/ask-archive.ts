import type { FetchedPage, PageRequest, RequestFailure } from '../../article/page-request.ts';

/** How requests are made: passed in, so that use-cases can be tested without a network. Never throws. */
export type FetchFrom = (request: PageRequest) => Promise<FetchedPage>;

/**
 * Why an archive gave nothing, as it matters for what is done next.
 *
 * - `busy`: it asks to be left alone, for `retryAfter` milliseconds where it says so
 * - `unreachable`: a fault of its own, or of the way to it; another time it may answer
 * - `offline`: this machine has no network
 * - `refused`: it has none, or shows none; asking again would not help
 * - `unreadable`: not what was asked for
 */
export type Denial = Delay | { because: 'refused' } | { because: 'unreadable' };

/** Those after which it is worth asking again. */
export type Delay = { because: 'busy'; retryAfter: number | null } | { because: 'unreachable' | 'offline' };

/** What is to be made of an answer that holds no page. */
export function denialOf(answer: Exclude<FetchedPage, { got: 'page' }>): Denial {
  switch (answer.got) {
    case 'nothing':
      return { because: becauseOf[answer.failure] };
    case 'not-modified':
      return { because: 'unreadable' };
    case 'status': {
      const { status, retryAfter } = answer;
      if (status === 429 || (status === 503 && retryAfter !== null)) return { because: 'busy', retryAfter };
      return { because: status >= 500 || status === 408 ? 'unreachable' : 'refused' };
    }
  }
}

const becauseOf = {
  offline: 'offline',
  timeout: 'unreachable',
  'no-answer': 'unreachable',
  stopped: 'unreachable',
  'too-large': 'unreadable',
  'wrong-type': 'unreadable',
} as const satisfies Record<RequestFailure, Denial['because']>;
