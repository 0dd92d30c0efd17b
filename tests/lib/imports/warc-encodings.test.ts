import { brotliCompressSync, brotliDecompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readAll } from '../../support/import-files.ts';

const html = Buffer.from('<title>Harbour opens</title><p>The pier held.</p>');
const chunked = (body: Buffer) =>
  Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);

/** One page in a WARC, as a server sent it. */
function warcOf(headers: readonly string[], body: Buffer): Buffer<ArrayBuffer> {
  const head = ['HTTP/1.1 200 OK', 'Content-Type: text/html; charset=utf-8', ...headers, '', ''].join('\r\n');
  const sent = Buffer.concat([Buffer.from(head), body]);
  const record = [
    'WARC/1.1',
    'WARC-Type: response',
    'WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>',
    'WARC-Target-URI: https://coast.example/2024/harbour',
    'WARC-Date: 2024-05-01T10:00:00Z',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${sent.length}`,
  ];
  return Buffer.concat([Buffer.from(`${record.join('\r\n')}\r\n\r\n`), sent, Buffer.from('\r\n\r\n')]);
}

afterEach(() => vi.unstubAllGlobals());

describe('a page in a WARC', () => {
  const brotli = ['Content-Encoding: br'];

  it.each([
    ['as it is', [], html],
    ['in chunks', ['Transfer-Encoding: chunked'], chunked(html)],
    ['with gzip', ['Content-Encoding: gzip'], gzipSync(html)],
    ['with gzip in chunks', ['Content-Encoding: gzip', 'Transfer-Encoding: chunked'], chunked(gzipSync(html))],
    ['with deflate', ['Content-Encoding: deflate'], deflateSync(html)],
    ['unpacked, with the headers left as they were', brotli, html],
  ])('is read %s', async (_how, headers, body) => {
    const { items, faults } = await readAll('a.warc', warcOf(headers, body));
    expect(faults).toEqual([]);
    expect(items[0]?.text?.content).toBe(html.toString());
  });

  it('with Brotli is read where the browser knows it', async () => {
    // A stand-in for what newer browsers have.
    class Unpacking extends TransformStream<Uint8Array, Uint8Array> {
      constructor() {
        super({
          transform: (bytes, controller) => controller.enqueue(new Uint8Array(brotliDecompressSync(bytes))),
        });
      }
    }
    vi.stubGlobal('DecompressionStream', Unpacking);
    const { items } = await readAll('a.warc', warcOf(brotli, brotliCompressSync(html)));
    expect(items[0]?.text?.content).toBe(html.toString());
  });

  it('with Brotli is a fault, and no article of odd signs, where the browser does not know it', async () => {
    vi.stubGlobal(
      'DecompressionStream',
      class {
        constructor() {
          throw new TypeError('Unsupported compression format');
        }
      },
    );
    const { items, faults } = await readAll('a.warc', warcOf(brotli, brotliCompressSync(html)));
    expect(items).toEqual([]);
    expect(faults).toMatchObject([{ at: 1, reason: 'unreadable', excerpt: 'https://coast.example/2024/harbour' }]);
  });
});
