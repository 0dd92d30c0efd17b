import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyStyle } from '../../../lib/citations/citation-engine.ts';
import { withUniqueKeys } from '../../../lib/citations/citation-key.ts';
import { formattedCitations } from '../../../lib/citations/formatted.ts';
import type { StylingWanted } from '../../../lib/citations/style-apart.ts';
import { nearWorkers } from '../../support/near-worker.ts';
import { parseXml } from '../../support/parse-xml.ts';
import { itemOf } from '../../support/styled-citations.ts';

let fails = false;
const NearWorker = nearWorkers(async ({ style, items, locale }: StylingWanted) => {
  if (fails) throw new Error('no memory');
  return applyStyle(style, items, locale, async () => {});
});
const many = withUniqueKeys(Array.from({ length: 60 }, (_, at) => itemOf(`Story ${at + 10}`, ['Ann Moreau'])));
const cite = (items = many) => formattedCitations(items, { own: 'apa' }, 'en', parseXml, async () => {});

beforeEach(() => {
  NearWorker.made = [];
  NearWorker.cannotRun = false;
  fails = false;
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
    fails = true;
    expect(await cite()).toEqual(here);
    expect(NearWorker.made.map(({ ended }) => ended)).toEqual([true]);
  });
});
