import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { BesidesText, type BesidesTextProps } from '../../../components/besides/BesidesText.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

function draw(over: Partial<BesidesTextProps> = {}) {
  const props: BesidesTextProps = {
    images: { kept: 0, missing: 0 },
    pages: [],
    working: null,
    always: false,
    onAlways: vi.fn(),
    onKeepImages: vi.fn(),
    onDropImages: vi.fn(),
    onKeepPage: vi.fn(),
    onShowPage: vi.fn(),
    onDropPage: vi.fn(),
    ...over,
  };
  const { container } = render(<BesidesText {...props} />);
  const details = container.querySelector('details');
  if (details !== null) details.open = true;
  return { props, container };
}

test('nothing is kept at first, and what will be asked of whom is said', async () => {
  const { props, container } = draw();
  screen.getByText('No pictures are kept.');
  screen.getByText(/asked for at the sites that show them/);
  fireEvent.click(screen.getByRole('button', { name: 'Keep its pictures' }));
  expect(props.onKeepImages).toHaveBeenCalled();
  fireEvent.click(screen.getByRole('checkbox'));
  expect(props.onAlways).toHaveBeenCalledWith(true);
  expect(screen.queryByRole('button', { name: 'Remove pictures' })).toBeNull();
  await expectAccessible(container);
});

test('what is kept and what is missing, with the ways to look and to remove', async () => {
  const page = { id: 'p1', takenAt: Date.UTC(2026, 4, 2, 8), size: 1_400_000 };
  const { props, container } = draw({ images: { kept: 2, missing: 1 }, pages: [page] });
  screen.getByText('2 pictures are kept. 1 could not be had.');
  screen.getByText('2 pictures · 1 page');
  fireEvent.click(screen.getByRole('button', { name: /^The page as seen on/ }));
  expect(props.onShowPage).toHaveBeenCalledWith('p1');
  fireEvent.click(screen.getByRole('button', { name: /^Remove the page as seen/ }));
  expect(props.onDropPage).toHaveBeenCalledWith('p1');
  await expectAccessible(container);
});

test('while something is fetched it says what, how far, and takes no second order', async () => {
  const { container } = draw({ working: { what: 'page', done: 3, total: 12 } });
  expect(screen.getByRole('status').textContent).toMatch(/Keeping the page/);
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('3');
  expect(screen.getByRole('button', { name: 'Keep its pictures' })).toHaveProperty('disabled', true);
  await expectAccessible(container);
});
