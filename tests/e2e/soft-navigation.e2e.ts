import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { added, browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

describe.each(browserKinds)('a page that changes its story by script in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  test('each story is kept under its own address, also when the reader is quick', async () => {
    const page = await browser.open(`${paper.url}/magazine`);
    const panel = await browser.panel();
    const follow = (slug: string) =>
      page.evaluate((path) => document.querySelector<HTMLElement>(`a[href="${path}"]`)?.click(), `/magazine/${slug}`);
    const before = await browser.archive();

    await follow('net-menders');
    await panel.shows(
      'The last net menders of Gull Point',
      'Isaura Penhallow',
      'They mend the nets of eleven',
      '1 version kept',
    );
    // The section is stated in metadata alone, which this page writes last.
    await panel.shows('The last net menders of Gull Point', 'culture');
    await follow('tide-clock');
    await panel.shows(
      'How the town clock learned to tell the tide',
      'Caspian Roe',
      'No correction note found',
      '1 version kept',
    );
    await follow('salt-cellar');
    await panel.shows(
      'Inside the salt cellar that heats a school',
      'Ephraim Stowe',
      'It is ninety tonnes',
      '1 version kept',
    );

    // There and back before anything has arrived: the story left behind must not be taken for the one asked for.
    await follow('net-menders');
    await follow('tide-clock');
    await panel.shows(
      'How the town clock learned to tell the tide',
      'Caspian Roe',
      'No correction note found',
      '1 version kept',
    );
    await page.goBack();
    await panel.shows('The last net menders of Gull Point', 'They mend the nets of eleven', '1 version kept');

    const after = await browser.archive();
    expect(added(before, after, 'articles')).toBe(3);
    expect(added(before, after, 'versions')).toBe(3);
    const kept = Object.fromEntries(
      (after.articles ?? []).map((record) => [
        String(Reflect.get(Object(record), 'canonicalUrl'))
          .split('/')
          .at(-1),
        Reflect.get(Object(record), 'headline'),
      ]),
    );
    expect(kept).toMatchObject(
      Object.fromEntries(paper.newsroom.magazine().map((story) => [story.slug, story.headline])),
    );
    expect(await browser.errors()).toEqual([]);
  });
});
