import { createServer } from 'node:http';

/** One story as it stands at the moment. */
export interface PrintedStory {
  headline: string;
  paragraphs: readonly string[];
}

/** Serves stories on loopback at `/story/<name>`; what is put into `stories` is printed from then on. */
export async function startEditionServer(): Promise<{
  stories: Map<string, PrintedStory>;
  url(name: string): string;
  close(): Promise<void>;
}> {
  const stories = new Map<string, PrintedStory>();
  const server = createServer((request, response) => {
    const story = stories.get(/^\/story\/([\w-]+)$/.exec(request.url ?? '')?.[1] ?? '');
    if (story === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(storyHtml(story));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stories have no port to be served on.');
  return {
    stories,
    url: (name) => `http://127.0.0.1:${address.port}/story/${name}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function storyHtml({ headline, paragraphs }: PrintedStory): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title>
    <meta property="og:type" content="article"></head><body><article><h1>${headline}</h1>
    ${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
}
