import { createServer } from 'node:http';
import { oldPage } from './old-stories.ts';

/** Serves invented stories on loopback at `/story/<number>`, each with an article of its own. */
export async function startStoryServer(): Promise<{ url(story: number): string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const story = /^\/story\/(\d+)$/.exec(request.url ?? '')?.[1];
    if (story === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(storyHtml(Number(story)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stories have no port to be served on.');
  return {
    url: (story) => `http://127.0.0.1:${address.port}/story/${story}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function storyHtml(story: number): string {
  const { blocks, documentLanguage, documentTitle } = oldPage(story);
  const paragraphs = (zone: string) =>
    blocks
      .filter((block) => block.zone === zone)
      .map(({ text }) => `<p>${text}</p>`)
      .join('\n');
  return `<!doctype html><html lang="${documentLanguage}"><head><meta charset="utf-8"><title>${documentTitle}</title>
    <meta property="og:type" content="article"></head><body><article><h1>${documentTitle}</h1>${paragraphs('body')}</article>
    <aside>${paragraphs('aside')}</aside></body></html>`;
}
