import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { HandOverDialog } from '../../../components/hand-over/HandOverDialog.tsx';
import type { HandOverDesk, ZoteroOutcome } from '../../../components/hand-over/hand-over-desk.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

let said: string[] = [];
beforeEach(() => {
  said = [];
});

function draw(over: Partial<HandOverDesk> = {}) {
  const onClose = vi.fn();
  const desk: HandOverDesk = {
    shares: { links: true, files: true },
    share: vi.fn(async () => 'shared' as const),
    copy: vi.fn(async () => true),
    zotero: vi.fn(async () => ({ sent: 1, why: null, asFile: false })),
    obsidian: vi.fn(async () => 'address' as const),
    say: (text) => said.push(text),
    ...over,
  };
  render(<HandOverDialog headline="Ferry fares to rise" desk={desk} onClose={onClose} />);
  return { desk, onClose };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('offers every way there is', async () => {
  draw();
  expect(screen.getByRole('dialog', { name: 'Share, copy, hand over' })).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Share',
    'Copy',
    'Other programs on this computer',
  ]);
  await expectAccessible();
});

test('has no sheet where the browser has none', async () => {
  draw({ shares: { links: false, files: false } });
  expect(screen.queryByRole('heading', { name: 'Share' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'A link' })).toBeNull();
  await expectAccessible();
});

test.each([
  ['As a line with its source', 'citation'],
  ['As a Markdown link', 'markdown'],
  ['As a link for letters and documents', 'rich'],
] as const)('copies %s', async (name, way) => {
  const { desk, onClose } = draw();
  press(name);
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(desk.copy).toHaveBeenCalledExactlyOnceWith(way);
  expect(said).toEqual(['It is on the clipboard.']);
});

test('says that a copy was not let, and that a sheet failed; a sheet that was closed needs no word', async () => {
  const copies = draw({ copy: async () => false, share: async () => 'dismissed' });
  press('As a Markdown link');
  await waitFor(() => expect(said).toHaveLength(1));
  expect(said[0]).not.toBe('It is on the clipboard.');
  await waitFor(() => expect(copies.onClose).toHaveBeenCalledTimes(1));
  press('A link');
  await waitFor(() => expect(copies.onClose).toHaveBeenCalledTimes(2));
  expect(said).toHaveLength(1);
});

test('says that the sheet failed', async () => {
  draw({ share: async () => 'failed' });
  press('The text as a file');
  await waitFor(() => expect(said).toEqual(['That could not be shared.']));
});

test.each<[ZoteroOutcome, string]>([
  [{ sent: 1, why: null, asFile: false }, 'Zotero has it, in the collection that is chosen there.'],
  [{ sent: 12, why: null, asFile: false }, 'Zotero has 12 articles, in the collection that is chosen there.'],
  [
    { sent: 0, why: 'not-running', asFile: true },
    'Zotero does not answer on this computer. It must be open. Instead there is a file in RIS among your downloads, which Zotero imports.',
  ],
  [{ sent: 0, why: 'read-only', asFile: false }, 'The library that is chosen in Zotero takes nothing.'],
  [
    { sent: 0, why: 'refused', asFile: false },
    'Zotero refused. Its settings must let other programs on this computer in.',
  ],
  [
    { sent: 50, why: 'failed', asFile: false },
    'Zotero has 50 articles, in the collection that is chosen there. Zotero broke off. What it has of this, you see there.',
  ],
])('tells what Zotero made of it: %o', async (outcome, words) => {
  draw({ zotero: async () => outcome });
  press('Send to Zotero');
  await waitFor(() => expect(said).toEqual([words]));
});

test('waits for Zotero, and does one thing at a time', async () => {
  let answer: (outcome: ZoteroOutcome | null) => void = () => {};
  const zotero = vi.fn(() => new Promise<ZoteroOutcome | null>((resolve) => (answer = resolve)));
  const { onClose } = draw({ zotero });
  press('Send to Zotero');
  expect(await screen.findByText('Asking Zotero')).toBeTruthy();
  for (const button of screen.getAllByRole('button').filter(({ textContent }) => textContent !== 'Close')) {
    expect((button as HTMLButtonElement).disabled).toBe(true);
  }
  await expectAccessible();
  answer(null);
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(said).toEqual([]);
});
