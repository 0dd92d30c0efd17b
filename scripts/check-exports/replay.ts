import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../browsers/chromium.ts';
import { root } from '../browsers/project.ts';

/** A page that a WACZ says it has. */
export interface ReplayPage {
  url: string;
  /** As the engine gives it: milliseconds, or a date in words. */
  ts: number | string;
  title?: string;
}

export interface Replay {
  pages(): Promise<ReplayPage[]>;
  /** Times at which an address was taken, as the replay's calendar shows them: 14 digits each. */
  timestamps(url: string): Promise<string[]>;
  /** Opens an address as it was at a time, and answers what the engine said and what the page shows. */
  open(url: string, timestamp: string): Promise<{ status: number; text: string; title: string }>;
}

/**
 * Opens a WACZ in the engine of ReplayWeb.page (wabac.js), as its service worker in a real browser. Throws with the engine's own
 * words where it does not open.
 */
export async function withReplay<T>(path: string, use: (replay: Replay) => Promise<T>): Promise<T> {
  const server = await serve(await readFile(path));
  const chromium = await launchChromium({ extension: null });
  try {
    const { port } = server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    const page = await chromium.browser.newPage();
    await page.goto(`${origin}/`);
    await load(page, `${origin}/book.wacz`);
    return await use(replayIn(page, origin));
  } finally {
    await chromium.close();
    server.close();
  }
}

function replayIn(home: Page, origin: string): Replay {
  const ask = (path: string): Promise<unknown> =>
    home.evaluate(async (address) => (await fetch(address)).json(), `${origin}/w/api/c/book${path}`);
  return {
    async pages() {
      const answer = (await ask('/pages')) as { pages?: ReplayPage[] };
      return answer.pages ?? [];
    },
    async timestamps(url) {
      const answer = (await ask(`/ts/?url=${encodeURIComponent(url)}`)) as { timestamps?: (string | number)[] };
      return (answer.timestamps ?? []).map(String);
    },
    // In a frame, as ReplayWeb.page shows it: on its own the engine sends an address to that program's page.
    async open(url, timestamp) {
      return home.evaluate(async (address) => {
        const status = (await fetch(address)).status;
        const frame = document.createElement('iframe');
        frame.src = address;
        await new Promise((resolve) => {
          frame.addEventListener('load', resolve, { once: true });
          document.body.replaceChildren(frame);
        });
        const shown = frame.contentDocument;
        return { status, title: shown?.title ?? '', text: shown?.body?.textContent ?? '' };
      }, `${origin}/w/book/${timestamp}mp_/${url}`);
    },
  };
}

/** Has the engine take the file. It answers by a message once it has it, or says what is wrong with it. */
async function load(page: Page, address: string): Promise<void> {
  const said = await page.evaluate(async (file) => {
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
    return new Promise<string>((resolve) => {
      navigator.serviceWorker.addEventListener('message', ({ data }) => {
        if (data.msg_type === 'collAdded') resolve('');
        else if (data.msg_type === 'collProgress' && data.error) resolve(String(data.error));
      });
      navigator.serviceWorker.controller?.postMessage({
        msg_type: 'addColl',
        name: 'book',
        file: { sourceUrl: file, name: 'book.wacz' },
      });
      setTimeout(() => resolve('the engine gave no answer'), 60_000);
    });
  }, address);
  if (said !== '') throw new Error(`wabac: ${said}`);
}

/** An empty page, the engine's script, and the file, of which parts may be asked for. */
async function serve(wacz: Buffer): Promise<Server> {
  const script = await readFile(join(root, 'node_modules', '@webrecorder', 'wabac', 'dist', 'sw.js'));
  const server = createServer((request, response) => {
    if (request.url === '/sw.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    } else if (request.url?.startsWith('/book.wacz')) {
      const [, from, to] = /bytes=(\d*)-(\d*)/.exec(request.headers.range ?? '') ?? [];
      if (from === undefined) {
        response.writeHead(200, { 'accept-ranges': 'bytes', 'content-length': wacz.length });
        response.end(request.method === 'HEAD' ? undefined : wacz);
        return;
      }
      const start = from === '' ? Math.max(0, wacz.length - Number(to)) : Number(from);
      const end = from === '' || to === '' ? wacz.length - 1 : Math.min(Number(to), wacz.length - 1);
      response.writeHead(206, {
        'accept-ranges': 'bytes',
        'content-range': `bytes ${start}-${end}/${wacz.length}`,
        'content-length': end - start + 1,
      });
      response.end(request.method === 'HEAD' ? undefined : wacz.subarray(start, end + 1));
    } else if (request.url === '/') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Replay</title>');
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
