import 'fake-indexeddb/auto';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Reader } from '../../../entrypoints/reader/Reader.tsx';
import { readerSettings } from '../../../lib/archive/reader-setting.ts';
import { initialReaderSettings } from '../../../lib/article/reader-settings.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { fakeSpeech } from '../../support/fake-speech.ts';
import { storyKeeper } from '../../support/reader-archive.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const picture = 'https://pictures.example/cistern.png';
const png = Uint8Array.from('\x89PNG\r\n\x1a\n and so on', (sign) => sign.charCodeAt(0));
const text = ['The cistern was found on Monday. Nobody knew of it.', 'It holds water for forty families.'];
let articleId = '';
/** Whether the picture's site is open to Dateline, and what the browser's question is answered with. */
let granted = true;
let allow = vi.fn(async () => true);

beforeEach(async () => {
  Element.prototype.scrollIntoView = () => {};
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  ({ articleId } = await storyKeeper()(text, {
    image: { url: picture, caption: 'The cistern.', credit: 'Pim Adler' },
  }));
  granted = true;
  allow = vi.fn(async () => true);
  const event = { addListener: () => {}, removeListener: () => {} };
  const permissions = { contains: async () => granted, request: () => allow(), onAdded: event, onRemoved: event };
  Object.assign(fakeBrowser.permissions, permissions);
  vi.stubGlobal('CSS', { ...globalThis.CSS, highlights: new Map() });
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function open() {
  document.title = '';
  history.replaceState(null, '', `/reader.html?article=${articleId}`);
  const drawn = render(<Reader />);
  // Set with the page's keys, once what is drawn has settled.
  await waitFor(() => expect(document.title).toContain('Old cistern found'));
  return drawn;
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const page = () => document.querySelector<HTMLElement>('[style]');

test('colours, letters, size, width and space hold at once, are kept, and are set back with a way back', async () => {
  await open();
  expect(document.documentElement.dataset.theme).toBe('system');
  press('Appearance');
  for (const [words, theme] of [
    ['Light', 'light'],
    ['Dark', 'dark'],
    ['Sepia', 'sepia'],
  ] as const) {
    fireEvent.click(screen.getByLabelText(words));
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe(theme));
    await expectAccessible();
  }
  fireEvent.click(screen.getByLabelText('Easier to tell apart'));
  fireEvent.input(screen.getByLabelText('Size of letters'), { target: { value: '6' } });
  fireEvent.input(screen.getByLabelText('Width of lines'), { target: { value: '0' } });
  fireEvent.input(screen.getByLabelText('Space between lines'), { target: { value: '4' } });
  await waitFor(() => expect(page()?.style.getPropertyValue('--reader-size')).toBe('2rem'));
  expect(page()?.style.getPropertyValue('--reader-width')).toBe('42ch');
  expect(document.querySelector('[data-reader-text]')?.getAttribute('data-font')).toBe('easy');
  expect(screen.getByLabelText('Size of letters').getAttribute('aria-valuetext')).toBe('7 of 7');
  await waitFor(async () =>
    expect(await readerSettings()).toMatchObject({ theme: 'sepia', font: 'easy', size: 6, width: 0, leading: 4 }),
  );
  press('Set back');
  await waitFor(async () => expect(await readerSettings()).toEqual(initialReaderSettings));
  press('Undo');
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('sepia'));
});

test('what was set holds when the page is opened anew, and nonsense that is stored does not', async () => {
  await archiveDatabase().settings.put({
    key: 'reader',
    value: { ...initialReaderSettings, theme: 'dark', size: 5 },
    updatedAt: 1,
  });
  const drawn = await open();
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(page()?.style.getPropertyValue('--reader-size')).toBe('1.75rem');
  drawn.unmount();
  await archiveDatabase().settings.put({ key: 'reader', value: { theme: 'plaid', size: 900 }, updatedAt: 2 });
  await open();
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('system'));
});

test('the page’s keys are listed', async () => {
  await open();
  HTMLDialogElement.prototype.showModal ??= function showModal() {
    this.open = true;
  };
  fireEvent.keyDown(document.body, { key: '?' });
  const dialog = await screen.findByRole('dialog', { name: 'Keys' });
  expect([...dialog.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual([
    'h',
    'n',
    'p',
    'r',
    'a',
    's',
    'x',
    'c',
    '?',
  ]);
  await expectAccessible();
  press('Close');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('read aloud: sentence by sentence, marked, at another pace, and silent when the page is left', async () => {
  const fake = fakeSpeech([
    { voiceURI: 'v1', name: 'Grey', lang: 'en-GB', localService: true },
    { voiceURI: 'v2', name: 'Vale', lang: 'en-US', localService: true },
    { voiceURI: 'v3', name: 'Wire', lang: 'en-US', localService: false },
  ]);
  for (const [name, value] of Object.entries(fake.scope)) vi.stubGlobal(name, value);
  const drawn = await open();
  fireEvent.keyDown(document.body, { key: 'r' });
  await waitFor(() => expect(fake.speaking()).toBe('Old cistern found'));
  screen.getByText('Sentence 1 of 4');
  act(() => fake.end());
  await waitFor(() => expect(fake.speaking()).toBe('The cistern was found on Monday.'));
  const marked = () => [...((CSS.highlights.get('dateline-spoken') as unknown as Set<Range>) ?? [])].map(String);
  await waitFor(() => expect(marked()).toEqual(['The cistern was found on Monday.']));
  await expectAccessible();
  press('Next sentence');
  await waitFor(() => expect(fake.speaking()).toBe('Nobody knew of it.'));
  press('Pause');
  expect(fake.speaking()).toBeNull();
  fireEvent.change(screen.getByLabelText('Pace'), { target: { value: '1.5' } });
  expect([...screen.getByLabelText<HTMLSelectElement>('Voice').options].map(({ text: words }) => words)).toEqual([
    'The computer’s own',
    'Vale',
    'Grey',
  ]);
  fireEvent.change(screen.getByLabelText('Voice'), { target: { value: 'v1' } });
  await waitFor(async () => expect(await readerSettings()).toMatchObject({ rate: 1.5, voices: { en: 'v1' } }));
  press('Read on');
  await waitFor(() =>
    expect(fake.spoken.at(-1)).toMatchObject({ text: 'Nobody knew of it.', rate: 1.5, lang: 'en-GB' }),
  );
  await waitFor(() => expect(fake.speaking()).toBe('Nobody knew of it.'));
  dispatchEvent(new Event('pagehide'));
  expect(fake.speaking()).toBeNull();
  press('Read aloud');
  drawn.unmount();
  expect(fake.speaking()).toBeNull();
  expect(CSS.highlights.size).toBe(0);
});

test('read aloud: says where there is no voice for the language, and where the browser has none at all', async () => {
  const fake = fakeSpeech([{ voiceURI: 'v1', name: 'Marit', lang: 'nb-NO', localService: true }]);
  for (const [name, value] of Object.entries(fake.scope)) vi.stubGlobal(name, value);
  const drawn = await open();
  press('Read aloud');
  screen.getByText('This computer has no voice for English. One can be added in its settings.');
  await expectAccessible();
  drawn.unmount();
  vi.stubGlobal('speechSynthesis', undefined);
  await open();
  press('Read aloud');
  screen.getByText('This browser cannot read aloud.');
});

test('a picture that is not kept is asked for only when the reader says so, and is in the list of requests', async () => {
  const ask = vi.fn(async () => new Response(png, { headers: { 'content-type': 'image/png' } }));
  vi.stubGlobal('fetch', ask);
  await open();
  await screen.findByText('The picture is not kept.');
  screen.getByText('The cistern.');
  expect(document.querySelector('img')).toBeNull();
  expect(ask).not.toHaveBeenCalled();
  await expectAccessible();
  press(/^Show the picture \(asks .*pictures\.example.* for it\)$/);
  const shown = await screen.findByAltText('Picture to the article');
  expect(shown.getAttribute('src')).toMatch(/^blob:/);
  screen.getByText(/^Shown from .*pictures\.example.*, and not kept\.$/);
  expect(ask).toHaveBeenCalledExactlyOnceWith(picture, expect.objectContaining({ credentials: 'omit' }));
  expect(await archiveDatabase().requests.toArray()).toMatchObject([
    { purpose: 'picture', url: picture, articleId, status: 200, failure: null },
  ]);
  await expectAccessible();
});

test('a picture that cannot be had says why, and can be asked for again', async () => {
  const answers = [new Response('<svg/>'), new Response('gone', { status: 404 })];
  vi.stubGlobal('fetch', async () => answers.shift());
  await open();
  await screen.findByText('The picture is not kept.');
  press(/^Show the picture/);
  await screen.findByText('What came is not a picture that is shown here.');
  press(/^Show the picture/);
  await screen.findByText('The picture could not be had.');
  expect(allow).not.toHaveBeenCalled();
  expect(await archiveDatabase().requests.count()).toBe(2);
});

test('a picture of a site that is closed to Dateline is asked for only with the reader’s leave', async () => {
  vi.stubGlobal('fetch', async () => new Response(png, { headers: { 'content-type': 'image/png' } }));
  granted = false;
  allow.mockResolvedValue(false);
  await open();
  await screen.findByText('The picture is not kept.');
  press(/^Show the picture/);
  await screen.findByText('Without your leave, the picture’s server was not asked.');
  expect(await archiveDatabase().requests.count()).toBe(0);
  allow.mockResolvedValue(true);
  press(/^Show the picture/);
  await screen.findByAltText('Picture to the article');
});

test('a picture that is kept is shown from the archive', async () => {
  const { images, articleImages } = archiveDatabase();
  await images.put({ hash: 'h1', type: 'image/png', bytes: png });
  await articleImages.put({
    id: `${articleId}:${picture}`,
    articleId,
    url: picture,
    hash: 'h1',
    failure: null,
    keptAt: 1,
  });
  await open();
  expect((await screen.findByAltText('Picture to the article')).getAttribute('src')).toMatch(/^blob:/);
  expect(screen.queryByText(/^Shown from/)).toBeNull();
  expect(await archiveDatabase().requests.count()).toBe(0);
});

test('a picture within the text stands in its place, and what it shows is said', async () => {
  const url = 'https://pictures.example/bench.png';
  const pictures = [{ url, alt: 'A bench and a bucket.', at: 1 }];
  const kept = await storyKeeper()(['It lies under the market.', 'It is dry.', 'It is old.'], {}, { pictures });
  articleId = kept.articleId;
  const { images, articleImages } = archiveDatabase();
  await images.put({ hash: 'h1', type: 'image/png', bytes: new Uint8Array([1]) });
  await articleImages.put({ id: `${articleId}:${url}`, articleId, url, hash: 'h1', failure: null, keptAt: 1 });
  await open();
  const picture = await screen.findByAltText('A bench and a bucket.');
  const before = picture.closest('figure')?.previousElementSibling;
  expect(before?.textContent).toBe('It lies under the market.');
  await expectAccessible();
});
