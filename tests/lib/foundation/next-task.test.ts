import { expect, it, vi } from 'vitest';
import { nextTask } from '../../../lib/foundation/next-task.ts';

it('lets what waits have its turn', async () => {
  const turns: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => turns.push('waiting');
  port2.postMessage(null);
  await nextTask();
  turns.push('next');
  port1.close();
  expect(turns).toEqual(['waiting', 'next']);
});

it('asks the browser’s own scheduler where there is one', async () => {
  const ask = vi.fn(async () => {});
  vi.stubGlobal('scheduler', { yield: ask });
  await nextTask();
  expect(ask).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
