import { describe, expect, it } from 'vitest';
import { urlResolver } from '../../../lib/extraction/page-url.ts';
import { place } from '../../../lib/extraction/tag-roles.ts';
import { walkPage } from '../../../lib/extraction/walk-page.ts';
import type { WalkedPage } from '../../../lib/extraction/walked-page.ts';
import { page, parsePage } from '../../support/dom.ts';

const resolve = urlResolver('https://www.harbour-courier.example/a/b');

function walk(body: string): WalkedPage {
  return walkPage(parsePage(page(body)).body, { resolve, readAriaHidden: false });
}

function texts(body: string): string[] {
  return walk(body).blocks.map((block) => block.text);
}

describe('walkPage', () => {
  it('gives one block for each piece of block-level text', () => {
    expect(texts('<div>Before <p>one</p> between <p>two</p></div> after')).toEqual([
      'Before',
      'one',
      'between',
      'two',
      'after',
    ]);
  });

  it('collapses white space and drops what cannot be seen in it', () => {
    expect(texts('<p>  The\n pier\u00a0  is o\u00adpen\u200b. </p>')).toEqual(['The pier is open.']);
  });

  it('splits at a pair of line breaks, and after a whole sentence', () => {
    const long = 'The harbour board met on Monday and spoke for two hours about the pier.';
    expect(texts(`<div>${long}<br><br>${long}<br/>Next line goes on<br>and on</div>`)).toEqual([
      long,
      long,
      'Next line goes on',
      'and on',
    ]);
  });

  it('keeps a label together with the note after a line break', () => {
    expect(texts('<p><strong>Correction:</strong><br>The width was wrong.</p>')).toEqual([
      'Correction: The width was wrong.',
    ]);
    expect(texts('<h1>Ferry<br>returns</h1>')).toEqual(['Ferry returns']);
  });

  it('sets neighbouring spans and times apart, and leaves a drop cap in its word', () => {
    expect(texts('<div><span class="a">Mara Quill</span><span class="b">Reporter</span></div>')).toEqual([
      'Mara Quill Reporter',
    ]);
    expect(texts('<div>Monday <time>9am</time><time>10am</time></div>')).toEqual(['Monday 9am 10am']);
    expect(texts('<p><span class="dropcap">T</span>he ferry</p>')).toEqual(['The ferry']);
  });

  it('marks links, strong and emphasis with offsets into the text', () => {
    const [block] = walk(
      '<p> See <a href="../c?d=1" rel="author nofollow"> Mara <b>Quill</b></a>, <em>reporter</em></p>',
    ).blocks;
    expect(block?.text).toBe('See Mara Quill, reporter');
    expect(block?.marks).toEqual([
      { kind: 'link', start: 4, end: 14, url: 'https://www.harbour-courier.example/c?d=1', rel: 'author nofollow' },
      { kind: 'strong', start: 9, end: 14, url: null, rel: null },
      { kind: 'emphasis', start: 16, end: 24, url: null, rel: null },
    ]);
    expect(block?.linked).toBe(9);
  });

  it('marks the part of a heading that is named the headline', () => {
    const marked = (body: string) =>
      walk(body).blocks.flatMap(({ text, marks }) =>
        marks.filter(({ kind }) => kind === 'headline').map(({ start, end }) => text.slice(start, end)),
      );
    expect(
      marked('<h1><span class="story__kicker">Quay</span> <span class="story__headline">Ferry returns</span></h1>'),
    ).toEqual(['Ferry returns']);
    expect(marked('<h2><i>Quay</i> <span itemprop="headline">Ferry returns</span></h2>')).toEqual(['Ferry returns']);
    expect(
      marked('<h1><span class="storyoverline">Quay</span> <span class="story-subtitle">Ferry returns</span></h1>'),
    ).toEqual([]);
    expect(marked('<p><span class="headline">Ferry returns</span> to the quay</p>')).toEqual([]);
  });

  it('sets no sign apart from the word before it', () => {
    expect(
      texts('<h1><span class="a">Quay</span><span class="b">: </span><span class="c">Ferry returns</span></h1>'),
    ).toEqual(['Quay: Ferry returns']);
    expect(texts('<h1><span class="a">Quay</span> <span class="b">: ferry</span></h1>')).toEqual(['Quay : ferry']);
  });

  it('does not take a story’s topics in the class of its box for what the box is', () => {
    const [block] = walk(
      '<article class="post type-post hentry tag-police category-social"><p>One</p></article>',
    ).blocks;
    expect(block?.place).toBe(place.article);
    const [tags] = walk('<div class="tag-list"><p>One</p></div>').blocks;
    expect((tags?.place ?? 0) & place.extras).toBe(place.extras);
  });

  it('carries a mark over paragraph borders', () => {
    const blocks = walk('<em>One<br><br>Two</em>').blocks;
    expect(blocks.map(({ text, marks }) => [text, marks.length, marks[0]?.end])).toEqual([
      ['One', 1, 3],
      ['Two', 1, 3],
    ]);
  });

  it('refuses addresses that are not http', () => {
    const marks = walk('<p><a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a></p>').blocks[0]?.marks;
    expect(marks?.map((mark) => mark.url)).toEqual([null, null]);
  });

  it('leaves out what is hidden, scripted or styled', () => {
    const hidden = ['hidden', 'aria-hidden="true"', 'style="color:red; DISPLAY : none"'].map(
      (attribute) => `<p ${attribute}>no</p>`,
    );
    expect(
      texts(
        `${hidden.join('')}<script>no</script><style>no</style><template><p>no</p></template><noscript>no</noscript><svg><text>no</text></svg><p>yes</p>`,
      ),
    ).toEqual(['yes']);
  });

  it('does not lose text in elements nobody knows', () => {
    expect(
      texts('<x-story>Loose <x-quote>words</x-quote></x-story><blink>more</blink><p>Say <x-note>this</x-note> now</p>'),
    ).toEqual(['Loose', 'words', 'more', 'Say this now']);
  });

  it('reads declared shadow trees with their slots', () => {
    const html =
      '<x-story><template shadowrootmode="open"><p>In the shade</p><slot name="end"></slot><slot></slot></template><p>Slotted</p><p slot="end">End</p></x-story>';
    expect(texts(html)).toEqual(['In the shade', 'End', 'Slotted']);
    expect(texts(html.replace('open', 'closed'))).not.toContain('In the shade');
  });

  it('knows kinds and heading levels', () => {
    const blocks = walk(
      '<h2>H</h2><p>P</p><ul><li>L</li><li><p>M</p></li></ul><blockquote><p>Q</p></blockquote><pre>R</pre><figure><figcaption>C</figcaption></figure><div>D</div>',
    ).blocks;
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 2],
      ['paragraph', null],
      ['list-item', null],
      ['list-item', null],
      ['quote', null],
      ['preformatted', null],
      ['caption', null],
      ['other', null],
    ]);
  });

  it('passes over navigation and keeps the place of the rest', () => {
    const { blocks } = walk(
      '<nav>Home</nav><div role="navigation">Menu</div><aside><p>Box</p></aside><div role="alert">Note</div>',
    );
    expect(blocks.map((block) => block.text)).toEqual(['Box', 'Note']);
    expect(blocks.map((block) => block.place & (place.aside | place.alert))).toEqual([place.aside, place.alert]);
  });

  it('does not take the class of a box around everything at its word', () => {
    const long = '<p>The harbour board met on Monday and spoke for two hours about the pier and its timbers.</p>';
    const { blocks } = walk(
      `<div class="has-comments comments">${long.repeat(4)}<div class="comments">${long}</div></div>`,
    );
    expect(blocks.map((block) => (block.place & place.comments) !== 0)).toEqual([false, false, false, false, true]);
  });

  it('walks 5,000 levels deep', () => {
    const document = parsePage(page(''));
    let element: Element = document.body;
    for (let depth = 0; depth < 5_000; depth += 1) element = element.appendChild(document.createElement('div'));
    element.textContent = 'Down here';
    expect(walkPage(document.body, { resolve, readAriaHidden: false }).blocks.map((block) => block.text)).toEqual([
      'Down here',
    ]);
  });
});
