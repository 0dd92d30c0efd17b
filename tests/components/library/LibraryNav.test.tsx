import { fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { LibraryNav } from '../../../components/library/LibraryNav.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const groups = [
  {
    name: 'Reading',
    parts: [
      { part: 'articles', name: 'Articles', href: '/library.html' },
      { part: 'watched', name: 'Watched', href: '/library.html?part=watched' },
    ],
  },
  { name: 'In and out', parts: [{ part: 'import', name: 'Import', href: '/library.html?part=import' }] },
];

function draw() {
  const onChoose = vi.fn();
  render(<LibraryNav groups={groups} chosen="articles" onChoose={onChoose} />);
  const fold = screen.getByRole('button', { name: 'Articles All parts' });
  return { onChoose, fold };
}

test('is an index: the parts by what they are for, and which one is open', async () => {
  draw();
  const list = screen.getByRole('list', { name: 'Reading' });
  expect(
    within(list)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['Articles', 'Watched']);
  expect(within(list).getByRole('link', { name: 'Articles' }).getAttribute('aria-current')).toBe('page');
  expect(within(screen.getByRole('list', { name: 'In and out' })).getAllByRole('link')).toHaveLength(1);
  await expectAccessible();
});

test('where there is no room it is unfolded, and folds up again when a part is chosen', () => {
  const { onChoose, fold } = draw();
  expect(fold.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(fold);
  expect(fold.getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(screen.getByRole('link', { name: 'Import' }));
  expect(onChoose).toHaveBeenCalledWith('import');
  expect(fold.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(fold);
});

test('Escape folds it up and hands the keyboard back', () => {
  const { onChoose, fold } = draw();
  fireEvent.click(fold);
  screen.getByRole('link', { name: 'Watched' }).focus();
  fireEvent.keyDown(screen.getByRole('link', { name: 'Watched' }), { key: 'Escape' });
  expect(fold.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(fold);
  expect(onChoose).not.toHaveBeenCalled();
});

test('leaves presses that the browser has a use for to it', () => {
  const { onChoose } = draw();
  fireEvent.click(screen.getByRole('link', { name: 'Import' }), { ctrlKey: true });
  expect(onChoose).not.toHaveBeenCalled();
});
