import { sentences } from '../../../tests/support/story.ts';

const url = 'https://www.harbour-courier.example/2026/04/north-pier';

/** 58 sentences of about 26 words: a text of 1,500 words, two sentences to a paragraph. */
const sentenceCount = 58;

/**
 * The page of one story of 1,500 words after `edition - 1` small edits, as newsrooms make them: each time a number and the
 * time of the last change, every third time a sentence; and of the other reading that the page offers a quarter is new.
 */
export function editedStory(edition: number): { url: string; html: string } {
  const lines = sentences(sentenceCount);
  for (let edit = 2; edit <= edition; edit += 1) {
    const at = (edit * 7) % sentenceCount;
    lines[at] = lines[at]?.replace(/notice \d+/, `notice ${edit * 31}`) ?? '';
    if (edit % 3 === 0)
      lines[(edit * 11) % sentenceCount] = `The board added in reply ${edit} that the tide had the last word.`;
  }
  const modified = new Date(Date.UTC(2026, 3, 12, 9, edition)).toISOString();
  const paragraphs = Array.from({ length: sentenceCount / 2 }, (_, at) => {
    const link = at % 9 === 4 ? ` <a href="/topics/pier-${at}">More on pier ${at}</a>.` : '';
    return `<p class="article__paragraph paragraph--${at % 3}">${lines[at * 2]} ${lines[at * 2 + 1]}${link}</p>`;
  });
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'North pier opens again before summer',
    description: 'The timbers have been tested, and the first boat carries the post.',
    author: [{ '@type': 'Person', name: 'Ines Calder' }],
    datePublished: '2026-04-12T09:00:00Z',
    dateModified: modified,
    publisher: { '@type': 'Organization', name: 'Harbour Courier' },
  };
  return {
    url,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>North pier opens again before summer | Harbour Courier</title>
  <link rel="canonical" href="${url}"><meta property="og:type" content="article">
  <meta property="article:modified_time" content="${modified}">
  <script type="application/ld+json">${JSON.stringify(data)}</script></head><body>
  <main class="page page--article"><article class="article article--long"><header class="article__header">
  <h1 class="article__headline">North pier opens again before summer</h1>
  <p class="article__standfirst">The timbers have been tested, and the first boat carries the post.</p>
  <p class="article__byline">By <a rel="author" href="/by/ines-calder">Ines Calder</a></p>
  <p class="article__dates">Published <time datetime="2026-04-12T09:00:00Z">12 April 2026</time>, updated <time datetime="${modified}">${edition} minutes later</time></p>
  </header><div class="article__body">${paragraphs.join('\n')}</div></article>
  <aside class="related"><h2>Related</h2>${teasers(edition, 6)}</aside>
  <aside class="most-read"><h2>Most read</h2>${teasers(100 + edition * 2, 6)}</aside></main></body></html>`,
  };
}

/** A list that moves on: where `from` is one more, one story is new and one has gone. */
function teasers(from: number, count: number): string {
  const stories = sentences(400);
  const items = Array.from({ length: count }, (_, at) => {
    const story = from + at;
    return `<li class="teaser"><a href="/2026/04/story-${story}"><h3 class="teaser__title">Story ${story} of the harbour and its boats</h3></a><p class="teaser__excerpt">${stories[story]}</p></li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}
