/** A page made for measuring, with the address it pretends to have. */
export interface BenchPage {
  name: string;
  url: string;
  html: string;
}

const words =
  'harbour council ferry winter timber notice bridge orchard railway teacher market lantern weather island repair budget keeper morning village letter'.split(
    ' ',
  );

/** The same words on every run: a benchmark compares like with like. */
function text(seed: number, count: number): string {
  const chosen = Array.from({ length: count }, (_, at) => words[(seed * 7 + at * at + at * 3) % words.length]);
  const sentence = chosen.join(' ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function teaser(at: number, path: string): string {
  return `<article class="teaser teaser--${at % 4}"><a href="${path}${text(at, 5).toLowerCase().replace(/\W+/g, '-')}${at}">
    <picture><source srcset="/i/${at}.webp"><img src="/i/${at}.jpg" alt=""></picture></a><div class="teaser__text"><span class="kicker">${text(at, 1)}</span>
    <h3 class="teaser__title"><a href="${path}story-${at}">${text(at, 9)}</a></h3><p class="teaser__excerpt">${text(at + 3, 22)}</p>
    <div class="meta"><time datetime="2026-03-0${1 + (at % 9)}">${1 + (at % 9)} March</time></div></div></article>`;
}

function teasers(count: number, path: string): string {
  return Array.from({ length: count }, (_, at) => teaser(at, path)).join('\n');
}

function frame(title: string, head: string, body: string): string {
  const menu = Array.from({ length: 40 }, (_, at) => `<li><a href="/s${at}">${text(at, 1)}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}<style>${'.a{color:red}'.repeat(400)}</style></head>
  <body><header class="masthead"><nav><ul>${menu}</ul></nav></header>${body}<footer class="page-footer"><ul>${menu}</ul><p>${text(4, 60)}</p></footer>
  <script>${'var a=1;'.repeat(2_000)}</script></body></html>`;
}

const site = 'https://www.harbour-courier.example';
const website = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebSite","url":"${site}","name":"Harbour Courier"}</script>`;
const list = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"CollectionPage","mainEntity":{"@type":"ItemList","itemListElement":[${Array.from(
  { length: 30 },
  (_, at) => `{"@type":"ListItem","position":${at + 1},"item":{"@type":"NewsArticle","headline":"${text(at, 8)}"}}`,
).join(',')}]}}</script>`;

/** Pages that are no article, of the kinds a browser meets most: fronts, sections, searches, shops, tools. */
export const pagesWithoutArticle: BenchPage[] = [
  {
    name: 'front page',
    url: `${site}/`,
    html: frame('Harbour Courier', website, `<main>${teasers(160, '/news/')}</main>`),
  },
  {
    name: 'section',
    url: `${site}/local`,
    html: frame('Local', list, `<main><h1>Local</h1>${teasers(80, '/local/')}</main>`),
  },
  {
    name: 'section that claims to be an article',
    url: `${site}/sport/rowing`,
    html: frame(
      'Rowing',
      '<meta property="og:type" content="article">',
      `<main><h1>Rowing</h1>${teasers(90, '/sport/')}</main>`,
    ),
  },
  {
    name: 'author page',
    url: `${site}/staff/mara-quill`,
    html: frame('Mara Quill', '', `<main><h1>Mara Quill</h1><p>${text(2, 30)}</p>${teasers(40, '/news/')}</main>`),
  },
  {
    name: 'search results',
    url: `${site}/search?q=ferry`,
    html: frame(
      'Search',
      '',
      `<main>${Array.from({ length: 60 }, (_, at) => `<div class="result"><h2><a href="/r${at}">${text(at, 7)}</a></h2><p>${text(at, 35)}</p><cite>/r${at}</cite></div>`).join('')}</main>`,
    ),
  },
  {
    name: 'shop',
    url: 'https://shop.oak-and-rope.example/boots?size=42',
    html: frame(
      'Boots',
      '',
      `<main><ul class="grid">${Array.from({ length: 240 }, (_, at) => `<li><a href="/p/${at}"><img src="/p/${at}.jpg" alt=""><span>${text(at, 4)}</span></a><b>£${at}</b><button>Add</button></li>`).join('')}</ul></main>`,
    ),
  },
  {
    name: 'discussion',
    url: 'https://talk.pier-forum.example/board/12',
    html: frame(
      'Board',
      '',
      `<table>${Array.from({ length: 200 }, (_, at) => `<tr><td><a href="/t/${at}">${text(at, 8)}</a></td><td>${at}</td><td>${text(at, 2)}</td></tr>`).join('')}</table>`,
    ),
  },
  {
    name: 'application',
    url: 'https://mail.tidewater.example/inbox',
    html: frame(
      'Inbox',
      '',
      `<div id="app">${Array.from({ length: 900 }, (_, at) => `<div role="row"><div><span>${text(at, 2)}</span></div><div><span>${text(at, 12)}</span></div></div>`).join('')}</div>`,
    ),
  },
];

/** Articles for the benchmark when no corpus is at hand; lengths and surroundings of ordinary news pages. */
export const inventedArticles: BenchPage[] = Array.from({ length: 12 }, (_, at): BenchPage => {
  const paragraphs = Array.from(
    { length: 8 + at * 3 },
    (_, line) => `<p>${text(line + at, 45)} <a href="/x/${line}">${text(line, 3)}</a></p>`,
  );
  const url = `${site}/news/2026/03/story-number-${at}`;
  const stated = `<link rel="canonical" href="${url}"><meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${text(at, 9)}","url":"${url}","datePublished":"2026-03-02T09:00:00Z","author":{"@type":"Person","name":"Mara Quill"}}</script>`;
  const body = `<main><article><h1>${text(at, 9)}</h1><p class="standfirst">${text(at, 18)}</p><div class="byline">By Mara Quill</div>
    <div class="story-body">${paragraphs.join('')}</div></article><aside><h2>Related</h2>${teasers(10 + at * 4, '/news/')}</aside></main>`;
  return { name: `invented ${at}`, url, html: frame(text(at, 9), stated, body) };
});
