import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { TimeChart } from '../../../components/library/TimeChart.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

const periods = [
  { period: '2026-02', corrections: 2, updates: 0 },
  { period: '2026-03', corrections: 0, updates: 0 },
  { period: '2026-04', corrections: 3, updates: 1 },
];

test('draws a bar a month, and says it in a sentence and a table', async () => {
  const { container } = render(<TimeChart unit="month" periods={periods} earlier={0} />);
  expect(screen.getByRole('figure', { name: 'Notes a month' })).toBeTruthy();
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    'From February 2026 to April 2026. The most corrections: 3 in April 2026.',
  );
  const bars = [...container.querySelectorAll('rect')].map((bar) => [
    bar.getAttribute('y'),
    bar.getAttribute('height'),
  ]);
  expect(bars).toEqual([
    ['36', '36'],
    ['18', '54'],
    ['0', '18'],
  ]);
  const rows = [...container.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows[0]).toEqual(['April 2026', '3', '1']);
  expect(rows).toHaveLength(3);
  await expectAccessible();
});

test('years, and what is older than can be drawn', async () => {
  const years = [{ period: '2025', corrections: 1, updates: 0 }];
  render(<TimeChart unit="year" periods={years} earlier={2} />);
  expect(screen.getByText('Notes a year')).toBeTruthy();
  expect(screen.getByText('2 older notes are not drawn.')).toBeTruthy();
  await expectAccessible();
});

test('updates alone are no corrections', () => {
  render(<TimeChart unit="month" periods={[{ period: '2026-04', corrections: 0, updates: 2 }]} earlier={0} />);
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe('From April 2026 to April 2026. No corrections.');
});

test('nothing is not drawn', () => {
  const { container } = render(<TimeChart unit="month" periods={[]} earlier={0} />);
  expect(container.innerHTML).toBe('');
});

test('speaks Arabic', async () => {
  speak('ar');
  render(<TimeChart unit="month" periods={periods} earlier={1} />);
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain('فبراير 2026');
  await expectAccessible();
});
