import type { Target } from 'puppeteer-core';
import type { ChromiumSession } from './chromium.ts';

/**
 * Collects what goes wrong in our own code from now on: uncaught exceptions and lines of `console.error`, in content
 * scripts, the worker and our pages. What a page's own scripts do is left out. The list grows as long as the browser
 * runs.
 *
 * `worker: false` leaves the worker alone: Chromium does not start one for an alarm that it stopped while somebody was attached.
 */
export function watchErrors(session: ChromiumSession, { worker = true }: { worker?: boolean } = {}): string[] {
  const errors: string[] = [];
  const seen = new Set<Target>();
  const watch = (target: Target) => {
    const types = worker ? ['page', 'service_worker', 'background_page'] : ['page', 'background_page'];
    if (seen.has(target) || !types.includes(target.type())) return;
    seen.add(target);
    // A target may be gone before we are attached; there is nothing to watch then.
    attach(target, session.pageUrl(''), errors).catch(() => undefined);
  };
  for (const target of session.browser.targets()) watch(target);
  session.browser.on('targetcreated', watch);
  session.browser.on('targetchanged', watch);
  return errors;
}

async function attach(target: Target, ownRoot: string, errors: string[]): Promise<void> {
  // A worker is watched over the line it is held by already: with a second one it could not be stopped and seen to stop.
  const worker = target.type() === 'service_worker' ? await target.worker() : null;
  if (worker !== null && !target.url().startsWith(ownRoot)) return;
  const client = worker === null ? await target.createCDPSession() : worker.client;
  const ownOrigin = ownRoot.replace(/\/$/, '');
  const ownContexts = new Set<number>();
  // A worker has one context, its own, which was there before we were.
  const isOwn = (context: number) => worker !== null || ownContexts.has(context);
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith(ownOrigin)) ownContexts.add(context.id);
    else ownContexts.delete(context.id);
  });
  client.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { executionContextId, exception, text } = exceptionDetails;
    if (executionContextId === undefined || !isOwn(executionContextId)) return;
    errors.push(`${target.type()}: ${exception?.description ?? text}`);
  });
  client.on('Runtime.consoleAPICalled', ({ type, executionContextId, args }) => {
    if (type !== 'error' || !isOwn(executionContextId)) return;
    errors.push(`${target.type()}: ${args.map((one) => one.description ?? String(one.value)).join(' ')}`);
  });
  await client.send('Runtime.enable');
}
