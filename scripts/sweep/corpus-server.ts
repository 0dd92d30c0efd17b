import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { selfSignedCertificate } from './self-signed-certificate.ts';

/** A page of a corpus folder: `pages/<id>.html.gz`, and the address it was saved from. */
export interface CorpusPage {
  id: string;
  url: string;
}

export interface CorpusServer {
  /** Chromium's arguments that send every host name here and nothing anywhere else. */
  browserArguments: string[];
  close(): Promise<void>;
}

/** The pages of a corpus folder that have a web address, each address once, in the order of `truth.jsonl`. */
export async function readCorpusPages(folder: string): Promise<CorpusPage[]> {
  const pages = new Map<string, CorpusPage>();
  for (const line of (await readFile(join(folder, 'truth.jsonl'), 'utf8')).split('\n')) {
    if (line === '') continue;
    const page: unknown = JSON.parse(line);
    const { id, url } = Object(page) as Record<string, unknown>;
    if (typeof id !== 'string' || typeof url !== 'string' || !isPlainWebAddress(url)) continue;
    const key = addressKey(url);
    if (!pages.has(key)) pages.set(key, { id, url });
  }
  return [...pages.values()];
}

/** Every n-th page, so that a small number still comes from all parts of the folder. */
export function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)]).filter(
    (one) => one !== undefined,
  );
}

/**
 * Serves pages under their own addresses on loopback, http and https.
 *
 * The pages' own scripts do not run and nothing they name is loaded: a saved page's scripts would ask for what is not
 * there, and rewrite or empty the page. So whatever changes in the page afterwards, we did. It is done by a policy in
 * the answer's header and not by editing the page, which is read as it was saved; content scripts are not subject to
 * it. Any other address is answered with 204, on which a browser stays where it is.
 */
export async function serveCorpus(folder: string, pages: readonly CorpusPage[]): Promise<CorpusServer> {
  const byAddress = new Map(pages.map((page) => [addressKey(page.url), page]));
  const listener: RequestListener = (request, response) => {
    const page = byAddress.get(addressKey(`http://${request.headers.host}${request.url}`));
    if (page === undefined) {
      response.writeHead(204).end();
      return;
    }
    readFile(join(folder, 'pages', `${page.id}.html.gz`)).then(
      (zipped) => {
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
          'cache-control': 'no-store',
        });
        response.end(gunzipSync(zipped));
      },
      () => response.writeHead(404).end(),
    );
  };
  const plain = createHttpServer(listener);
  const secure = createHttpsServer(selfSignedCertificate('Pages on loopback', new Date()), listener);
  const [httpPort, httpsPort] = await Promise.all([listen(plain), listen(secure)]);
  return {
    browserArguments: [
      `--host-resolver-rules=MAP *:80 127.0.0.1:${httpPort},MAP *:443 127.0.0.1:${httpsPort},MAP * ~NOTFOUND`,
      '--ignore-certificate-errors',
    ],
    close: async () => {
      await Promise.all([stop(plain), stop(secure)]);
    },
  };
}

function isPlainWebAddress(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.port === '';
}

/** Host, path and query: the same page whether asked for by http or https. */
function addressKey(url: string): string {
  const { host, pathname, search } = new URL(url);
  return host + pathname + search;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
      else reject(new Error('no port'));
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}
