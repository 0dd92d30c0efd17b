import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Moment } from '../../../components/article/Moment.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

const time = () => document.querySelector('time');

test('a day stays a day, and has nothing more exact to tell', async () => {
  render(<Moment stated="2024-04-12" />);
  expect(time()?.textContent).toBe('April 12, 2024');
  expect(time()?.getAttribute('datetime')).toBe('2024-04-12');
  expect(screen.queryByRole('button')).toBeNull();
  await expectAccessible();
});

test('a day without a year is written out', () => {
  render(<Moment stated="--04-12" />);
  expect(time()?.textContent).toBe('April 12');
});

test('a time is told on the reader’s clock, and exactly on hover, on focus and on a press', async () => {
  render(<Moment stated="2024-04-12T23:30:05-04:00" />);
  expect(time()?.textContent).toMatch(/^April 13, 2024 at 5:30\sAM$/);
  expect(time()?.getAttribute('title')).toMatch(
    /On the page’s own clock: Friday, April 12, 2024 at 11:30:05\sPM \u2066UTC−04:00\u2069/,
  );

  const button = screen.getByRole('button');
  const told = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(told?.textContent).toBe(time()?.getAttribute('title'));
  expect(button.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(told?.dataset.pinned).toBe('true');
  fireEvent.keyDown(button, { key: 'Escape' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await expectAccessible();
});

test('the date speaks the language of the words around it', () => {
  speak('de');
  render(<Moment stated="2024-04-12" />);
  expect(time()?.textContent).toBe('12. April 2024');
});
