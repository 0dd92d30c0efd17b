import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ArchiveRequest, WorkerLoader } from '@webrecorder/wabac/swlib';

/** What the replay answers for an address at a moment; null: it does not have it. */
export type Replay = (url: string, at: number) => Promise<{ status: number; type: string; text: string } | null>;

/** Opens a WACZ in the engine of ReplayWeb.page, as from a server, and lets it be asked. */
export async function whileReplayed(wacz: Blob, work: (replay: Replay) => Promise<void>): Promise<void> {
  const bytes = await wacz.bytes();
  const server = createServer((request, response) => {
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const end = to === '' ? bytes.length : Number(to) + 1;
    const part = bytes.subarray(Number(from), end);
    const range = `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`;
    response.writeHead(request.headers.range === undefined ? 200 : 206, {
      'content-length': part.length,
      'content-range': range,
      'accept-ranges': 'bytes',
    });
    response.end(request.method === 'HEAD' ? undefined : part);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(await opened(`http://127.0.0.1:${(server.address() as AddressInfo).port}/articles.wacz`));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function opened(sourceUrl: string): Promise<Replay> {
  const loader = new WorkerLoader({ addEventListener() {} } as unknown as ConstructorParameters<
    typeof WorkerLoader
  >[0]);
  const name = crypto.randomUUID();
  await loader.hasCollection(name);
  const added = await loader.addCollection({ name, file: { sourceUrl } }, () => {});
  if (added === false) throw new Error('not opened');
  const collection = await loader.loadColl(name);
  const store = collection?.store as unknown as {
    getResource(request: ArchiveRequest, prefix: string, event: object, options: object): Promise<unknown>;
  };
  return async (url, at) => {
    const timestamp = new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);
    const request = new ArchiveRequest(`${timestamp}mp_/${url}`, new Request(url));
    const found = (await store.getResource(
      request,
      'http://replay.example/',
      { waitUntil() {} },
      { noRedirect: true },
    )) as { status: number; headers: Headers; getBuffer(): Promise<Uint8Array | null> } | null;
    if (found === null) return null;
    return {
      status: found.status,
      type: found.headers.get('content-type') ?? '',
      text: new TextDecoder().decode((await found.getBuffer()) ?? new Uint8Array()),
    };
  };
}
