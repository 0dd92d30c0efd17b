import 'fake-indexeddb/auto';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Reader } from '../../../entrypoints/reader/Reader.tsx';
import { saveArticle } from '../../../lib/archive/reader-marks.ts';
import { trashArticles } from '../../../lib/archive/trash.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { correctionNote } from '../../support/article-facts.ts';
import { storyKeeper, storyUrl } from '../../support/reader-archive.ts';
import { block } from '../../support/readings.ts';
import { sentences } from '../../support/story.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

const paragraphs = sentences(12);
let keep: ReturnType<typeof storyKeeper>;

beforeEach(async () => {
  keep = storyKeeper();
  Element.prototype.scrollIntoView = () => {};
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => {
  vi.restoreAllMocks();
  delete document.documentElement.dataset.theme;
});

const open = (search: string) => {
  document.title = '';
  history.replaceState(null, '', `/reader.html${search}`);
  return render(<Reader />);
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const marks = async () => (await archiveDatabase().readerMarks.toArray())[0];

test('an address that leads to nothing says so', async () => {
  open('');
  await screen.findByRole('heading', { level: 1, name: 'This article is not in the archive' });
  await expectAccessible();
});

test('a version that is not kept leads to the newest', async () => {
  const { articleId } = await keep(paragraphs);
  open(`?article=${articleId}&version=gone`);
  await screen.findByRole('heading', { level: 1, name: 'This version is not kept' });
  await expectAccessible();
  press('Read the newest version');
  await screen.findByRole('heading', { level: 1, name: 'Old cistern found' });
  expect(location.search).toBe(`?article=${articleId}`);
});

test('an archive that does not answer says so', async () => {
  const database = archiveDatabase();
  database.close();
  vi.spyOn(database, 'open').mockRejectedValue(new DOMException('no backing store', 'UnknownError'));
  open('?article=a');
  await screen.findByRole('heading', { level: 1, name: 'The archive does not answer' });
  await expectAccessible();
});

test('the whole article: who, where, when, its text as it is set, and where it is from', async () => {
  const linked = 'The town keeps a list of its wells.';
  const link = { kind: 'link' as const, start: 22, end: 34, url: 'https://gazette.example/wells', rel: null };
  const { articleId } = await keep(
    [
      'SALT QUAY - The old cistern was found on Monday under the fish market.',
      block('How it was built', { kind: 'heading', level: 4 }),
      block(linked, { marks: [link, { ...link, kind: 'strong', start: 0, end: 8, url: null }] }),
      block('Bring a lamp.', { kind: 'list-item' }),
      block('Mind the step.', { kind: 'list-item' }),
      block('Nobody knew, she said.', { kind: 'quote' }),
      block('Who paid', { kind: 'heading', level: 6 }),
      block('What it cost', { kind: 'heading', level: 4 }),
      ...paragraphs.slice(0, 4),
    ],
    {
      publisher: 'The Gazette',
      articleSection: 'Town',
      alternativeHeadline: 'It held water for forty families.',
      authors: [{ name: 'Ines Calder', url: null, role: 'Town reporter' }],
      dateline: { text: 'SALT QUAY', place: 'Salt Quay', date: null, agency: null },
      datePublished: '2026-05-04',
      credits: [{ role: 'editing', names: ['Pim Adler'], text: 'Editing by Pim Adler' }],
      wordCount: 912,
    },
  );
  open(`?article=${articleId}`);
  await screen.findByRole('heading', { level: 1, name: 'Old cistern found' });
  for (const words of ['The Gazette', 'Town', 'It held water for forty families.', 'Ines Calder', 'Pim Adler']) {
    screen.getByText(words);
  }
  screen.getByText('About 4 minutes to read');
  expect(screen.getByText('About 4 minutes to read').title).toMatch(/^At 228 words a minute/);
  const levels = [...document.querySelectorAll('[data-kind="heading"]')].map(({ localName }) => localName);
  expect(levels).toEqual(['h2', 'h3', 'h2']);
  const anchor = screen.getByRole('link', { name: 'of its wells' });
  expect([anchor.getAttribute('href'), anchor.getAttribute('rel')]).toEqual([link.url, 'noopener noreferrer']);
  expect(screen.getAllByRole('listitem').filter(({ dataset }) => dataset.kind === 'list-item')).toHaveLength(2);
  expect(screen.getByText('SALT QUAY').localName).toBe('span');
  const outline = within(screen.getByRole('navigation', { name: 'In this article', hidden: true }));
  expect(outline.getAllByRole('link', { hidden: true }).map(({ textContent }) => textContent)).toEqual([
    'How it was built',
    'Who paid',
    'What it cost',
  ]);
  screen.getByText(/^The text as it stood on May 5, 2026/);
  expect(screen.getByRole('link', { name: storyUrl }).getAttribute('rel')).toContain('noreferrer');
  await waitFor(() => expect(document.title).toBe('Old cistern found – Dateline'));
  await expectAccessible();
});

test('any version, which it is and when it was taken, and word of a newer one', async () => {
  const first = await keep([...paragraphs, 'It cost 18,000 crowns.']);
  const second = await keep([...paragraphs, 'It cost 81,000 crowns.']);
  open(`?article=${first.articleId}`);
  await screen.findByText('It cost 81,000 crowns.');
  expect(screen.queryByText('A newer version is kept.')).toBeNull();
  const choice = screen.getByLabelText('Version');
  expect(
    within(choice)
      .getAllByRole('option')
      .map(({ textContent }) => textContent?.slice(0, 9)),
  ).toEqual(['Version 2', 'Version 1']);
  fireEvent.change(choice, { target: { value: first.versionId } });
  await screen.findByText('It cost 18,000 crowns.');
  expect(location.search).toContain(first.versionId);
  screen.getByText('A newer version is kept.');
  await expectAccessible();

  fireEvent.keyDown(document.body, { key: 'n' });
  await screen.findByText('It cost 81,000 crowns.');
  expect(location.search).toContain(second.versionId);
  fireEvent.keyDown(document.body, { key: 'n' });
  fireEvent.keyDown(document.body, { key: 'p' });
  await screen.findByText('It cost 18,000 crowns.');
});

test('the publisher’s notes in their places, and what they corrected', async () => {
  const text = 'Correction: It cost 81,000 crowns, not 18,000, as an earlier version said.';
  const passage = { text: 'It cost 81,000 crowns.', by: 'right' as const };
  const { articleId } = await keep(
    [...paragraphs.slice(0, 5), `So it is. ${passage.text}`, text, ...paragraphs.slice(5)],
    {
      corrections: [
        correctionNote({ text, wrong: '18,000', right: '81,000', position: 'inline', passage }),
        correctionNote({ text: 'The headline was changed.', position: 'metadata', kind: 'update' }),
      ],
    },
  );
  open(`?article=${articleId}`);
  const note = await screen.findByRole('note', { name: 'Correction' });
  expect(note.previousElementSibling?.textContent).toContain(passage.text);
  const there = within(note).getByRole('link', { name: 'See the corrected passage' }).getAttribute('href') ?? '';
  expect(document.querySelector(there)?.textContent).toBe(passage.text);
  const back = screen.getByRole('link', { name: 'Corrected' }).getAttribute('href') ?? '';
  expect(document.querySelector(back)).toBe(note);
  expect(screen.getByRole('link', { name: '1 correction note, in its place in the text' }).getAttribute('href')).toBe(
    back,
  );
  within(screen.getByRole('note', { name: 'Update' })).getByText('Stood in the page’s metadata only');
  await expectAccessible();
});

test('an article in the trash can be read and put back', async () => {
  const { articleId } = await keep(paragraphs);
  await saveArticle(articleId);
  await trashArticles([articleId]);
  open(`?article=${articleId}`);
  await screen.findByText('This article is in the trash.');
  await expectAccessible();
  press('Put it back');
  await waitFor(() => expect(screen.queryByText('This article is in the trash.')).toBeNull());
  expect((await marks())?.trashedAt?.value).toBeNull();
});

test('saving, tags, and marking as read with a way back', async () => {
  const { articleId } = await keep(paragraphs);
  open(`?article=${articleId}`);
  await screen.findByRole('heading', { level: 1, name: 'Old cistern found' });
  expect(screen.queryByRole('button', { name: 'Mark as read' })).toBeNull();
  // Set with the page's keys, once what is drawn has settled.
  await waitFor(() => expect(document.title).toContain('Old cistern found'));
  fireEvent.keyDown(document.body, { key: 's' });
  fireEvent.click(await screen.findByRole('button', { name: 'Mark as read' }));
  await screen.findByText('Marked as read.');
  await screen.findByRole('button', { name: 'Mark as unread' });
  press('Undo');
  await screen.findByRole('button', { name: 'Mark as read' });
  const field = screen.getByLabelText('Tags');
  fireEvent.input(field, { target: { value: 'water,' } });
  await screen.findByRole('button', { name: /^Remove the tag/ });
  await expectAccessible();
});

test('a text that is scrolled to its end is marked as read, where the article is saved', async () => {
  const { articleId } = await keep(paragraphs);
  const place = vi.spyOn(HTMLDivElement.prototype, 'getBoundingClientRect');
  place.mockReturnValue({ ...new DOMRect(0, 0, 600, 5_000).toJSON(), top: 0, height: 5_000 });
  open(`?article=${articleId}`);
  await screen.findByRole('heading', { level: 1, name: 'Old cistern found' });
  const end = { ...new DOMRect().toJSON(), top: -5_000, height: 5_000 };
  await act(async () => {
    await saveArticle(articleId);
  });
  await screen.findByRole('button', { name: 'Mark as read' });
  fireEvent.scroll(window);
  expect((await marks())?.readAt?.value ?? null).toBeNull();
  place.mockReturnValue(end);
  fireEvent.scroll(window);
  await screen.findByText('Marked as read, since you came to its end.');
  expect((await marks())?.readAt?.value).toEqual(expect.any(Number));
  press('Undo');
  await screen.findByRole('button', { name: 'Mark as read' });
  fireEvent.scroll(window);
  expect((await marks())?.readAt?.value ?? null).toBeNull();
});

test('speaks the reader’s language around the article’s own', async () => {
  const { articleId } = await keep(
    ['عُثر على الخزان القديم يوم الاثنين تحت سوق السمك في المدينة القديمة.', block('خذ مصباحا.', { kind: 'list-item' })],
    { headline: 'العثور على الخزان القديم', inLanguage: 'ar' },
  );
  open(`?article=${articleId}`);
  const headline = await screen.findByRole('heading', { level: 1, name: 'العثور على الخزان القديم' });
  expect([headline.lang, headline.dir]).toEqual(['ar', 'rtl']);
  const blocks = [...document.querySelectorAll<HTMLElement>('[data-kind]')];
  expect(blocks.map(({ lang, dir }) => `${lang} ${dir}`)).toEqual(['ar rtl', 'ar rtl']);
  expect(document.querySelector('ul[dir="rtl"]')).not.toBeNull();
  await expectAccessible();
  document.body.innerHTML = '';
  speak('ar');
  open(`?article=${articleId}`);
  await screen.findByText('التظليلات');
  await expectAccessible();
});
