import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { ExportFlow } from '../../../components/exporting/ExportFlow.tsx';
import type { ExportDesk } from '../../../components/exporting/export-desk.ts';
import { exportFormatIds, type ScopeChoice } from '../../../lib/article/export-format.ts';
import { initialExportSettings } from '../../../lib/article/export-settings.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const scope = (given: Partial<ScopeChoice>): ScopeChoice => ({
  scope: 'selection',
  count: 2,
  name: null,
  version: null,
  ...given,
});
const template = (id: string, name = '') => ({ id, name, fileName: '{{title}}', text: '{{text}}' });

function draw(scopes: readonly ScopeChoice[], over: Partial<ExportDesk> = {}) {
  const write = vi.fn<ExportDesk['write']>(over.write ?? (async () => 2));
  const desk = {
    setup: vi.fn(async () => ({
      formats: exportFormatIds,
      templates: [template('obsidian'), template('own-1', 'For the desk')],
      settings: initialExportSettings,
    })),
    remember: vi.fn(),
    obsidian: vi.fn<ExportDesk['obsidian']>(async () => 'address'),
    say: vi.fn(),
    templatesHref: '/library.html?part=templates',
    ...over,
    write,
  } satisfies ExportDesk;
  const onClose = vi.fn();
  render(<ExportFlow scopes={scopes} desk={desk} onClose={onClose} />);
  return { desk, write, onClose };
}

const dialog = async () => within(await screen.findByRole('dialog', { name: 'Export' }));

test('every format has its name and a sentence, by what it is for', async () => {
  draw([scope({})]);
  const on = await dialog();
  expect(on.getAllByRole('radio')).toHaveLength(exportFormatIds.length);
  const names = on.getAllByRole('group').map((group) => group.querySelector('legend')?.textContent);
  expect(names).toEqual([
    'To read, in other programs',
    // Below the format that it is about.
    'What is in it',
    'As tables and data',
    'For reference managers',
    'To keep, or to take elsewhere',
  ]);
  on.getByText('2 articles that are chosen');
  on.getByText('2 files, in one ZIP among your downloads.');
  await expectAccessible();
});

test('what is in the files depends on the format, and all of it is handed on', async () => {
  const { desk, write, onClose } = draw([scope({})]);
  const on = await dialog();
  fireEvent.change(on.getByLabelText('Template'), { target: { value: 'own-1' } });
  fireEvent.change(on.getByLabelText('Highlights'), { target: { value: 'footnotes' } });
  fireEvent.click(on.getByLabelText('Correction notes in their places'));
  expect(desk.remember).toHaveBeenLastCalledWith({
    ...initialExportSettings,
    template: 'own-1',
    highlights: 'footnotes',
    corrections: false,
  });
  fireEvent.click(on.getByRole('button', { name: 'Export' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  const [choice] = write.mock.calls[0] ?? [];
  expect(choice).toMatchObject({
    scope: 'selection',
    format: 'markdown',
    options: {
      corrections: false,
      highlights: 'footnotes',
      pictures: true,
      template: { name: 'For the desk' },
      words: { version: 'Version $1', by: 'By $1' },
    },
  });
  expect(desk.say).toHaveBeenCalledWith('2 articles exported.');
});

test('a format that has no options shows none', async () => {
  draw([scope({})]);
  const on = await dialog();
  fireEvent.click(on.getByLabelText(/^RIS/));
  expect(on.queryByRole('group', { name: 'What is in it' })).toBeNull();
  on.getByText('One file will lie among your downloads.');
});

test('the version that is looked at can be exported, or the article', async () => {
  const { write } = draw([
    scope({ scope: 'version', count: 1, version: { id: 'v1', number: 3 } }),
    scope({ scope: 'article', count: 1 }),
  ]);
  const on = await dialog();
  expect(on.getByLabelText<HTMLInputElement>('Version 3 of this article').checked).toBe(true);
  fireEvent.click(on.getByRole('button', { name: 'Export' }));
  await waitFor(() => expect(write).toHaveBeenCalled());
  expect(write.mock.calls[0]?.[0]).toMatchObject({ scope: 'version', options: { versionId: 'v1' } });
});

test('work that goes on is shown and can be stopped', async () => {
  let signal: AbortSignal | null = null;
  const { desk, onClose } = draw([scope({ count: 9_000 })], {
    write: async (_, given, onProgress) => {
      signal = given;
      onProgress(1_200, 9_000);
      await new Promise((resolve) => given.addEventListener('abort', resolve));
      return null;
    },
  });
  const on = await dialog();
  fireEvent.click(on.getByRole('button', { name: 'Export' }));
  await on.findByText('1,200 of 9,000 articles written');
  await expectAccessible();
  fireEvent.click(on.getByRole('button', { name: 'Stop' }));
  expect(signal).toMatchObject({ aborted: true });
  await on.findByRole('button', { name: 'Export' });
  expect(desk.say).not.toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
});

test('what failed gives way to the word on it, which stands on the page behind', async () => {
  const { desk, onClose } = draw([scope({})], { write: async () => null });
  fireEvent.click((await dialog()).getByRole('button', { name: 'Export' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(desk.say).not.toHaveBeenCalled();
});

test('one article can be handed to Obsidian, many cannot', async () => {
  const { desk } = draw([scope({ scope: 'article', count: 1, name: 'Ferry fares rise' })]);
  const on = await dialog();
  on.getByText('Ferry fares rise');
  fireEvent.change(on.getByLabelText('Vault'), { target: { value: 'News' } });
  fireEvent.click(on.getByRole('button', { name: 'Open in Obsidian' }));
  await waitFor(() => expect(desk.say).toHaveBeenCalledWith('Handed to Obsidian.'));
  expect(desk.obsidian).toHaveBeenCalledWith(expect.objectContaining({ format: 'markdown' }), 'News');
});

test('Enter in the name of the vault opens it in Obsidian, and writes no file', async () => {
  const { desk, write } = draw([scope({ scope: 'article', count: 1, name: 'Ferry fares rise' })]);
  const field = (await dialog()).getByLabelText<HTMLInputElement>('Vault');
  field.value = 'News';
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(desk.obsidian).toHaveBeenCalledWith(expect.anything(), 'News'));
  expect(write).not.toHaveBeenCalled();
});

test('nothing to export cannot be exported; what cannot be looked up closes it', async () => {
  draw([scope({ scope: 'search', count: 0 })]);
  const on = await dialog();
  on.getByText('There is nothing to export.');
  expect(on.getByRole<HTMLButtonElement>('button', { name: 'Export' }).disabled).toBe(true);
  const { onClose } = draw([scope({})], { setup: async () => null });
  await waitFor(() => expect(onClose).toHaveBeenCalled());
});
