import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { type Period, PeriodFilter } from '../../../components/library/PeriodFilter.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

function draw(period: Partial<Period> = {}) {
  const onChange = vi.fn();
  render(<PeriodFilter from={null} to={null} today="2026-11-26" onChange={onChange} {...period} />);
  return onChange;
}
const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

test('one press chooses a period that ends today', async () => {
  const onChange = draw();
  expect(screen.getByRole('button', { name: 'Any time', pressed: true })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Last 7 days' }));
  expect(onChange).toHaveBeenLastCalledWith({ from: '2026-11-20', to: null });
  fireEvent.click(screen.getByRole('button', { name: 'Last 12 months' }));
  expect(onChange).toHaveBeenLastCalledWith({ from: '2025-11-27', to: null });
  await expectAccessible();
});

test('the period that is chosen is pressed', () => {
  draw({ from: '2026-10-28' });
  expect(screen.getByRole('button', { pressed: true }).textContent).toBe('Last 30 days');
});

test('days are written, and the other end is kept', () => {
  const onChange = draw({ to: '2026-11-01' });
  write('From', '2026-10-01');
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ from: '2026-10-01', to: '2026-11-01' });
});

test('a year that is being written asks nothing yet', () => {
  const onChange = draw();
  write('From', '0202-10-01');
  expect(onChange).not.toHaveBeenCalled();
});

test('an emptied field asks nothing any more when it is left, not while it is written in', () => {
  const onChange = draw({ from: '2026-10-01' });
  write('From', '');
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.blur(screen.getByLabelText('From'));
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ from: null, to: null });
});
