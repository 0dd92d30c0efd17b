import { act, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NoteEditor } from '../../../components/controls/NoteEditor.tsx';
import { restBeforeSaving } from '../../../components/controls/use-draft.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const field = () => screen.getByLabelText<HTMLTextAreaElement>('Note');
const write = (value: string) => fireEvent.input(field(), { target: { value } });
const status = () => screen.getByRole('status').textContent;
const rest = (milliseconds = restBeforeSaving) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
const kept = () => vi.fn(async (_note: string) => true);

function draw(note: string, onSave: (note: string) => Promise<boolean>) {
  return render(<NoteEditor note={note} maxLength={100} onSave={onSave} />);
}

test('saves after a rest, once, and says so', async () => {
  const onSave = kept();
  draw('', onSave);
  expect(status()).toBe('For you alone. Saved as you write.');
  write('Ask');
  await rest(restBeforeSaving - 1);
  write('Ask the engineers');
  expect(status()).toBe('Saving…');
  await rest(restBeforeSaving - 1);
  expect(onSave).not.toHaveBeenCalled();
  await rest(1);
  expect(onSave).toHaveBeenCalledExactlyOnceWith('Ask the engineers');
  expect(status()).toBe('Note saved.');
  vi.useRealTimers();
  await expectAccessible();
});

test('saves at once when the field is left', async () => {
  const onSave = kept();
  draw('', onSave);
  write('Ask');
  fireEvent.blur(field());
  expect(onSave).toHaveBeenCalledExactlyOnceWith('Ask');
  await rest();
  expect(onSave).toHaveBeenCalledTimes(1);
});

test('what is not yet saved is saved when another article takes the place', () => {
  const onSave = kept();
  const { unmount } = draw('', onSave);
  write('Ask');
  unmount();
  expect(onSave).toHaveBeenCalledExactlyOnceWith('Ask');
});

test('what is not yet saved is saved when the panel is closed', () => {
  const onSave = kept();
  draw('', onSave);
  write('Ask');
  globalThis.dispatchEvent(new Event('pagehide'));
  expect(onSave).toHaveBeenCalledExactlyOnceWith('Ask');
});

test('an untouched note is not saved', () => {
  const onSave = kept();
  const { unmount } = draw('as it was', onSave);
  fireEvent.click(screen.getByRole('button', { name: 'Edit the note' }));
  fireEvent.blur(field());
  unmount();
  expect(onSave).not.toHaveBeenCalled();
});

test('a failure is said, the text stays, and it is tried again', async () => {
  const onSave = vi.fn(async (_note: string) => false);
  draw('', onSave);
  write('Ask');
  await rest();
  expect(status()).toMatch(/^The note could not be saved\./);
  expect(field().value).toBe('Ask');
  onSave.mockResolvedValue(true);
  fireEvent.blur(field());
  await rest(0);
  expect(onSave).toHaveBeenCalledTimes(2);
  expect(status()).toBe('Note saved.');
});

test('a change from elsewhere is taken over, but never over unsaved words', async () => {
  const onSave = kept();
  const { rerender } = draw('old', onSave);
  rerender(<NoteEditor note="new" maxLength={100} onSave={onSave} />);
  fireEvent.click(screen.getByRole('button', { name: 'Edit the note' }));
  expect(field().value).toBe('new');
  write('mine');
  rerender(<NoteEditor note="theirs" maxLength={100} onSave={onSave} />);
  expect(field().value).toBe('mine');
});

test('words written while a save is on its way are not lost', async () => {
  let finish = (_: boolean) => {};
  const onSave = vi.fn((_note: string) => new Promise<boolean>((resolve) => (finish = resolve)));
  const { rerender } = draw('', onSave);
  write('one');
  fireEvent.blur(field());
  write('one two');
  finish(true);
  rerender(<NoteEditor note="one" maxLength={100} onSave={onSave} />);
  await rest();
  expect(field().value).toBe('one two');
  expect(onSave.mock.calls).toEqual([['one'], ['one two']]);
});

test('a note that is there is shown as it reads, and written on when that is asked for', async () => {
  const onSave = kept();
  vi.useRealTimers();
  draw('Ask **the engineers**.', onSave);
  expect((await screen.findByText('the engineers')).tagName).toBe('STRONG');
  expect(screen.queryByRole('textbox')).toBeNull();
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Edit the note' }));
  expect(document.activeElement).toBe(field());
  write('Ask *them*.');
  fireEvent.click(screen.getByRole('button', { name: 'Show the note' }));
  expect((await screen.findByText('them')).tagName).toBe('EM');
  expect(onSave).toHaveBeenCalledExactlyOnceWith('Ask *them*.');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit the note' }));
  await expectAccessible();
});
