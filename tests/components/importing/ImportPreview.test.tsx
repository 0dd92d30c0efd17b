import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { ImportPreviewPart } from '../../../components/importing/ImportPreviewPart.tsx';
import type { ImportAdditions, ImportPreview } from '../../../lib/article/import-run.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const text = () => document.body.textContent?.replaceAll(/\s+/g, ' ').replaceAll(/[\u2068\u2069]/g, '') ?? '';
const nothing = () => undefined;

const adds: ImportAdditions = {
  tags: ['sea', '<b>bold</b>'],
  collections: [['Reading', 'Harbour']],
  note: true,
  highlights: 2,
  savedAt: Date.UTC(2024, 4, 3),
  read: true,
  text: true,
};

const preview: ImportPreview = {
  format: 'pocket',
  entries: 1_205,
  articles: 1_204,
  counts: { new: 1_200, merged: 2, unchanged: 1, trashed: 1 },
  withText: 4,
  linksOnly: 1_200,
  merges: { tags: 2, collections: 1, notes: 1, highlights: 0, dates: 0, texts: 1 },
  labelled: { merged: 0, collections: 1 },
  samples: [
    {
      articleId: 'a',
      url: 'https://www.harbour-post.example/1',
      headline: '<img src=x onerror=alert(1)>',
      inLanguage: 'en',
      standing: 'new',
      adds,
      lacksLabel: false,
    },
    {
      articleId: 'b',
      url: 'https://www.harbour-post.example/2',
      headline: null,
      inLanguage: null,
      standing: 'trashed',
      adds,
      lacksLabel: false,
    },
  ],
  faults: [
    { at: 7, file: null, reason: 'bad-address', excerpt: 'javascript:alert(1)' },
    { at: null, file: 'part_1.csv', reason: 'unreadable', excerpt: '' },
    ...Array.from({ length: 9 }, (_, line) => ({
      at: line + 20,
      file: null,
      reason: 'twice' as const,
      excerpt: `Line ${line}`,
    })),
  ],
};
test('a preview of what is here already says what the collection alone would do, and asks before it makes one', () => {
  const here: ImportPreview = {
    ...preview,
    counts: { new: 0, merged: 0, unchanged: 2, trashed: 0 },
    articles: 2,
    merges: { tags: 0, collections: 0, notes: 0, highlights: 0, dates: 0, texts: 0 },
    labelled: { merged: 2, collections: 2 },
    samples: [],
    faults: [],
  };
  const onImport = vi.fn();
  const actions = { onEncoding: nothing, onImport, onLeave: nothing, onDownloadFaults: nothing };
  const props = { name: 'a.csv', label: 'Imported', encoding: null, ...actions };
  render(<ImportPreviewPart {...props} preview={here} />);
  expect(text()).toContain('Here already, with all of it2');
  expect(text()).toContain('All of it is here already.');
  expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  fireEvent.click(screen.getByRole('checkbox'));
  expect(text()).toContain('Here already, and will be added to2');
  expect(text()).toContain('2 go into collections');
  expect(text()).not.toContain('All of it is here already.');
  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  expect(onImport).toHaveBeenCalledWith(true);
});

test('a preview says what will happen before it does, and shows what a file says as text alone', async () => {
  const [onImport, onLeave, onDownloadFaults] = [vi.fn(), vi.fn(), vi.fn()];
  const { container } = render(
    <ImportPreviewPart
      name="part_1.csv"
      preview={preview}
      label="Imported from Pocket, 26 November 2026"
      encoding={null}
      onEncoding={nothing}
      onImport={onImport}
      onLeave={onLeave}
      onDownloadFaults={onDownloadFaults}
    />,
  );
  for (const words of [
    'Pocket',
    'New here1,200',
    'Here already, and will be added to2',
    'In your trash, and stays there1',
    'As links alone1,200',
    '2 get tags',
    '1 gets words below your note',
    'never overwritten',
    '<img src=x onerror=alert(1)>',
    '#<b>bold</b>',
    'Reading › Harbour',
    'https://www.harbour-post.example/2',
    'And 1,202 more.',
    'The address is no web page’s 1 line',
    'Line 7 javascript:alert(1)',
    'part_1.csv, Whole file',
    'In the file before; what it says besides is added there 9 lines',
  ]) {
    expect(text()).toContain(words);
  }
  expect(container.querySelector('img, b, a')).toBeNull();
  expect(text()).not.toContain('Line 5 ');
  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  expect(onImport).toHaveBeenLastCalledWith(true);
  fireEvent.click(screen.getByRole('checkbox'));
  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  expect(onImport).toHaveBeenLastCalledWith(false);
  fireEvent.click(screen.getByRole('button', { name: 'Download the list as CSV' }));
  fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
  expect([onDownloadFaults, onLeave].map((one) => one.mock.calls.length)).toEqual([1, 1]);
  await expectAccessible(container);
});

test('a file with nothing in it can only be left', async () => {
  const empty = {
    ...preview,
    articles: 0,
    entries: 0,
    counts: { new: 0, merged: 0, unchanged: 0, trashed: 0 },
    samples: [],
  };
  const props = {
    name: 'a.csv',
    label: 'x',
    encoding: null,
    onEncoding: nothing,
    onImport: nothing,
    onLeave: nothing,
    onDownloadFaults: nothing,
  };
  const { container } = render(<ImportPreviewPart {...props} preview={{ ...empty, withText: 0, linksOnly: 0 }} />);
  expect(text()).toContain('There is nothing in it to import.');
  expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  await expectAccessible(container);
});

test('a file that does not say its encoding says what it was taken for, and can be read as another', async () => {
  const onEncoding = vi.fn();
  const known = [
    { encoding: 'windows-1252', script: 'Latn' },
    { encoding: 'windows-1251', script: 'Cyrl' },
  ];
  const { container } = render(
    <ImportPreviewPart
      name="a.csv"
      preview={preview}
      label="x"
      encoding={{ taken: 'windows-1251', known }}
      onEncoding={onEncoding}
      onImport={nothing}
      onLeave={nothing}
      onDownloadFaults={nothing}
    />,
  );
  const choice = screen.getByLabelText<HTMLSelectElement>('Encoding');
  expect([...choice.options].map((one) => one.text)).toEqual(['Latin (windows-1252)', 'Cyrillic (windows-1251)']);
  expect(choice.value).toBe('windows-1251');
  expect(text()).toContain('The file does not say how its letters are written');
  fireEvent.change(choice, { target: { value: 'windows-1252' } });
  expect(onEncoding).toHaveBeenLastCalledWith('windows-1252');
  await expectAccessible(container);
});
