import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '../../../lib/foundation/errors.ts';
import { failure, type Result, success } from '../../../lib/foundation/result.ts';
import { askOffscreenPage, closeWhenIdle } from '../../../lib/platform/offscreen-page.ts';

const offscreen = vi.hoisted(() => ({ isOpen: false, opened: 0 }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getContexts: async () => (offscreen.isOpen ? [{}] : []) },
    offscreen: {
      createDocument: async () => {
        if (offscreen.isOpen) throw new Error('Only a single offscreen document may be created.');
        offscreen.isOpen = true;
        offscreen.opened += 1;
      },
    },
  },
}));

beforeEach(() => {
  Object.assign(offscreen, { isOpen: false, opened: 0 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('asking the offscreen page', () => {
  it('opens it once, however many ask at a time', async () => {
    const answers = await Promise.all([1, 2, 3].map((one) => askOffscreenPage(async () => success(one))));
    expect(answers).toEqual([success(1), success(2), success(3)]);
    expect(offscreen.opened).toBe(1);
  });

  it('opens it again where it closed itself just then, and asks once more', async () => {
    const answers: Result<string, ErrorCode>[] = [failure('no-answer'), success('here')];
    const ask = vi.fn(async (): Promise<Result<string, ErrorCode>> => {
      offscreen.isOpen = answers.length === 1;
      return answers.shift() ?? failure('no-answer');
    });
    expect(await askOffscreenPage(ask)).toEqual(success('here'));
    expect(offscreen.opened).toBe(2);
  });

  it('does not ask again what failed otherwise', async () => {
    const ask = vi.fn(async () => failure<ErrorCode>('index-unavailable'));
    expect(await askOffscreenPage(ask)).toEqual(failure('index-unavailable'));
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

describe('the offscreen page', () => {
  it('closes itself when it was not used for a while, and puts away what it holds before', async () => {
    vi.useFakeTimers();
    const close = vi.fn();
    vi.stubGlobal('window', { close });
    const leave = vi.fn(async () => {});
    const use = closeWhenIdle(leave, 1_000);
    await vi.advanceTimersByTimeAsync(900);
    use.renew();
    await vi.advanceTimersByTimeAsync(900);
    expect(leave).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(leave).toHaveBeenCalledTimes(1);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('stays open while it works, and when it is asked for something while it leaves', async () => {
    vi.useFakeTimers();
    const close = vi.fn();
    vi.stubGlobal('window', { close });
    let left = () => {};
    const leave = vi.fn(() => new Promise<void>((resolve) => (left = resolve)));
    const use = closeWhenIdle(leave, 1_000);
    let done = () => {};
    const work = use.during(() => new Promise<void>((resolve) => (done = resolve)));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(leave).not.toHaveBeenCalled();
    done();
    await work;
    await vi.advanceTimersByTimeAsync(1_100);
    expect(leave).toHaveBeenCalledTimes(1);
    const again = use.during(() => new Promise<void>((resolve) => (done = resolve)));
    left();
    await vi.advanceTimersByTimeAsync(10);
    expect(close).not.toHaveBeenCalled();
    done();
    await again;
  });
});
