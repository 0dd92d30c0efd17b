import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What Zotero's connector server was handed in one request. */
export interface TakenSave {
  sessionID: string;
  items: Record<string, unknown>[];
}

/**
 * A server that answers as the one in Zotero does, as far as its source says (chrome/content/zotero/xpcom/server): it drops
 * whatever comes from a browser without its own header, wants JSON, knows each session once, and says where its library takes
 * nothing. It grants no page anything of CORS.
 */
export class ZoteroServer {
  readonly saved: TakenSave[] = [];
  readonly dropped: string[] = [];
  /** `mute`: it listens, and is not Zotero. */
  state: 'open' | 'read-only' | 'busy' | 'mute' | 'broken' | 'closed' = 'open';
  /** Sessions that are said to be there already. */
  conflicts = 0;
  #server: Server | undefined;

  /** `port`: 0 for any that is free. Answers the port. */
  async start(port = 23_119): Promise<number> {
    const server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve) ?? resolve(null));
    this.#server = undefined;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const send = (status: number, body: unknown = '', type = 'application/json') =>
      response
        .writeHead(status, {
          ...(this.state === 'mute' ? {} : { 'X-Zotero-Version': '7.0.15', 'X-Zotero-Connector-API-Version': '2' }),
          'Content-Type': type,
        })
        .end(typeof body === 'string' ? body : JSON.stringify(body));

    if (request.method === 'OPTIONS' || request.method === 'HEAD') return void send(200);
    const { headers } = request;
    const isBrowser = headers['user-agent']?.startsWith('Mozilla/') === true || headers.origin !== undefined;
    const isLetIn = headers['zotero-allowed-request'] ?? headers['x-zotero-connector-api-version'];
    if (isBrowser && isLetIn === undefined) {
      this.dropped.push(request.url ?? '');
      return void send(403, 'Request not allowed\n', 'text/plain');
    }
    if (request.method !== 'POST') return void send(400, 'Endpoint does not support method\n', 'text/plain');
    if (headers['content-type'] !== 'application/json') {
      return void send(400, 'Endpoint does not support content-type\n', 'text/plain');
    }
    const data = read(Buffer.concat(chunks).toString());
    if (data === null) return void send(400, 'Invalid JSON provided\n', 'text/plain');
    if (request.url === '/connector/ping') return void send(200, { prefs: { automaticSnapshots: true } });
    if (request.url !== '/connector/saveItems') return void send(404, 'No endpoint found\n', 'text/plain');
    this.#save(data, send);
  }

  #save(data: Record<string, unknown>, send: (status: number, body?: unknown) => unknown): void {
    const { sessionID, items } = data;
    if (typeof sessionID !== 'string' || !Array.isArray(items)) return void send(400);
    if (this.state === 'closed') return void send(403);
    if (this.state === 'read-only') return void send(500, { libraryEditable: false });
    if (this.state === 'busy') return void send(503);
    if (this.state === 'broken') return void send(500);
    if (this.conflicts > 0 || this.saved.some((one) => one.sessionID === sessionID)) {
      this.conflicts -= 1;
      return void send(409, { error: 'SESSION_EXISTS' });
    }
    this.saved.push({ sessionID, items });
    send(201, { items: items.map(({ id, title, itemType }) => ({ id, title, itemType })), singleFile: false });
  }
}

function read(body: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(body);
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
