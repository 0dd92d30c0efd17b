import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../lib/article/limits.ts';
import { type PageReading, pageReadingSchema } from '../../../lib/article/page-reading.ts';
import { extractPage } from '../../../lib/extraction/extract-page.ts';
import { page, parsePage } from '../../support/dom.ts';
import { sentences } from '../../support/story.ts';

const url = 'https://www.harbour-courier.example/local/ferry-returns';
const text = sentences(6)
  .map((sentence) => `<p>${sentence}</p>`)
  .join('');

/** Reads a page and holds the contract: a reading that passes the schema, or a failure with a name. */
function read(html: string, address = url): PageReading | string {
  const result = extractPage(parsePage(html), address);
  if (!result.ok) return result.error;
  const checked = v.safeParse(pageReadingSchema, result.value);
  expect(checked.issues?.map((issue) => [v.getDotPath(issue), issue.message])).toBeUndefined();
  return result.value;
}

function reading(html: string): PageReading {
  const result = read(html);
  if (typeof result === 'string') throw new Error(result);
  return result;
}

const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('hostile pages', () => {
  it('takes nothing that runs from attributes', () => {
    const bad = 'javascript:alert(1)';
    const html = page(
      `<article onclick="x()" class="&quot;><script>x()</script>" id="${'i'.repeat(5_000)}"><h1 onmouseover="x()">Ferry returns</h1>
      <figure><img src="${bad}" onerror="x()"><figcaption>Pier</figcaption></figure>${text}<p><a href="${bad}">click here for more of it</a> <a href="vbscript:x">and here</a></p></article>
      <section class="related"><h2>Related</h2><a href="${bad}">A story that is long enough to be one</a><a href="data:text/html,x">Another story that is long enough</a></section>`,
      `<link rel="canonical" href="${bad}"><meta property="og:image" content="${bad}"><meta name="author" content="<script>alert(1)</script>">`,
    );
    expect(JSON.stringify(reading(html))).not.toMatch(/javascript:|vbscript:|data:text|<script/i);
  });

  it('is not polluted by JSON-LD', () => {
    const value = `{"@type":"NewsArticle","headline":"Ferry","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"author":{"__proto__":{"name":"Nobody"},"name":"Mara Quill"}}`;
    const { metadata } = reading(page(`<article><h1>Ferry</h1>${text}</article>`, ld(value)));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(metadata.authors.map((author) => author.value.name)).toEqual(['Mara Quill']);
  });

  it('survives a script end inside JSON-LD, and references in a circle', () => {
    expect(
      reading(page(`<article><h1>Ferry</h1>${text}</article>`, ld('{"headline":"</script><script>alert(1)</script>"}')))
        .blocks.length,
    ).toBeGreaterThan(5);
    const circle =
      '{"@graph":[{"@id":"a","@type":"NewsArticle","headline":"Ferry","author":{"@id":"b"}},{"@id":"b","name":"Mara Quill","worksFor":{"@id":"a"},"author":{"@id":"b"}}]}';
    expect(reading(page(`<article><h1>Ferry</h1>${text}</article>`, ld(circle))).metadata.authors).toHaveLength(1);
  });

  it('clips a thousand authors, keywords, images and corrections', () => {
    const many = (make: (at: number) => unknown) => Array.from({ length: 1_000 }, (_, at) => make(at));
    const value = {
      '@type': 'NewsArticle',
      headline: `Ferry ${'f'.repeat(50_000)}`,
      datePublished: 'yesterday-ish',
      dateModified: { x: 1 },
      author: many((at) => ({
        '@type': 'Person',
        name: `Author ${at} `,
        url: `https://a.example/${at}`,
      })),
      keywords: many((at) => `word ${at}`),
      image: many((at) => `https://img.example/${at}.jpg`),
      correction: many((at) => `Correction ${at}`).concat('z'.repeat(30_000)),
    };
    const { metadata } = reading(page(`<article><h1>Ferry</h1>${text}</article>`, ld(JSON.stringify(value))));
    expect(metadata.authors).toHaveLength(limits.names * 2);
    expect(metadata.keywords).toHaveLength(limits.names * 2);
    expect(metadata.datePublished[0]?.value).toBe('yesterday-ish');
  });

  it('clips endless words, marks, blocks and links', () => {
    const words = 'x'.repeat(200_000);
    const links = Array.from(
      { length: 3_000 },
      (_, at) => `<a href="/s/${at}-a-long-story-here">A headline that is quite long ${at}</a> `,
    );
    const body = `<article><h1>${words}</h1>${text}<p>${words}</p><p>Some words before ${links.join('and other words between them ')}</p>${'<p>Another short line.</p>'.repeat(9_000)}</article>
      <ul>${links.map((link) => `<li>${link}</li>`).join('')}</ul>`;
    const { blocks } = reading(page(body, `<title>${words}</title><meta name="description" content="${words}">`));
    expect(blocks.length).toBe(limits.blocks);
  });

  it('reads 5,000 levels of nesting', () => {
    const document = parsePage(page(''));
    let element: Element = document.body;
    for (let depth = 0; depth < 5_000; depth += 1)
      element = element.appendChild(document.createElement(depth % 3 ? 'div' : 'span'));
    for (const sentence of sentences(8)) element.appendChild(document.createElement('p')).textContent = sentence;
    const result = extractPage(document, url);
    expect(result.ok && result.value.blocks.filter((block) => block.zone === 'body')).toHaveLength(8);
  });

  it('reads a page of 100,000 nodes', () => {
    const result = reading(
      page(
        `<article><h1>Ferry</h1>${text}</article><div>${'<span>a</span><b></b><div><i>b</i></div>'.repeat(20_000)}</div>`,
      ),
    );
    expect(result.blocks.length).toBeLessThanOrEqual(limits.blocks);
  });

  it.each([
    ['nothing', ''],
    ['no body', '<html><head></head></html>'],
    ['frames', '<html><frameset><frame src="a"></frameset></html>'],
    ['plain text', 'Just some words, and no page around them.'],
    ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"><text>Words</text></svg>'],
  ])('says plainly that %s is no article', (_, html) => {
    expect(read(html)).toMatch(/^(?:not-an-article|unreadable-page)$/);
  });

  it.each(['not an address', 'javascript:alert(1)', 'file:///etc/passwd', 'about:blank'])(
    'does not read %s',
    (address) => {
      expect(read(page(text), address)).toBe('unreadable-page');
    },
  );

  it('holds its contract on any soup of tags', () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'article',
      'table',
      'td',
      'li',
      'a',
      'b',
      'h1',
      'h2',
      'br',
      'script',
      'template',
      'x-y',
      'slot',
      'form',
      'header',
      'aside',
      'time',
      'figure',
      'body',
      'svg',
    );
    const attribute = fc.tuple(
      fc.constantFrom(
        'class',
        'id',
        'href',
        'hidden',
        'role',
        'style',
        'datetime',
        'rel',
        'itemprop',
        'slot',
        'shadowrootmode',
      ),
      fc.string(),
    );
    const piece = fc.oneof(
      fc
        .tuple(tag, fc.array(attribute, { maxLength: 3 }))
        .map(
          ([name, attributes]) =>
            `<${name} ${attributes.map(([key, value]) => `${key}="${value.replaceAll('"', '')}"`).join(' ')}>`,
        ),
      tag.map((name) => `</${name}>`),
      fc.string(),
      fc.constantFrom(...sentences(5)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.json(), (pieces, json) => {
        read(page(pieces.join(''), ld(json)));
        read(page(`${text}${pieces.join('')}`, ld(json)));
      }),
      { numRuns: 150 },
    );
  });
});
