import { describe, expect, it } from 'vitest';
import type { PageSigns } from '../../../lib/platform/page-arrival.ts';
import { look, type WatchAction, watchFrom } from '../../../lib/platform/reading-watch.ts';

function article(name: string, over: Partial<PageSigns> = {}): PageSigns {
  const url = `https://www.harbour-post.example/${name}`;
  const headline = `All about ${name}`;
  return { url, title: headline, headline, canonical: url, stated: `{"headline":"${headline}"}`, text: 2_000, ...over };
}
const ferry = article('the-ferry');
const mayor = article('the-mayor');

/** Plays what a page shows over time; a look is made at each given moment and whenever the machine asks for one. */
function play(moments: [at: number, signs: PageSigns][], until: number): { at: number; action: WatchAction }[] {
  const done: { at: number; action: WatchAction }[] = [];
  const showing = (at: number) => moments.filter(([from]) => from <= at).at(-1)?.[1] ?? ferry;
  let state = watchFrom(ferry, 0);
  let asked: number | null = null;
  const pending = moments.map(([at]) => at);
  for (let guard = 0; guard < 1_000; guard += 1) {
    const next = Math.min(pending[0] ?? Number.POSITIVE_INFINITY, asked ?? Number.POSITIVE_INFINITY);
    if (next > until) return done;
    if (pending[0] === next) pending.shift();
    const seen = look(state, showing(next), next);
    state = seen.state;
    asked = seen.lookAgainIn === null ? null : next + seen.lookAgainIn;
    if (seen.action !== 'none') done.push({ at: next, action: seen.action });
  }
  throw new Error('the machine never rests');
}

describe('a soft navigation', () => {
  it('is read once everything is about the new article, and not before', () => {
    const moving = { ...ferry, url: mayor.url };
    const played = play(
      [
        [0, ferry],
        [1_000, moving],
        [1_400, { ...moving, title: mayor.title, canonical: mayor.canonical }],
        [3_000, { ...mayor, stated: ferry.stated }],
        [4_000, mayor],
      ],
      20_000,
    );
    expect(played.map(({ action }) => action)).toEqual(['expect', 'read']);
    expect(played[1]?.at).toBeGreaterThanOrEqual(4_000);
    expect(played[1]?.at).toBeLessThan(5_000);
  });

  it('never reads article A under address B, however long A stays', () => {
    const stale = { ...ferry, url: mayor.url, title: mayor.title };
    const played = play([[1_000, stale]], 600_000);
    expect(played.map(({ action }) => action)).toEqual(['expect', 'give-up']);
    expect(played[1]?.at).toBeLessThan(10_000);
  });

  it('is still read when it arrives after patience has run out', () => {
    const played = play(
      [
        [1_000, { ...ferry, url: mayor.url, title: mayor.title }],
        [30_000, mayor],
      ],
      60_000,
    );
    expect(played.map(({ action }) => action)).toEqual(['expect', 'give-up', 'read']);
  });

  it('to a third page on the way is read once, as the third', () => {
    const pier = article('the-pier');
    const played = play(
      [
        [1_000, { ...ferry, url: mayor.url }],
        [1_300, { ...ferry, url: pier.url }],
        [2_000, pier],
      ],
      20_000,
    );
    expect(played.filter(({ action }) => action === 'read')).toHaveLength(1);
  });

  it('there and back again is read as the first', () => {
    const played = play(
      [
        [1_000, { ...ferry, url: mayor.url }],
        [1_600, ferry],
      ],
      20_000,
    );
    expect(played.map(({ action }) => action)).toEqual(['expect', 'read']);
  });

  it('to a layer over the same article is read again as that article, when the page names its canonical address', () => {
    const played = play([[1_000, { ...ferry, url: `${ferry.url}/picture/2` }]], 20_000);
    expect(played.map(({ action }) => action)).toEqual(['expect', 'read']);
    expect(played[1]?.at).toBeGreaterThan(8_000);
  });
});

describe('late content', () => {
  it('is read when the text has grown by a good part', () => {
    const played = play([[5_000, { ...ferry, text: 3_500 }]], 60_000);
    expect(played).toEqual([{ at: 5_000, action: 'read-again' }]);
  });

  it('is read when metadata come after the text', () => {
    const early = { ...ferry, canonical: '', stated: '' };
    let state = watchFrom(early, 0);
    const actions: WatchAction[] = [];
    for (const [at, signs] of [
      [2_000, { ...ferry, canonical: '' }],
      [2_100, ferry],
      [2_400, ferry],
      [9_000, ferry],
    ] as const) {
      const seen = look(state, signs, at);
      state = seen.state;
      actions.push(seen.action);
    }
    expect(actions).toEqual(['none', 'none', 'read-again', 'none']);
  });

  it('is not a title that counts messages', () => {
    expect(play([[5_000, { ...ferry, title: `(1) ${ferry.title}` }]], 60_000)).toEqual([]);
  });

  it('is not read for a line or two', () => {
    expect(play([[5_000, { ...ferry, text: 2_250 }]], 60_000)).toEqual([]);
    const short = article('the-ferry', { text: 100 });
    expect(look(watchFrom(short, 0), { ...short, text: 250 }, 9_000).action).toBe('none');
  });

  it('waits a moment after the first reading', () => {
    const played = play([[200, { ...ferry, text: 4_000 }]], 60_000);
    expect(played).toEqual([{ at: 1_500, action: 'read-again' }]);
  });

  it('of a live ticker is read ever less often, and not for ever', () => {
    const ticks: [number, PageSigns][] = Array.from({ length: 3_600 }, (_tick, index) => [
      index * 1_000,
      { ...ferry, text: 2_000 * 1.3 ** (index / 2) },
    ]);
    let state = watchFrom(ferry, 0);
    const times: number[] = [];
    for (const [at, signs] of ticks) {
      const seen = look(state, signs, at);
      state = seen.state;
      if (seen.action === 'read-again') times.push(at);
    }
    expect(times).toHaveLength(10);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(gaps.at(-1)).toBeGreaterThan(300_000);
  });
});
