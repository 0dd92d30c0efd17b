// @vitest-environment jsdom
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { addressesOf, wholeAddresses, withPictures } from '../../../lib/page-as-seen/css-addresses.ts';
import { readTree } from '../../../lib/page-as-seen/read-tree.ts';
import { missingPictures, missingSheets } from '../../../lib/page-as-seen/resources.ts';
import { seenLimits } from '../../../lib/page-as-seen/seen-page.ts';
import { takeTree } from '../../../lib/page-as-seen/take-tree.ts';
import { writePage } from '../../../lib/page-as-seen/write-page.ts';

const url = 'https://www.quay-herald.example/tide/lock-gate';
const source = { url, takenAt: '2026-05-02T08:00:00.000Z' };
const png = 'data:image/png;base64,iVBORw0KGgo=';

/** The document that is kept of a page. */
function keptOf(html: string, pictures: Record<string, string> = {}): string {
  const { document } = new JSDOM(html, { url }).window;
  const page = readTree(takeTree(document), url);
  if (page === null) throw new Error('no page');
  return writePage(page, new Map(Object.entries(pictures)), source);
}

const around = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Lock gate & tide</title>${head}</head><body>${body}</body></html>`;

describe('a page as it was seen', () => {
  test('keeps words, structure, classes and styles', () => {
    const html = keptOf(
      around(
        '<main class="story"><h1 style="color: navy">Lock gate <em>stuck</em></h1><p>Ebb &lt; flood.</p></main>',
        '<style>.story { margin: 1em }</style>',
      ),
    );
    expect(html).toContain('<title>Lock gate &amp; tide</title>');
    expect(html).toContain('<main class="story"><h1 style="color: navy">Lock gate <em>stuck</em></h1>');
    expect(html).toContain('Ebb &lt; flood.');
    expect(html).toMatch(/<style>\.story\s*\{\s*margin: 1em/);
    expect(html).toContain("default-src 'none'");
  });

  test('nothing in it runs, loads, frames or sends', () => {
    const html = keptOf(
      around(
        `<script>steal()</script><noscript>no</noscript><img src="https://img.quay-herald.example/a.png" onerror="steal()">
        <a href="javascript:steal()" onclick="steal()">a</a><a href="/other" ping="https://spy.example/">b</a>
        <iframe src="https://spy.example/"></iframe><object data="https://spy.example/x"></object><embed src="x">
        <form action="https://spy.example/"><input name="q" value="typed by hand"><button formaction="https://spy.example/">Go</button></form>
        <svg><script>steal()</script><use href="https://spy.example/#a"/><use href="#b"/><a href="javascript:steal()"><text>t</text></a></svg>
        <div style="background: url(https://spy.example/pixel)">x</div><video src="v.mp4" poster="https://img.quay-herald.example/p.jpg"></video>
        <math><mtext><img src=x onerror=steal()></mtext></math>`,
        '<meta http-equiv="refresh" content="0;url=https://spy.example/"><link rel="preload" href="https://spy.example/">',
      ),
    );
    expect(html).not.toMatch(
      /steal|spy\.example|typed by hand|<script|<iframe|<object|<embed|<base|onerror|http-equiv="refresh"|formaction|javascript:/,
    );
    expect(html).toContain('href="https://www.quay-herald.example/other"');
    expect(html).toContain('href="#b"');
    expect(html).not.toMatch(/\ssrc="http/);
  });

  test('pictures are those that were fetched, by their whole addresses', () => {
    const page = around(
      '<img src="/a.png" alt="The gate"><img src="/gone.png"><div style="background-image: url(\'/b.png\')"></div>',
      '<style>.x { background: url(c.png) }</style>',
    );
    const { document } = new JSDOM(page, { url }).window;
    const read = readTree(takeTree(document), url);
    expect(read && missingPictures(read).sort()).toEqual(
      ['/a.png', '/gone.png', '/b.png', '/tide/c.png'].map((path) => `https://www.quay-herald.example${path}`).sort(),
    );
    const html = keptOf(page, {
      'https://www.quay-herald.example/a.png': png,
      'https://www.quay-herald.example/b.png': png,
    });
    expect(html).toContain(`alt="The gate"`);
    expect(html).toContain(`src="${png}"`);
    expect(html).toContain('data-missing="https://www.quay-herald.example/gone.png"');
    expect(html).toMatch(/background-image: url\(&quot;data:image\/png/);
    expect(html).toContain('background: none');
  });

  test('a style sheet of another host is asked for; a text cannot end its own sheet', () => {
    const { document } = new JSDOM(
      around('<p>x</p>', '<link rel="stylesheet" href="https://cdn.example/s.css" media="print">'),
      { url },
    ).window;
    const page = readTree(takeTree(document), url);
    expect(page && missingSheets(page)).toEqual(['https://cdn.example/s.css']);
    const hostile = readTree(tree('style', { _cssText: 'a { content: "</style><script>steal()</script>" }' }, []), url);
    expect(hostile && writePage(hostile, new Map(), source)).not.toContain('</style><script>');
  });

  test('shadow trees stay, with their own styles', () => {
    const page = readTree(
      {
        page: document([
          element(
            'x-box',
            {},
            [
              { ...element('style', { _cssText: 'p { color: red }' }, []), isShadow: true },
              { ...element('p', {}, [text('within')]), isShadow: true },
              text('outside'),
            ],
            { isShadowHost: true },
          ),
        ]),
      },
      url,
    );
    expect(page && writePage(page, new Map(), source)).toContain(
      '<x-box><template shadowrootmode="open"><style>p { color: red }</style><p>within</p></template>outside</x-box>',
    );
  });

  test('too much is refused, and so is what is no page', () => {
    expect(readTree(null, url)).toBeNull();
    expect(readTree({ page: 'x' }, url)).toBeNull();
    let deep = element('p', {}, [text('x')]);
    for (let depth = 0; depth < seenLimits.depth + 2; depth += 1) deep = element('div', {}, [deep]);
    expect(readTree({ page: document([deep]) }, url)).toBeNull();
  });

  test('whatever a tree says, what is written has no script, handler or address of its own', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('javascript:x', 'https://spy.example/', '"><script>x</script>', 'data:text/html,<script>'),
    );
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('src', 'href', 'onload', 'style', 'xlink:href', 'srcdoc', 'formaction', 'rr_dataURL', '_cssText'),
    );
    const tag = fc.oneof(
      fc.string(),
      fc.constantFrom('script', 'img', 'a', 'svg', 'style', 'link', 'iframe', 'input', 'image', 'template', 'canvas'),
    );
    const node = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.record({ type: fc.constant(3), textContent: value }),
        fc.record({
          type: fc.constant(2),
          tagName: tag,
          attributes: fc.dictionary(name, value, { maxKeys: 4 }),
          childNodes: fc.array(tie('node'), { maxLength: 3 }),
        }),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
        const page = readTree({ page: document(nodes), adopted: ['a{background:url(https://spy.example/)}'] }, url);
        if (page === null) return;
        const { window } = new JSDOM(writePage(page, new Map(), source));
        for (const one of window.document.querySelectorAll('*')) {
          expect(['script', 'iframe', 'object', 'embed', 'base', 'link']).not.toContain(one.localName);
          for (const { name: key, value: held } of one.attributes) {
            expect(key.toLowerCase()).not.toMatch(/^on|^srcdoc$|^formaction$|^action$/);
            if (key === 'src') expect(held).toMatch(/^data:image\//);
            if (key === 'href') expect(held).toMatch(/^(?:https?:|#|data:image\/)/);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('addresses in style sheets', () => {
  test('become whole; imports and fonts go', () => {
    const css = `@import url("more.css"); @font-face { src: url(f.woff2) } a { background: url( "x y.png" ) } b { mask: url(#m) }`;
    expect(wholeAddresses(css, 'https://cdn.example/s/main.css').trim()).toBe(
      'a { background: url("https://cdn.example/s/x%20y.png") } b { mask: url("https://cdn.example/s/main.css#m") }',
    );
  });

  test('are found, and replaced by data or by nothing', () => {
    const css = 'a { background: url("https://cdn.example/x.png"), url(https://cdn.example/y.png) }';
    expect(addressesOf(css)).toEqual(['https://cdn.example/x.png', 'https://cdn.example/y.png']);
    expect(withPictures(css, new Map([['https://cdn.example/x.png', png]]))).toBe(
      `a { background: url("${png}"), none }`,
    );
  });
});

function text(textContent: string) {
  return { type: 3, textContent };
}

function element(
  tagName: string,
  attributes: object,
  childNodes: unknown[],
  more: object = {},
): Record<string, unknown> {
  return { type: 2, tagName, attributes, childNodes, ...more };
}

function document(body: unknown[]) {
  return { type: 0, childNodes: [element('html', {}, [element('head', {}, []), element('body', {}, body)])] };
}

function tree(tag: string, attributes: object, childNodes: unknown[]) {
  return { page: document([element(tag, attributes, childNodes)]) };
}
