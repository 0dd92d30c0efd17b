import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger, PageRequest, RequestEntry } from '../../../lib/article/page-request.ts';
import { fetchPage } from '../../../lib/platform/fetch-page.ts';

const answers: Record<string, (response: ServerResponse) => void> = {
  '/story': (response) =>
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        etag: '"one"',
        'last-modified': 'Mon, 02 Nov 2026 08:00:00 GMT',
      })
      .end('<h1>Fähre</h1>'),
  '/latin': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(Buffer.from('<meta charset="iso-8859-1"><h1>F\xe4hre</h1>', 'latin1')),
  '/same': (response) => response.writeHead(304).end(),
  '/busy': (response) => response.writeHead(429, { 'retry-after': '120' }).end('slow down'),
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/old': (response) => response.writeHead(302, { location: '/story' }).end(),
  '/endless': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(1_000_000)));
    };
    response.on('drain', more);
    more();
  },
  '/broken': (response) => response.destroy(),
};

describe('a page that is fetched', () => {
  let server: Server;
  let origin: string;
  let asked: { url: string; headers: Record<string, unknown> }[];
  let written: RequestEntry[];
  const ledger: Ledger = {
    write: async (entry) => {
      written.push({ ...entry });
      return true;
    },
  };
  const page = (path: string, over: Partial<PageRequest> = {}) =>
    fetchPage({ url: origin + path, purpose: 'watch', articleId: 'a1', ...over }, ledger);

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push({ url: request.url ?? '', headers: request.headers });
      answers[request.url ?? '']?.(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  });
  afterAll(() => void server.close());
  beforeEach(() => {
    asked = [];
    written = [];
  });

  it('comes decoded, with what the server wants to be asked with next time', async () => {
    expect(await page('/story')).toEqual({
      got: 'page',
      url: `${origin}/story`,
      body: '<h1>Fähre</h1>',
      etag: '"one"',
      lastModified: 'Mon, 02 Nov 2026 08:00:00 GMT',
    });
    expect(await page('/latin')).toMatchObject({ body: '<meta charset="iso-8859-1"><h1>Fähre</h1>' });
  });

  it('is in the ledger before it is asked for, and with what came of it after', async () => {
    await page('/story');
    expect(written).toHaveLength(2);
    expect(written[0]).toMatchObject({ host: '127.0.0.1', status: null, failure: 'stopped', articleId: 'a1' });
    expect(written[1]).toMatchObject({ id: written[0]?.id, status: 200, bytes: 15, failure: null, answeredBy: null });
  });

  it('is not asked for when the ledger cannot take it, nor when it is no address of the web', async () => {
    const shut: Ledger = { write: async () => false };
    const request = { url: `${origin}/story`, purpose: 'watch', articleId: null } as const;
    expect(await fetchPage(request, shut)).toEqual({ got: 'nothing', failure: 'stopped' });
    expect(await fetchPage({ ...request, url: 'file:///etc/hosts' }, ledger)).toEqual({
      got: 'nothing',
      failure: 'stopped',
    });
    expect(asked).toEqual([]);
    expect(written).toEqual([]);
  });

  it('is asked for on condition, without cookies or where it comes from', async () => {
    expect(await page('/same', { known: { etag: '"one"', lastModified: 'Mon, 02 Nov 2026 08:00:00 GMT' } })).toEqual({
      got: 'not-modified',
    });
    expect(asked[0]?.headers).toMatchObject({
      'if-none-match': '"one"',
      'if-modified-since': 'Mon, 02 Nov 2026 08:00:00 GMT',
    });
    expect(asked[0]?.headers).not.toHaveProperty('cookie');
    expect(asked[0]?.headers).not.toHaveProperty('referer');
    expect(written[1]).toMatchObject({ status: 304, bytes: 0, failure: null });
  });

  it('says how long the server wants to be left alone', async () => {
    expect(await page('/busy')).toEqual({ got: 'status', status: 429, retryAfter: 120_000 });
    expect(written[1]).toMatchObject({ status: 429, failure: null });
  });

  it('says which address answered', async () => {
    expect(await page('/old')).toMatchObject({ got: 'page', url: `${origin}/story` });
    expect(written[1]).toMatchObject({ url: `${origin}/old`, answeredBy: `${origin}/story` });
  });

  it.each([
    ['/picture', 'wrong-type', 200],
    ['/endless', 'too-large', 200],
    ['/broken', 'no-answer', null],
  ])('%s: nothing comes of it, and why', async (path, failure, status) => {
    expect(await page(path)).toEqual({ got: 'nothing', failure });
    expect(written[1]).toMatchObject({ status, failure });
  });
});
