import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyStyle } from '../../../lib/citations/citation-engine.ts';
import { withUniqueKeys } from '../../../lib/citations/citation-key.ts';
import { formattedCitations } from '../../../lib/citations/formatted.ts';
import { answerStyling, type StyleScope, type StylingWanted } from '../../../lib/citations/style-line.ts';
import { parseXml } from '../../support/parse-xml.ts';
import { itemOf } from '../../support/styled-citations.ts';

/** A worker in this thread: what is posted comes over a turn later, as a copy. */
class NearWorker {
  static made: NearWorker[] = [];
  static cannotRun = false;
  static fails = false;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: (() => void) | null = null;
  ended = false;
  readonly #scope: StyleScope;

  constructor() {
    NearWorker.made.push(this);
    this.#scope = {
      onmessage: null,
      postMessage: (answer) => {
        const data = structuredClone(answer);
        queueMicrotask(() => this.onmessage?.(new MessageEvent('message', { data })));
      },
    };
    answerStyling(this.#scope, async (style, items, locale) => {
      if (NearWorker.fails) throw new Error('no memory');
      return applyStyle(style, items, locale, async () => {});
    });
  }

  postMessage(wanted: StylingWanted): void {
    const data = structuredClone(wanted);
    queueMicrotask(() => {
      if (NearWorker.cannotRun) this.onerror?.();
      else this.#scope.onmessage?.(new MessageEvent('message', { data }));
    });
  }

  terminate(): void {
    this.ended = true;
  }
}

const many = withUniqueKeys(Array.from({ length: 60 }, (_, at) => itemOf(`Story ${at + 10}`, ['Ann Moreau'])));
const cite = (items = many) => formattedCitations(items, { own: 'apa' }, 'en', parseXml, async () => {});

beforeEach(() => {
  NearWorker.made = [];
  NearWorker.cannotRun = false;
  NearWorker.fails = false;
});
afterEach(() => vi.unstubAllGlobals());

describe('many articles in a style', () => {
  it('are cited apart from the page, as they would be in it, and the worker is let go', async () => {
    const here = await cite();
    vi.stubGlobal('Worker', NearWorker);
    expect(await cite()).toEqual(here);
    expect(NearWorker.made.map(({ ended }) => ended)).toEqual([true]);
  });

  it('are cited in the page where the worker cannot be run', async () => {
    const here = await cite();
    vi.stubGlobal('Worker', NearWorker);
    NearWorker.cannotRun = true;
    expect(await cite()).toEqual(here);
    vi.stubGlobal(
      'Worker',
      class {
        constructor() {
          throw new Error('no worker here');
        }
      },
    );
    expect(await cite()).toEqual(here);
  });

  it('need no worker where they are few', async () => {
    vi.stubGlobal('Worker', NearWorker);
    await cite(many.slice(0, 3));
    expect(NearWorker.made).toEqual([]);
  });

  it('are cited in the page where the worker comes to nothing', async () => {
    const here = await cite();
    vi.stubGlobal('Worker', NearWorker);
    NearWorker.fails = true;
    expect(await cite()).toEqual(here);
    expect(NearWorker.made.map(({ ended }) => ended)).toEqual([true]);
  });
});
