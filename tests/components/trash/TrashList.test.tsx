import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { InTrash } from '../../../components/trash/InTrash.tsx';
import { TrashList } from '../../../components/trash/TrashList.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const now = Date.UTC(2026, 10, 26, 12);
const day = 86_400_000;
const entry = {
  articleId: 'ferry',
  url: 'https://gazette.example/ferry',
  headline: 'Ferry fares rise',
  publisher: 'The Gazette',
  inLanguage: 'en',
  goesAt: now + 12 * day,
  versionCount: 3,
  isWatched: false,
};

function draw(over: Partial<Parameters<typeof TrashList>[0]> = {}) {
  const on = { onPutBack: vi.fn(), onDelete: vi.fn(), onEmpty: vi.fn(), onPage: vi.fn() };
  const other = { ...entry, articleId: 'pier', headline: 'المرفأ', inLanguage: 'ar', goesAt: now - 1, isWatched: true };
  render(
    <TrashList
      entries={[entry, other]}
      total={2}
      days={30}
      now={now}
      page={1}
      pages={1}
      progress={null}
      {...on}
      {...over}
    />,
  );
  return on;
}

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('says of each when it goes for good, and whether its watch pauses', async () => {
  draw();
  expect(screen.getByText('Goes for good on December 8, 2026, in 12 days.')).toBeTruthy();
  expect(screen.getByText(/next article that is read\. It is watched; the watch is paused meanwhile\./)).toBeTruthy();
  await expectAccessible();
});

test('puts back at once, and deletes only what is asked for twice', async () => {
  const { onPutBack, onDelete } = draw();
  click('Put back: Ferry fares rise');
  expect(onPutBack).toHaveBeenCalledExactlyOnceWith(entry);
  click('Delete now: Ferry fares rise');
  expect(onDelete).not.toHaveBeenCalled();
  expect(screen.getByText(/with all its 3 versions for good\? This cannot be undone\./)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep' }));
  await expectAccessible();
  fireEvent.keyDown(document.activeElement ?? document, { key: 'Escape' });
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Delete now: Ferry fares rise' })),
  );
  click('Delete now: Ferry fares rise');
  click('Delete for good');
  expect(onDelete).toHaveBeenCalledExactlyOnceWith(entry);
});

test('is emptied when that is asked for twice, and says how far it is', async () => {
  const { onEmpty } = draw();
  click('Empty the trash');
  expect(onEmpty).not.toHaveBeenCalled();
  click('Keep');
  click('Empty the trash');
  expect(screen.getByText('Delete 2 articles for good? This cannot be undone.')).toBeTruthy();
  click('Delete for good');
  expect(onEmpty).toHaveBeenCalledOnce();
});

test('shows how far emptying is', async () => {
  draw({ progress: { done: 40, total: 200 } });
  expect(screen.getByRole('progressbar', { name: 'Deleting for good' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Empty the trash' })).toBeNull();
  await expectAccessible();
});

test('an article in it says so, and the way back', async () => {
  const onPutBack = vi.fn();
  render(<InTrash goesAt={now} onPutBack={onPutBack} />);
  expect(screen.getByText(/This article goes for good on November 26, 2026\./)).toBeTruthy();
  click('Put back');
  expect(onPutBack).toHaveBeenCalledOnce();
  await expectAccessible();
});
