import type { Target } from 'puppeteer-core';
import type { ChromiumSession } from './chromium.ts';

/**
 * Collects what goes wrong in our own code from now on: uncaught exceptions and lines of `console.error`, in content
 * scripts, the worker and our pages. What a page's own scripts do is left out. The list grows as long as the browser
 * runs.
 */
export function watchErrors(session: ChromiumSession): string[] {
  const errors: string[] = [];
  const seen = new Set<Target>();
  const watch = (target: Target) => {
    if (seen.has(target) || !['page', 'service_worker', 'background_page'].includes(target.type())) return;
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
  const client = await target.createCDPSession();
  const ownOrigin = ownRoot.replace(/\/$/, '');
  const ownContexts = new Set<number>();
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith(ownOrigin)) ownContexts.add(context.id);
    else ownContexts.delete(context.id);
  });
  client.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { executionContextId, exception, text } = exceptionDetails;
    if (executionContextId === undefined || !ownContexts.has(executionContextId)) return;
    errors.push(`${target.type()}: ${exception?.description ?? text}`);
  });
  client.on('Runtime.consoleAPICalled', ({ type, executionContextId, args }) => {
    if (type !== 'error' || !ownContexts.has(executionContextId)) return;
    errors.push(`${target.type()}: ${args.map((one) => one.description ?? String(one.value)).join(' ')}`);
  });
  await client.send('Runtime.enable');
}
