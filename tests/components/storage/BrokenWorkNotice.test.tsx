import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { BrokenWorkNotice } from '../../../components/storage/BrokenWorkNotice.tsx';
import type { BrokenWork } from '../../../lib/article/broken-work.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { speak, useEnglish, type Words } from '../../support/words.ts';

useEnglish();

const restore: BrokenWork = {
  kind: 'restore',
  id: 'a'.repeat(64),
  name: 'dateline-2026-11-20.dateline',
  startedAt: Date.UTC(2026, 10, 26, 9, 30),
};
const broken: BrokenWork = { ...restore, kind: 'import', id: crypto.randomUUID(), name: 'saved.csv' };
const text = () => document.body.textContent?.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\s+/g, ' ') ?? '';
const atOnce = (then: () => void) => {
  then();
  return () => undefined;
};

test('a restore that was broken off is said, with what to do, and can be left at that', async () => {
  const [onAgain, onLeave] = [vi.fn(), vi.fn()];
  render(<BrokenWorkNotice work={restore} onceFree={atOnce} onAgain={onAgain} onLeave={onLeave} />);
  expect(text()).toMatch(/The restore of “dateline-2026-11-20.dateline”, begun on .*2026.*, was broken off\./);
  expect(text()).toContain('Restoring the same backup again completes it.');
  fireEvent.click(screen.getByRole('button', { name: 'Restore it again' }));
  expect(onAgain).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole('button', { name: 'Leave it at that' }));
  expect(onLeave).toHaveBeenCalledOnce();
  await expectAccessible();
});

test('nothing is said while it still goes on, and no more of one that has gone on meanwhile', async () => {
  const free: (() => void)[] = [];
  const stopped = vi.fn();
  const onceFree = (then: () => void) => {
    free.push(then);
    return stopped;
  };
  const show = (work: BrokenWork) => (
    <BrokenWorkNotice work={work} onceFree={onceFree} onAgain={() => undefined} onLeave={() => undefined} />
  );
  const { rerender, unmount } = render(show(restore));
  expect(text()).toBe('');
  await act(async () => free[0]?.());
  expect(text()).toContain('was broken off');
  rerender(show({ ...restore, startedAt: restore.startedAt + 60_000 }));
  expect(text()).toBe('');
  expect(stopped).toHaveBeenCalledOnce();
  unmount();
  await waitFor(() => expect(stopped).toHaveBeenCalledTimes(2));
});

test.each(['en', 'de', 'ar'] as Words[])(
  'an import is said in %s, and one whose name is not known too',
  async (words) => {
    speak(words);
    const shown = { onceFree: atOnce, onAgain: () => undefined, onLeave: () => undefined };
    const { rerender } = render(<BrokenWorkNotice work={broken} {...shown} />);
    expect(text()).toContain('saved.csv');
    await expectAccessible();
    rerender(<BrokenWorkNotice work={{ ...broken, name: '' }} {...shown} />);
    expect(text()).not.toContain('saved.csv');
    expect(text()).toMatch(/2026|٢٠٢٦/);
    rerender(<BrokenWorkNotice work={{ ...restore, name: '' }} {...shown} />);
    await expectAccessible();
  },
);
