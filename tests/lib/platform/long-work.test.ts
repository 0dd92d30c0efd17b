import { expect, it, vi } from 'vitest';
import { onceFree, unlessUnderWay } from '../../../lib/platform/long-work.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** Work that is under way until `end` is called. */
function work(name: string): { end: () => void; ended: Promise<unknown> } {
  let end = () => {};
  const ended = unlessUnderWay(name, () => new Promise<void>((resolve) => (end = resolve)));
  return { end: () => end(), ended };
}

it('says at once that nobody is at it, and otherwise when it has ended', async () => {
  const then = vi.fn();
  onceFree('import', then);
  await vi.waitFor(() => expect(then).toHaveBeenCalledOnce());
  const under = work('import');
  const later = vi.fn();
  await unlessUnderWay('another', async () => {});
  onceFree('import', later);
  await unlessUnderWay('another', async () => {});
  expect(later).not.toHaveBeenCalled();
  under.end();
  await under.ended;
  await vi.waitFor(() => expect(later).toHaveBeenCalledOnce());
});

it('says nothing any more to one who has stopped asking', async () => {
  const under = work('restore');
  const then = vi.fn();
  onceFree('restore', then)();
  under.end();
  await under.ended;
  const next = vi.fn();
  onceFree('restore', next);
  await vi.waitFor(() => expect(next).toHaveBeenCalledOnce());
  expect(then).not.toHaveBeenCalled();
});

it('keeps nobody from the work by waiting for it', async () => {
  const under = work('restore');
  onceFree('restore', () => {});
  under.end();
  await under.ended;
  await vi.waitFor(async () => expect(await unlessUnderWay('restore', async () => 'done')).toBe('done'));
});
