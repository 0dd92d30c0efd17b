import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { CorrectionHistory } from '../../../components/corrections/CorrectionHistory.tsx';
import { NoCorrections } from '../../../components/corrections/NoCorrections.tsx';
import { Updates } from '../../../components/corrections/Updates.tsx';
import type { Correction } from '../../../lib/article/correction.ts';
import { noNoteMarks, notesOf, type ReaderNote } from '../../../lib/article/reader-notes.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { correctionNote } from '../../support/article-facts.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const note = (text: string) => correctionNote({ text });
const quoted = () => [...document.querySelectorAll('blockquote')].map((quote) => quote.textContent);
const nothing = () => {};
const found = (corrections: readonly Correction[]) => notesOf(corrections, noNoteMarks);

test('counts the corrections and leaves the updates out', async () => {
  const corrections = [note('first'), correctionNote({ kind: 'update', text: 'news' }), note('second')];
  render(<CorrectionHistory notes={found(corrections)} language="en" onShowInPage={nothing} actions={null} />);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('2 corrections');
  expect(quoted()).toEqual(['first', 'second']);
  await expectAccessible();
});

test('a long history shows its newest notes, and the earlier ones on demand', async () => {
  const corrections = ['1', '2', '3', '4', '5'].map(note);
  render(<CorrectionHistory notes={found(corrections)} language="en" onShowInPage={nothing} actions={null} />);
  expect(quoted()).toEqual(['3', '4', '5']);
  fireEvent.click(screen.getByRole('button', { name: 'Show 2 earlier notes' }));
  expect(quoted()).toEqual(['1', '2', '3', '4', '5']);
  expect(screen.queryByRole('button', { name: /earlier/ })).toBeNull();
  await expectAccessible();
});

test('what the reader dismissed is neither shown nor counted, and what was marked by hand is always in sight', async () => {
  const notes = found(['1', '2', '3', '4', '5'].map(note)).map((one, at): ReaderNote => {
    return { ...one, dismissed: at === 1, by: at === 0 ? 'reader' : 'publisher' };
  });
  render(<CorrectionHistory notes={notes} language="en" onShowInPage={nothing} actions={null} />);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('4 corrections');
  expect(quoted()).toEqual(['1', '3', '4', '5']);
  expect(screen.queryByRole('button', { name: /earlier/ })).toBeNull();
  await expectAccessible();
});

test('a note printed twice is shown twice', () => {
  render(
    <CorrectionHistory
      notes={found([note('same'), note('same')])}
      language="en"
      onShowInPage={nothing}
      actions={null}
    />,
  );
  expect(quoted()).toEqual(['same', 'same']);
});

test('leads to the notes of all articles, where there is a way', () => {
  const onShowAll = vi.fn();
  const given = { notes: notesOf([note('first')], noNoteMarks), language: 'en', onShowInPage: nothing, actions: null };
  const { rerender } = render(<CorrectionHistory {...given} onShowAll={onShowAll} />);
  fireEvent.click(screen.getByRole('button', { name: 'All corrections in your archive' }));
  expect(onShowAll).toHaveBeenCalledOnce();
  rerender(<CorrectionHistory {...given} />);
  expect(screen.queryByRole('button', { name: /All corrections/ })).toBeNull();
});

test('updates stand apart, or not at all', async () => {
  const corrections = [note('wrong before'), correctionNote({ kind: 'update', text: 'news' })];
  const { rerender, container } = render(
    <Updates notes={found(corrections)} language="en" onShowInPage={nothing} actions={null} />,
  );
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Updates');
  expect(quoted()).toEqual(['news']);
  await expectAccessible();
  rerender(<Updates notes={found([note('wrong before')])} language="en" onShowInPage={nothing} actions={null} />);
  expect(container.innerHTML).toBe('');
});

test('none but what was dismissed: says so', () => {
  render(<NoCorrections updated={false} dismissed />);
  expect(document.body.textContent).toBe('No correction note found but what you have dismissed.');
});

test('none: one line, that claims no more than was looked at', async () => {
  render(<NoCorrections updated={false} />);
  expect(document.body.textContent).toBe('No correction note found in the text, the page’s margins or its metadata.');
  await expectAccessible();
});
