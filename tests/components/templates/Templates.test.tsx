import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Library } from '../../../entrypoints/library/Library.tsx';
import { markdownTemplates } from '../../../lib/archive/markdown-templates.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { freshLibrary, keep } from '../../support/library-list.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

beforeEach(freshLibrary);
afterEach(() => vi.restoreAllMocks());

const open = async () => {
  history.replaceState(null, '', '/library.html?part=templates');
  render(<Library />);
  await screen.findByRole('heading', { level: 1, name: 'Markdown templates' });
};
const field = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label);
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const made = () => screen.getByRole('region', { name: 'What comes of it' }).textContent;

test('a template is tried on an article while it is typed, and kept', async () => {
  await keep('a', { headline: 'Ferry fares rise' });
  await keep('b', { headline: 'Dredging closes the channel' });
  await open();
  await waitFor(() => expect(made()).toContain('# Dredging closes the channel'));
  type('Text', '{{title | upper}}!');
  await waitFor(() => expect(made()).toBe('DREDGING CLOSES THE CHANNEL!\n'));
  type('Name of the file, without its ending', '{{host}}/{{title}}');
  await screen.findByText('gazette.example/Dredging closes the channel.md');
  const articles = screen.getByLabelText<HTMLSelectElement>('Tried on');
  fireEvent.change(articles, { target: { value: articles.options[1]?.value } });
  await waitFor(() => expect(made()).toBe('FERRY FARES RISE!\n'));
  await expectAccessible();
  press('Keep');
  await screen.findByText('Template kept.');
  expect((await markdownTemplates())[0]).toMatchObject({ origin: 'changed', text: '{{title | upper}}!' });
  await screen.findByRole('option', { name: 'Obsidian (changed)' });

  press('Back to the original');
  await screen.findByText('The template is as it came.');
  await waitFor(() => expect(field('Text').value).toContain('{{properties}}'));
  press('Undo');
  await waitFor(() => expect(field('Text').value).toBe('{{title | upper}}!'));
});

test('what is wrong is said with its place, and is not kept', async () => {
  await keep('a', { headline: 'Ferry fares rise' });
  await open();
  await waitFor(() => expect(made()).toContain('Ferry'));
  type('Text', 'one\n  {{titel}}');
  await screen.findByText('Line 2, column 3: there is no value “titel” here.');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Keep' }).disabled).toBe(true);
  expect(field('Text').getAttribute('aria-invalid')).toBe('true');
  screen.getByText('Nothing comes of it until the mistake is mended.');
  await expectAccessible();
  press('Discard changes');
  await waitFor(() => expect(made()).toContain('Ferry'));
});

test('is said as well where there is no article to try it on', async () => {
  await open();
  await screen.findByText('There is no article in the library yet to try it on.');
  type('Text', '{{#note}}');
  await screen.findByText('Line 1, column 1: the section “note” is not closed.');
  for (const name of ['Keep', 'Make a copy']) {
    expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true);
  }
  press('Discard changes');
});

test('what is not kept is still there when another part was looked at', async () => {
  await open();
  await screen.findByText('There is no article in the library yet to try it on.');
  type('Text', 'Half a {{title}}');
  const leaving = () => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };
  await waitFor(() => expect(leaving()).toBe(true));
  fireEvent.click(screen.getByRole('link', { name: 'Trash' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Markdown templates' })).toBeNull());
  fireEvent.click(screen.getByRole('link', { name: 'Templates' }));
  await waitFor(() => expect(field('Text').value).toBe('Half a {{title}}'));
  press('Discard changes');
  await waitFor(() => expect(leaving()).toBe(false));
});

test('a copy is the reader’s own: named, deleted, and got back', async () => {
  await open();
  await screen.findByText('There is no article in the library yet to try it on.');
  press('Make a copy');
  await waitFor(() => expect(field('Name').value).toBe('Obsidian, copy'));
  type('Name', 'For the desk');
  press('Keep');
  await screen.findByRole('option', { name: 'For the desk' });
  press('Delete');
  await screen.findByText('Template deleted.');
  await waitFor(() => expect(screen.queryByRole('option', { name: 'For the desk' })).toBeNull());
  press('Undo');
  await screen.findByRole('option', { name: 'For the desk' });
  await waitFor(() => expect(field('Name').value).toBe('For the desk'));
});
