import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { CollectionsEditor } from '../../../components/collections/CollectionsEditor.tsx';
import { matchingCollections, typedPath } from '../../../components/collections/collection-path.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const options = [
  { id: 'coast', path: ['Coast'] },
  { id: 'harbour', path: ['Coast', 'Harbour'] },
  { id: 'pier', path: ['Coast', 'Harbour', 'Pier'] },
  { id: 'towns', path: ['Towns'] },
  { id: 'old', path: ['Towns', 'Old harbours'] },
];

function draw(chosen: string[] = []) {
  const on = { onAdd: vi.fn(), onCreate: vi.fn(), onRemove: vi.fn() };
  render(<CollectionsEditor options={options} chosen={chosen} {...on} />);
  return on;
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Collections' });
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const press = (key: string) => fireEvent.keyDown(field(), { key });
const offered = () => screen.queryAllByRole('option').map((option) => option.textContent);
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;

test('finds by what is typed, and puts the article in with Enter', async () => {
  const { onAdd } = draw();
  type('harb');
  expect(offered()).toEqual(['Coast › Harbour', 'Towns › Old harbours', 'New collection harb']);
  expect(active()).toBe('Coast › Harbour');
  await expectAccessible();
  press('ArrowDown');
  expect(active()).toBe('Towns › Old harbours');
  press('Enter');
  expect(onAdd).toHaveBeenCalledExactlyOnceWith('old');
  expect(field().value).toBe('');
  expect(offered()).toEqual([]);
});

test('makes what is not there, in another if need be', () => {
  const { onCreate } = draw();
  type('Coast › Lighthouse');
  expect(offered()).toEqual(['New collection Coast › Lighthouse']);
  press('Enter');
  expect(onCreate).toHaveBeenCalledExactlyOnceWith(['Coast', 'Lighthouse']);
});

test('makes nothing twice, whatever its case', () => {
  draw(['coast']);
  type('COAST > harbour');
  expect(offered()).toEqual(['Coast › Harbour']);
  type('coast');
  expect(offered()).toEqual([]);
});

test('shows all with the arrow, walks round them, and closes with Escape alone', () => {
  const outer = vi.fn();
  document.addEventListener('keydown', outer);
  draw();
  press('ArrowDown');
  expect(offered()).toHaveLength(5);
  press('ArrowUp');
  expect(active()).toBe('Towns › Old harbours');
  outer.mockClear();
  press('Escape');
  expect(offered()).toEqual([]);
  expect(outer).not.toHaveBeenCalled();
  document.removeEventListener('keydown', outer);
});

test('leaves Enter to an input method', () => {
  const { onAdd, onCreate } = draw();
  type('harb');
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
  expect(onAdd).not.toHaveBeenCalled();
  expect(onCreate).not.toHaveBeenCalled();
});

test('takes out by the button and by Backspace, and keeps the keyboard in the field', async () => {
  const { onRemove } = draw(['coast', 'pier', 'gone']);
  fireEvent.click(screen.getByRole('button', { name: /Take out of .*Coast.*Harbour.*Pier/ }));
  expect(document.activeElement).toBe(field());
  press('Backspace');
  expect(onRemove.mock.calls).toEqual([['pier'], ['pier']]);
  await expectAccessible();
});

test('can be chosen with the pointer', () => {
  const { onAdd } = draw();
  type('towns');
  fireEvent.click(screen.getByRole('option', { name: 'Towns' }));
  expect(onAdd).toHaveBeenCalledExactlyOnceWith('towns');
});

test('a path is read as it is typed', () => {
  expect(typedPath(' Coast ›  Harbour > ')).toEqual(['Coast', 'Harbour']);
  expect(matchingCollections(options, 'coast › ha').map(({ id }) => id)).toEqual(['harbour']);
  expect(matchingCollections(options, 'Háfen')).toEqual([]);
});
