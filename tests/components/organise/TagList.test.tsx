import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { TagList } from '../../../components/organise/TagList.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const few = [
  { tag: 'harbour', articles: 12 },
  { tag: 'Sea', articles: 3 },
  { tag: 'sea', articles: 1 },
];

function draw(tags = few) {
  const on = {
    onRename: vi.fn(async () => null as string | null),
    onMerge: vi.fn(async () => null as string | null),
    onDelete: vi.fn(),
  };
  render(<TagList tags={tags} maxLength={60} busy={false} hrefOf={(tag) => `/library.html?tag=${tag}`} {...on} />);
  return on;
}

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('says how many articles have each, and leads to them', async () => {
  draw();
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Sea' }).getAttribute('href')).toBe(
    '/library.html?tag=Sea',
  );
  expect(screen.getByText('12 articles')).toBeTruthy();
  await expectAccessible();
});

test('is renamed in place', async () => {
  const { onRename } = draw();
  click('Rename: harbour');
  const field = screen.getByLabelText<HTMLInputElement>(/New name for the tag .*harbour/);
  expect(field.value).toBe('harbour');
  fireEvent.input(field, { target: { value: 'port' } });
  fireEvent.submit(field.form ?? field);
  await waitFor(() => expect(screen.queryByLabelText(/New name/)).toBeNull());
  expect(onRename).toHaveBeenCalledExactlyOnceWith('harbour', 'port');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rename: harbour' })));
});

test('several are merged into the one that most articles have, or whichever the reader says', async () => {
  const { onMerge, onDelete } = draw();
  for (const name of [/Choose the tag .*Sea/, /Choose the tag .*sea/])
    fireEvent.click(screen.getByRole('checkbox', { name }));
  expect(screen.getByText('2 tags chosen')).toBeTruthy();
  const field = screen.getByLabelText<HTMLInputElement>('Put one tag in their place');
  expect(field.value).toBe('Sea');
  await expectAccessible();
  click('Delete');
  expect(onDelete).toHaveBeenCalledExactlyOnceWith(['Sea', 'sea']);
  fireEvent.input(field, { target: { value: 'ocean' } });
  click('Merge');
  await waitFor(() => expect(screen.queryByText('2 tags chosen')).toBeNull());
  expect(onMerge).toHaveBeenCalledExactlyOnceWith(['Sea', 'sea'], 'ocean');
});

test('many are found by typing, and drawn bit by bit', async () => {
  draw(Array.from({ length: 250 }, (_, at) => ({ tag: `Tag ${at}`, articles: 250 - at })));
  expect(screen.getAllByRole('listitem')).toHaveLength(100);
  click('Show more (150)');
  expect(screen.getAllByRole('listitem')).toHaveLength(200);
  fireEvent.input(screen.getByRole('searchbox', { name: 'Find a tag' }), { target: { value: 'tag 24' } });
  expect(screen.getAllByRole('listitem')).toHaveLength(11);
  fireEvent.input(screen.getByRole('searchbox', { name: 'Find a tag' }), { target: { value: 'nothing' } });
  expect(screen.getByText('No tag is called that.')).toBeTruthy();
  await expectAccessible();
});
