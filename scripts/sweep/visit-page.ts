import type { Page } from 'puppeteer-core';
import { waitFor } from '../browsers/wait-for.ts';

/** How a visit ended. `hang`: no answer within the limit; `not-loaded`: the browser itself could not show the page. */
export const outcomes = [
  'article',
  'not-an-article',
  'unreadable-page',
  'storage-stuck',
  'storage-full',
  'hang',
  'not-loaded',
] as const;
export type Outcome = (typeof outcomes)[number];

export interface Visit {
  outcome: Outcome;
  /** Milliseconds from the page's DOM being complete to the article being in the archive. */
  captured: number | null;
  /** Milliseconds from the same moment until the panel stood still. */
  filled: number | null;
  /** What changed in the page after its DOM was complete: must be empty, since the page's own scripts do not run. */
  changes: string[];
}

/** What is used of the browser's interface inside the panel. */
declare const chrome: {
  storage: {
    session: {
      get(key: string): Promise<Record<string, unknown>>;
      onChanged: { addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void };
    };
  };
  tabs: { query(query: { active: true; currentWindow: true }): Promise<{ id: number }[]> };
};

/** Milliseconds after loading in which a page that says nothing counts as no article: detection stays silent there. */
const silence = 1_500;
/** Milliseconds a page may take to load, and then to be read. Our own limit for a reading is 2 s; the machine may be slow. */
const loadLimit = 20_000;
const readLimit = 15_000;
/** The panel counts as filled when it has not changed for this many milliseconds. */
const stillness = 300;

/** Installs in each new page, before anything of it is parsed, a watch for changes made after the DOM is complete. */
export async function watchChanges(tab: Page): Promise<void> {
  await tab.evaluateOnNewDocument(() => {
    const changes: string[] = [];
    Object.defineProperty(window, 'changesAfterwards', { value: changes });
    const note = (records: MutationRecord[]) => {
      for (const { type, target, attributeName } of records) {
        if (changes.length < 20) changes.push(`${type} ${attributeName ?? ''} at ${target.nodeName}`);
      }
    };
    const observe = () =>
      new MutationObserver(note).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    document.addEventListener('DOMContentLoaded', observe, { once: true });
  });
}

/** Installs in the panel the notes that `visitPage` reads: when the tab's state was written, when the panel changed. */
export async function watchPanel(panel: Page): Promise<void> {
  await panel.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const notes = { key: `page:${tab?.id}`, written: 0, changed: 0 };
    Object.defineProperty(window, 'sweepNotes', { value: notes });
    chrome.storage.session.onChanged.addListener((changes) => {
      if (notes.key in changes) notes.written = Date.now();
    });
    new MutationObserver(() => {
      notes.changed = Date.now();
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** Opens one page in the tab the panel follows, and waits until Dateline has said what it is. */
export async function visitPage(tab: Page, panel: Page, url: string): Promise<Visit> {
  try {
    await tab.goto(url, { waitUntil: 'load', timeout: loadLimit });
  } catch {
    return { outcome: 'not-loaded', captured: null, filled: null, changes: [] };
  }
  const complete = await tab.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    const event = entry instanceof PerformanceNavigationTiming ? entry.domContentLoadedEventEnd : 0;
    return performance.timeOrigin + event;
  });
  const outcome = await outcomeOf(panel, tab.url());
  const read = outcome === 'article';
  const captured = read ? (await noteOf(panel, 'written')) - complete : null;
  const filled = read ? (await panelAtRest(panel)) - complete : null;
  const changes = await tab.evaluate(() => Reflect.get(window, 'changesAfterwards'));
  return { outcome, captured, filled, changes: Array.isArray(changes) ? changes.map(String) : ['not watched'] };
}

/** The state that the background keeps for the panel: see `lib/platform/page-state.ts`. */
async function outcomeOf(panel: Page, url: string): Promise<Outcome> {
  const started = performance.now();
  for (;;) {
    const state = await panel.evaluate(async (address) => {
      const key = String(Reflect.get(Reflect.get(window, 'sweepNotes'), 'key'));
      const stored = Object((await chrome.storage.session.get(key))[key]);
      const readAt = String(Reflect.get(Object(Reflect.get(stored, 'visit')), 'url'));
      const own = readAt.split('#')[0] === address.split('#')[0];
      return own ? String(Reflect.get(stored, 'state')) : null;
    }, url);
    const elapsed = performance.now() - started;
    if (state !== null && state !== 'reading') return outcomes.find((one) => one === state) ?? 'hang';
    if (state === null && elapsed > silence) return 'not-an-article';
    if (elapsed > readLimit) return 'hang';
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The moment of the panel's last change once it has stood still. */
async function panelAtRest(panel: Page): Promise<number> {
  return waitFor('the panel to stand still', async () => {
    const changed = await noteOf(panel, 'changed');
    return Date.now() - changed > stillness ? changed : null;
  });
}

function noteOf(panel: Page, name: 'written' | 'changed'): Promise<number> {
  return panel.evaluate((key) => Number(Reflect.get(Reflect.get(window, 'sweepNotes'), key)), name);
}
