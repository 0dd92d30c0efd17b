import { expect, it, vi } from 'vitest';
import { nextTask } from '../../../lib/foundation/next-task.ts';

it('lets what waits have its turn', async () => {
  const turns: string[] = [];
  setTimeout(() => turns.push('waiting'), 0);
  await nextTask();
  turns.push('next');
  expect(turns).toEqual(['waiting', 'next']);
});

it('asks the browser’s own scheduler where there is one', async () => {
  const ask = vi.fn(async () => {});
  vi.stubGlobal('scheduler', { yield: ask });
  await nextTask();
  expect(ask).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
