import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, test } from 'vitest';
import { addTags } from '../../../components/controls/add-tags.ts';
import { TagsEditor } from '../../../components/controls/TagsEditor.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

function Editor({ first }: { first: string[] }) {
  const [tags, setTags] = useState(first);
  return <TagsEditor tags={tags} maxLength={60} onChange={setTags} />;
}

const field = () => screen.getByLabelText<HTMLInputElement>('Tags');
const tags = () => screen.queryAllByRole('listitem').map((one) => one.textContent);
const write = (value: string) => fireEvent.input(field(), { target: { value } });

test('Enter adds a tag', async () => {
  render(<Editor first={[]} />);
  write('harbour');
  expect(tags()).toEqual([]);
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(tags()).toEqual(['harbour']);
  expect(field().value).toBe('');
  await expectAccessible();
});

test('a comma adds a tag, in whatever script', () => {
  render(<Editor first={[]} />);
  write('harbour,');
  write('ميناء،');
  write('港、船，');
  expect(tags()).toEqual(['harbour', 'ميناء', '港', '船']);
});

test('Enter that ends a composition adds nothing', () => {
  render(<Editor first={[]} />);
  write('みなと');
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
  expect(tags()).toEqual([]);
});

test('leaving the field keeps what was begun', () => {
  render(<Editor first={['one']} />);
  write('two');
  fireEvent.blur(field());
  expect(tags()).toEqual(['one', 'two']);
});

test('Backspace in the empty field takes the last one off, in a begun word it does not', () => {
  render(<Editor first={['one', 'two']} />);
  write('x');
  fireEvent.keyDown(field(), { key: 'Backspace' });
  expect(tags()).toEqual(['one', 'two']);
  write('');
  fireEvent.keyDown(field(), { key: 'Backspace' });
  expect(tags()).toEqual(['one']);
});

test('a button takes a tag off and hands the focus on', async () => {
  render(<Editor first={['one', 'two']} />);
  fireEvent.click(screen.getByRole('button', { name: 'Remove the tag \u2068one\u2069' }));
  expect(tags()).toEqual(['two']);
  expect(document.activeElement).toBe(field());
  await expectAccessible();
});

describe('addTags', () => {
  test.each([
    [['a'], ' b ,, c', ['a', 'b', 'c']],
    [['Budget'], 'budget', ['Budget']],
    [[], 'sea   wall', ['sea wall']],
    [[], ' , ', []],
  ])('%j and %j', (before, text, after) => {
    expect(addTags(before, text)).toEqual(after);
  });
});

test('tags of other articles are offered, but those that it has', async () => {
  render(<TagsEditor tags={['sea']} known={['harbour', 'sea', 'port']} maxLength={60} onChange={() => {}} />);
  const offered = document.getElementById(field().getAttribute('list') ?? '');
  expect([...(offered?.querySelectorAll('option') ?? [])].map(({ value }) => value)).toEqual(['harbour', 'port']);
  await expectAccessible();
});
