import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { goTo, loadAnew } from '../support/load-anew.ts';
import { Panel } from '../support/panel.ts';
import { letTrashExpire, recordsOf } from '../support/passing-time.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

const seawall = 'Council backs higher sea wall by a single vote';

describe.each(browserKinds)('tags, collections and the trash in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;
  /** One of the extension's own pages, and the library in it, pressed and read as the panel is. */
  let own: Page;
  let library: Panel;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
    own = await browser.ownPage();
    library = new Panel(async (expression) => String(await own.evaluate(expression)));
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  const show = (part: string) => goTo(own, `/library.html?part=${part}`);
  /** Types into the panel's field for collections, and takes the first that is offered. */
  const collect = (panel: Panel, text: string) =>
    waitFor(`“${text}” to be offered`, async () => {
      const taken = await panel.run(`(() => {
        const field = document.querySelector('[role=combobox]');
        if (field === null) return '';
        field.focus();
        if (field.value !== ${JSON.stringify(text)}) {
          field.value = ${JSON.stringify(text)};
          field.dispatchEvent(new document.defaultView.Event('input', { bubbles: true }));
          return '';
        }
        const option = document.querySelector('[role=option]');
        option?.click();
        return option ? 'done' : '';
      })()`);
      return taken === 'done';
    });
  const items = async () =>
    JSON.parse(
      await library.run(
        `JSON.stringify([...document.querySelectorAll('[role=treeitem]')].map((one) => one.getAttribute('aria-level') + ' ' + one.getAttribute('aria-label')))`,
      ),
    );
  const shows = (...expected: string[]) =>
    waitFor(
      `the tree ${expected.join(', ')}`,
      async () => JSON.stringify(await items()) === JSON.stringify(expected),
    ).catch(async (error: unknown) => {
      throw new Error(`The tree is ${JSON.stringify(await items())}`, { cause: error });
    });
  const select = (name: string) =>
    library.run(
      `[...document.querySelectorAll('[role=treeitem]')].find((one) => one.getAttribute('aria-label').startsWith(${JSON.stringify(name)})).firstElementChild.click()`,
    );
  /** Writes into a field by its label and sends it off, as with Enter. */
  const writeAndKeep = async (label: string, text: string) => {
    await library.write(label, text);
    await library.run(`document.activeElement.form.requestSubmit()`);
  };

  test('an article is put into a collection in another from the panel, which saves it', async () => {
    await browser.open(`${paper.url}/council/seawall-vote`);
    const panel = await browser.panel();
    await panel.shows(seawall);
    await collect(panel, 'Coast > Harbour');
    await waitFor('the article to be saved', async () => (await panel.pressed('Saved')) === true);
    await collect(panel, 'Towns');
    await waitFor('three collections', async () => (await recordsOf(own, 'collections')).length === 3);
    await panel.write('Tags', 'sea wall,');
    await panel.shows('sea wall');
  });

  test('a note in Markdown is shown as it reads', async () => {
    const panel = await browser.panel();
    await panel.write('Note', 'Ask **the engineers** <i>now</i>.');
    await panel.shows('Note saved.');
    await panel.press('Show the note');
    await waitFor(
      'the note',
      async () => (await panel.run(`document.querySelector('section strong')?.textContent ?? ''`)) === 'the engineers',
    );
    await panel.shows('Ask the engineers <i>now</i>.');
  });

  test('collections are moved, renamed and deleted in the library, with a way back', async () => {
    await show('organise');
    await shows('1 Coast, 1 article', '2 Harbour, 1 article', '1 Towns, 1 article');
    await select('Harbour');
    await library.press('Move…');
    await waitFor(
      'the places',
      async () =>
        (await library.run(`
      (() => {
        const list = document.querySelector('select');
        const option = [...(list?.options ?? [])].find((one) => one.textContent.includes('Towns'));
        if (!option) return '';
        list.value = option.value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        return 'done';
      })()`)) === 'done',
    );
    await library.press('Move');
    await shows('1 Coast, no articles', '1 Towns, 1 article', '2 Harbour, 1 article');
    await select('Coast');
    await library.press('Rename');
    await writeAndKeep('Name of the collection', 'Shore');
    await shows('1 Shore, no articles', '1 Towns, 1 article', '2 Harbour, 1 article');
    await select('Towns');
    await library.press('Delete');
    await shows('1 Harbour, 1 article', '1 Shore, no articles');
    await library.press('Undo');
    await shows('1 Shore, no articles', '1 Towns, 1 article', '2 Harbour, 1 article');
    await (await browser.panel()).shows('Towns › Harbour');
  });

  test('a tag is renamed everywhere', async () => {
    await library.press('Rename: sea wall');
    await waitFor('the field', async () => (await library.run(`document.activeElement?.tagName ?? ''`)) === 'INPUT');
    await library.run(`(() => {
      const field = document.activeElement;
      field.value = 'flood';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.form.requestSubmit();
    })()`);
    await library.shows('The tag has its new name in 1 article.', 'flood');
    await (await browser.panel()).shows('flood');
  });

  test('what is thrown away is in the trash and nowhere else, and comes back as it was', async () => {
    const panel = await browser.panel();
    await show('corrections');
    await library.shows(seawall);
    await panel.press('Throw away');
    await panel.shows('In the trash.', 'The article is in the trash.');
    await library.shows('No correction notes yet');
    await waitFor('the toolbar button to be bare', async () =>
      (await browser.buttons(`${paper.url}/council/seawall-vote`)).every(({ badge }) => badge === ''),
    );
    await show('trash');
    await library.shows('1 article', seawall, 'in 30 days');
    await library.press(`Put back: ${seawall}`);
    await library.shows('The trash is empty', 'The article is back in the library.');
    await panel.shows('flood', 'Towns › Harbour', 'Ask the engineers');
    await waitFor('the article saved', async () => (await panel.pressed('Saved')) === true);
    await waitFor('the toolbar button to count again', async () =>
      (await browser.buttons(`${paper.url}/council/seawall-vote`)).some(({ badge }) => badge !== ''),
    );
  });

  test('what has lain in the trash for its time is gone for good with the next article that is read', async () => {
    const panel = await browser.panel();
    await panel.press('Throw away');
    await panel.shows('In the trash.');
    await letTrashExpire(own, 29);
    await browser.open(`${paper.url}/harbour/storm-warning`);
    await panel.shows('Storm warning for the whole coast', 'No correction note found');
    expect((await recordsOf(own, 'articles')).map(({ headline }) => headline)).toContain(seawall);

    await letTrashExpire(own, 31);
    await browser.open(`${paper.url}/council/library-hours`);
    await panel.shows('Library to open on Sundays again');
    await waitFor('it to be gone', async () =>
      (await recordsOf(own, 'articles')).every(({ headline }) => headline !== seawall),
    );
    const marks = (await recordsOf(own, 'readerMarks')).find(({ purgedAt }) => purgedAt !== undefined);
    expect(marks).toMatchObject({ tags: { value: [] }, note: { value: '' }, purgedAt: { value: expect.any(Number) } });
    await loadAnew(own);
    await library.shows('The trash is empty');
  });

  test('it is kept anew when it is read again, without anything of before', async () => {
    await browser.open(`${paper.url}/council/seawall-vote`);
    const panel = await browser.panel();
    await panel.shows(seawall, '1 version kept');
    expect(await panel.text()).not.toContain('flood');
    expect(await browser.errors()).toEqual([]);
  });
});
