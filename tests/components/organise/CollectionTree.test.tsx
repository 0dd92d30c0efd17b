import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { CollectionTree } from '../../../components/organise/CollectionTree.tsx';
import type { ShownCollection } from '../../../components/organise/tree-walk.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

function node(name: string, parentId: string | null, children: ShownCollection[] = [], own = 1, total = own) {
  return { id: name, name, parentId, path: [name], children, own, total };
}
const nodes = [
  node('Coast', null, [node('Harbour', 'Coast', [node('Pier', 'Harbour')], 2, 3)], 0, 3),
  node('Towns', null, [], 0),
];

function draw(over: Partial<Parameters<typeof CollectionTree>[0]> = {}) {
  const on = {
    onCreate: vi.fn(async (name: string) => ({ id: name })),
    onRename: vi.fn(async () => null),
    onMove: vi.fn(async () => null),
    onDelete: vi.fn(),
    onOpen: vi.fn(),
    onExport: vi.fn(),
  };
  render(<CollectionTree nodes={nodes} {...on} {...over} />);
  return on;
}

const item = (name: RegExp) => screen.getByRole('treeitem', { name });
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
const at = () => document.activeElement?.getAttribute('data-id');

test('is entered once and walked through with the keys of a tree', async () => {
  const { onOpen } = draw();
  const items = screen.getAllByRole('treeitem');
  expect(items.map((one) => one.tabIndex)).toEqual([0, -1, -1, -1]);
  expect(items.map((one) => one.getAttribute('aria-level'))).toEqual(['1', '2', '3', '1']);
  items[0]?.focus();
  for (const [pressed, expected] of [
    ['ArrowDown', 'Harbour'],
    ['End', 'Towns'],
    ['Home', 'Coast'],
    ['ArrowRight', 'Harbour'],
    ['ArrowRight', 'Pier'],
    ['ArrowLeft', 'Harbour'],
  ] as const) {
    key(pressed);
    await waitFor(() => expect(at()).toBe(expected));
  }
  key('ArrowLeft');
  await waitFor(() => expect(item(/^Harbour/).getAttribute('aria-expanded')).toBe('false'));
  expect(screen.queryByRole('treeitem', { name: /^Pier/ })).toBeNull();
  key('Enter');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('Harbour');
  await expectAccessible();
});

test('says how many articles are in each, and in all of it', () => {
  draw();
  expect(item(/^Coast, 3 articles$/)).toBeTruthy();
  expect(within(item(/^Coast/)).getByText('0 of 3')).toBeTruthy();
  expect(item(/^Towns, no articles$/)).toBeTruthy();
});

test('is renamed in place, and says why it cannot be', async () => {
  const onRename = vi.fn(async (_id: string, name: string) => (name === 'Towns' ? 'There is one.' : null));
  draw({ onRename });
  item(/^Coast/).focus();
  key('F2');
  const field = await screen.findByLabelText<HTMLInputElement>('Name of the collection');
  expect(document.activeElement).toBe(field);
  fireEvent.input(field, { target: { value: 'Towns' } });
  fireEvent.submit(field.form ?? field);
  expect(await screen.findByText('There is one.')).toBeTruthy();
  await expectAccessible();
  fireEvent.input(field, { target: { value: 'Shore' } });
  fireEvent.submit(field.form ?? field);
  await waitFor(() => expect(at()).toBe('Coast'));
  expect(onRename).toHaveBeenLastCalledWith('Coast', 'Shore');
});

test('leaves a name as it was with Escape, and the keyboard where it was', async () => {
  const { onRename } = draw();
  item(/^Harbour/).focus();
  key('F2');
  fireEvent.keyDown(await screen.findByLabelText('Name of the collection'), { key: 'Escape' });
  await waitFor(() => expect(at()).toBe('Harbour'));
  expect(onRename).not.toHaveBeenCalled();
});

test('has a new one written where it will stand', async () => {
  function Growing() {
    const [all, setAll] = useState(nodes);
    return (
      <CollectionTree
        nodes={all}
        onCreate={async (name, parentId) => {
          setAll((before) => [...before, node(`${name} in ${parentId}`, null)]);
          return { id: `${name} in ${parentId}` };
        }}
        onRename={async () => null}
        onMove={async () => null}
        onDelete={() => {}}
        onOpen={() => {}}
        onExport={() => {}}
      />
    );
  }
  render(<Growing />);
  item(/^Towns/).focus();
  key('n');
  const field = await screen.findByLabelText<HTMLInputElement>('Name of the new collection');
  fireEvent.input(field, { target: { value: 'Old quarter' } });
  fireEvent.submit(field.form ?? field);
  await waitFor(() => expect(at()).toBe('Old quarter in Towns'));
});

test('is moved to any place but into itself', async () => {
  const { onMove } = draw();
  item(/^Harbour/).focus();
  key('m');
  const places = await screen.findByLabelText<HTMLSelectElement>(/^Move .*Harbour.* to$/);
  expect([...places.options].map(({ value }) => value)).toEqual(['', 'Coast', 'Towns']);
  await expectAccessible();
  fireEvent.change(places, { target: { value: 'Towns' } });
  fireEvent.click(screen.getByRole('button', { name: 'Move' }));
  await waitFor(() => expect(at()).toBe('Harbour'));
  expect(onMove).toHaveBeenCalledExactlyOnceWith('Harbour', 'Towns');
});

test('is deleted, and the keyboard goes on to the next', async () => {
  const { onDelete } = draw();
  item(/^Pier/).focus();
  key('Delete');
  expect(onDelete).toHaveBeenCalledExactlyOnceWith('Pier');
  await waitFor(() => expect(at()).toBe('Towns'));
});
