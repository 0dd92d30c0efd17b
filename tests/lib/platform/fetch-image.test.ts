import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Ledger, RequestEntry } from '../../../lib/article/page-request.ts';
import { fetchImage } from '../../../lib/platform/fetch-image.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\n and so on, and on', 'latin1');
const answers: Record<string, (response: ServerResponse) => void> = {
  '/a.png': (response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(png),
  '/a.svg': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('<svg onload="x()"/>'),
  '/text.png': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(png),
  '/gone': (response) => response.writeHead(404).end(png),
  '/huge': (response) =>
    response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.concat([png, Buffer.alloc(12_000_000)])),
  '/broken': (response) => response.destroy(),
};

let server: Server;
let origin: string;
let asked: Record<string, unknown>[];
let written: RequestEntry[];
const ledger: Ledger = {
  write: async (entry) => {
    written.push({ ...entry });
    return true;
  },
};
const image = (path: string) => fetchImage({ url: origin + path, articleId: 'a1' }, ledger);

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers);
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

it('comes as what its bytes say, and is in the ledger with its purpose before it is asked for', async () => {
  expect(await image('/a.png#there')).toEqual({ got: 'image', type: 'image/png', bytes: new Uint8Array(png) });
  expect(written).toMatchObject([
    { purpose: 'picture', articleId: 'a1', failure: 'stopped', status: null },
    { purpose: 'picture', url: `${origin}/a.png`, failure: null, status: 200, bytes: png.length },
  ]);
  expect(asked[0]).not.toHaveProperty('cookie');
  expect(asked[0]).not.toHaveProperty('referer');
});

it.each([
  ['/a.svg', 'wrong-type'],
  ['/text.png', 'wrong-type'],
  ['/huge', 'too-large'],
  ['/gone', 'status'],
  ['/broken', 'no-answer'],
])('%s is no picture: %s', async (path, failure) => {
  expect(await image(path)).toEqual({ got: 'nothing', failure });
  expect(written).toHaveLength(2);
});

it('is never asked for by other ways than the web’s, nor past the ledger', async () => {
  expect(await fetchImage({ url: 'data:image/png;base64,x', articleId: 'a1' }, ledger)).toEqual({
    got: 'nothing',
    failure: 'stopped',
  });
  const shut: Ledger = { write: async () => false };
  expect(await fetchImage({ url: `${origin}/a.png`, articleId: 'a1' }, shut)).toEqual({
    got: 'nothing',
    failure: 'stopped',
  });
  expect(asked).toEqual([]);
});
