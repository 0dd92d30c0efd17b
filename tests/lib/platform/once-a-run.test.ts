import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onceARun } from '../../../lib/platform/once-a-run.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

it('is done once, whichever background is asked, until the browser ends', async () => {
  const run = vi.fn(async () => true);
  await onceARun('work', run);
  await onceARun('work', run);
  expect(run).toHaveBeenCalledTimes(1);
  await fakeBrowser.storage.session.clear();
  await onceARun('work', run);
  expect(run).toHaveBeenCalledTimes(2);
});

it('is tried again where it could not be done', async () => {
  const run = vi.fn(async () => false);
  await onceARun('work', run);
  await onceARun('work', run);
  expect(run).toHaveBeenCalledTimes(2);
});
