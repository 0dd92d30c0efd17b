import { render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { ArticlesOverTime } from '../../../components/overview/ArticlesOverTime.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

const periods = [
  { period: '2026-02', saved: 1, seen: 1 },
  { period: '2026-03', saved: 0, seen: 0 },
  { period: '2026-04', saved: 3, seen: 1 },
];
const draw = (given: Partial<Parameters<typeof ArticlesOverTime>[0]> = {}) =>
  render(
    <ArticlesOverTime
      unit="month"
      periods={periods}
      earlier={0}
      undated={0}
      hrefOf={(period) => `/library.html?from=${period}`}
      {...given}
    />,
  );

test('draws a bar a month, saved at the foot, and each leads to its articles', async () => {
  const { container } = draw();
  expect(screen.getByRole('figure', { name: 'Articles a month' })).toBeTruthy();
  const bars = [...container.querySelectorAll('svg a')].map((bar) => [
    bar.getAttribute('href'),
    bar.getAttribute('aria-label'),
    [...bar.querySelectorAll('rect')]
      .slice(1)
      .map((rect) => `${rect.getAttribute('y')} ${rect.getAttribute('height')}`),
  ]);
  expect(bars).toEqual([
    ['/library.html?from=2026-02', 'February 2026: 1 saved, 1 only seen', ['90 30', '60 30']],
    ['/library.html?from=2026-04', 'April 2026: 3 saved, 1 only seen', ['30 90', '0 30']],
  ]);
  expect(screen.getAllByText('From February 2026 to April 2026. The most: 4 in April 2026.')).toHaveLength(2);
  await expectAccessible();
});

test('has all of it in a table, newest first; a month without articles leads nowhere', async () => {
  draw();
  const rows = within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => row.textContent);
  expect(rows).toEqual(['PeriodSavedOnly seen', 'April 202631', 'March 202600', 'February 202611']);
  expect(within(screen.getByRole('table')).queryByRole('link', { name: 'March 2026' })).toBeNull();
  await expectAccessible();
});

test('says what is not drawn', () => {
  draw({ unit: 'year', periods: [{ period: '2026', saved: 0, seen: 2 }], earlier: 1, undated: 1_200 });
  expect(screen.getByRole('figure', { name: 'Articles a year' })).toBeTruthy();
  expect(screen.getByText('1 older article is not drawn.')).toBeTruthy();
  expect(
    screen.getByText('1,200 articles state no month of publication, or one to come, and are not drawn.'),
  ).toBeTruthy();
});

test('speaks the reader’s language, from right to left', async () => {
  speak('ar');
  draw();
  expect(screen.getByRole('figure', { name: 'المقالات في كل شهر' })).toBeTruthy();
  await expectAccessible();
});
