import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { CorrectionHistory } from '../../../components/corrections/CorrectionHistory.tsx';
import { NoCorrections } from '../../../components/corrections/NoCorrections.tsx';
import { Updates } from '../../../components/corrections/Updates.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { correctionNote } from '../../support/article-facts.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const note = (text: string) => correctionNote({ text });
const quoted = () => [...document.querySelectorAll('blockquote')].map((quote) => quote.textContent);
const nothing = () => {};

test('counts the corrections and leaves the updates out', async () => {
  const corrections = [note('first'), correctionNote({ kind: 'update', text: 'news' }), note('second')];
  render(<CorrectionHistory corrections={corrections} language="en" onShowInPage={nothing} />);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('2 corrections');
  expect(quoted()).toEqual(['first', 'second']);
  await expectAccessible();
});

test('a long history shows its newest notes, and the earlier ones on demand', async () => {
  const corrections = ['1', '2', '3', '4', '5'].map(note);
  render(<CorrectionHistory corrections={corrections} language="en" onShowInPage={nothing} />);
  expect(quoted()).toEqual(['3', '4', '5']);
  fireEvent.click(screen.getByRole('button', { name: 'Show 2 earlier notes' }));
  expect(quoted()).toEqual(['1', '2', '3', '4', '5']);
  expect(screen.queryByRole('button', { name: /earlier/ })).toBeNull();
  await expectAccessible();
});

test('a note printed twice is shown twice', () => {
  render(<CorrectionHistory corrections={[note('same'), note('same')]} language="en" onShowInPage={nothing} />);
  expect(quoted()).toEqual(['same', 'same']);
});

test('leads to the notes of all articles, where there is a way', () => {
  const onShowAll = vi.fn();
  const given = { corrections: [note('first')], language: 'en', onShowInPage: nothing };
  const { rerender } = render(<CorrectionHistory {...given} onShowAll={onShowAll} />);
  fireEvent.click(screen.getByRole('button', { name: 'All corrections in your archive' }));
  expect(onShowAll).toHaveBeenCalledOnce();
  rerender(<CorrectionHistory {...given} />);
  expect(screen.queryByRole('button', { name: /All corrections/ })).toBeNull();
});

test('updates stand apart, or not at all', async () => {
  const corrections = [note('wrong before'), correctionNote({ kind: 'update', text: 'news' })];
  const { rerender, container } = render(<Updates corrections={corrections} language="en" onShowInPage={nothing} />);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Updates');
  expect(quoted()).toEqual(['news']);
  await expectAccessible();
  rerender(<Updates corrections={[note('wrong before')]} language="en" onShowInPage={nothing} />);
  expect(container.innerHTML).toBe('');
});

test('none: one line, that claims no more than was looked at', async () => {
  render(<NoCorrections updated={false} />);
  expect(document.body.textContent).toBe('No correction note found in the text, the page’s margins or its metadata.');
  await expectAccessible();
});
