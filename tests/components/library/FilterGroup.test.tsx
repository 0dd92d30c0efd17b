import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { type Choice, FilterGroup } from '../../../components/library/FilterGroup.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const choice = (words: string, over: Partial<Choice> = {}): Choice => ({
  value: words,
  words,
  count: 1,
  chosen: false,
  ...over,
});
const many = (count: number) => Array.from({ length: count }, (_, at) => choice(`Writer ${at}`));
const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox').map((box) => box.labels?.[0]?.textContent);

function draw(choices: Choice[]) {
  const onToggle = vi.fn();
  render(<FilterGroup title="Author" choices={choices} onToggle={onToggle} />);
  return onToggle;
}

test('choices with their counts, under one name', async () => {
  const onToggle = draw([
    choice('Ann Lee', { count: 1_200, chosen: true }),
    choice('Bo Ray', { aside: 'not counted' }),
  ]);
  expect(screen.getByRole('group', { name: 'Author' })).toBeTruthy();
  expect(boxes()).toEqual(['Ann Lee1,200', 'Bo Raynot counted 1']);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Ann Lee/ }).checked).toBe(true);
  fireEvent.click(screen.getByLabelText(/Bo Ray/));
  expect(onToggle).toHaveBeenCalledExactlyOnceWith('Bo Ray');
  await expectAccessible();
});

test('nothing to choose takes no room', () => {
  draw([]);
  expect(document.querySelector('fieldset')).toBeNull();
});

test('a long list shows its first, and what is chosen further down; all of it on demand', async () => {
  const choices = many(10);
  choices[8] = choice('Writer 8', { chosen: true });
  draw(choices);
  expect(boxes()).toHaveLength(7);
  fireEvent.click(screen.getByRole('button', { name: 'Author: Show all 10' }));
  expect(boxes()).toHaveLength(10);
  expect(screen.queryByRole('searchbox')).toBeNull();
  await expectAccessible();
});

test('a very long one is searched, without regard to case and accents', async () => {
  draw([...many(30), choice('Solène Kerdoncuff')]);
  fireEvent.click(screen.getByRole('button', { name: /Show all 31/ }));
  fireEvent.input(screen.getByRole('searchbox', { name: 'Find: Author' }), { target: { value: 'SOLENE' } });
  expect(boxes()).toEqual(['Solène Kerdoncuff1']);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nobody' } });
  expect(screen.getByText('Nothing by this name.')).toBeTruthy();
  await expectAccessible();
});

test('of an endless one as many are drawn as can be read', () => {
  draw(many(5_000));
  fireEvent.click(screen.getByRole('button', { name: /Show all 5,000/ }));
  expect(boxes()).toHaveLength(150);
  expect(screen.getByText('Write more of the name to see the rest.')).toBeTruthy();
});
