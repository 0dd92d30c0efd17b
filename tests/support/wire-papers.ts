import { createServer } from 'node:http';
import { bridgeStory, choirStory, wireCopy, wireStory } from './wire-stories.ts';

/** Papers on one machine under several names, of which two print the same agency copy. */
export interface WirePapers {
  /** The address of a story at one of the papers. */
  url(paper: PaperName, slug: string): string;
  close(): Promise<void>;
}

type PaperName = 'courier' | 'post';
const hosts: Record<PaperName, { host: string; name: string }> = {
  courier: { host: '127.0.0.1', name: 'The Vestmark Courier' },
  post: { host: 'localhost', name: 'The Harbour Post' },
};

interface Printed {
  headline: string;
  lines: readonly string[];
  author: string;
  /** A note of the publisher at the end. */
  note?: string;
  link?: string;
}

const stories: Record<string, Printed> = {
  dredger: { headline: 'Last dredger leaves Norrhavn', lines: wireStory, author: 'Ines Calder' },
  empty: {
    headline: 'Port authority left without a ship',
    lines: wireCopy,
    author: 'Jon Tarn',
    note: 'Correction: An earlier version of this article said that four dredgers had been at work. There were three.',
  },
  choir: { headline: 'A choir stays where it is', lines: choirStory, author: 'Ines Calder', link: '/dredger' },
  bridge: { headline: 'Half a bridge for the milk lorries', lines: bridgeStory, author: 'Jon Tarn' },
};

/** Serves them; every story is a day old. */
export async function startWirePapers(): Promise<WirePapers> {
  const published = new Date(Date.now() - 24 * 60 * 60_000).toISOString();
  const server = createServer((request, response) => {
    const story = stories[(request.url ?? '/').slice(1)];
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const paper = Object.values(hosts).find((one) => one.host === host);
    if (story === undefined || paper === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(story, paper.name, published));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The papers have no port to listen on.');
  return {
    url: (paper, slug) => `http://${hosts[paper].host}:${address.port}/${slug}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function page({ headline, lines, author, note, link }: Printed, paper: string, datePublished: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished,
    author: { '@type': 'Person', name: author },
    publisher: { '@type': 'NewsMediaOrganization', name: paper },
  };
  const led =
    link === undefined ? '' : `<p>Its neighbours have <a href="${link}">worries of another kind</a> this week.</p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} - ${paper}</title>
<meta property="og:type" content="article"><script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><header><nav><a href="/">Home</a></nav></header><main><article><h1>${headline}</h1><p class="byline">By ${author}</p>
${lines.map((line) => `<p>${line}</p>`).join('\n')}
${led}${note === undefined ? '' : `<p><em>${note}</em></p>`}
</article></main></body></html>`;
}
