import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Figures, type FiguresProps } from '../../../components/library/Figures.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

function draw(over: Partial<FiguresProps> = {}) {
  const onExport = vi.fn();
  const overTime = { unit: 'month', periods: [{ period: '2026-04', corrections: 1, updates: 0 }], earlier: 0 } as const;
  render(<Figures overTime={overTime} time={null} exportable={true} onExport={onExport} {...over} />);
  return onExport;
}

test.each([
  [
    { medianDays: 2, known: 3, of: 12 },
    'Time from publication to correction: 2 days in the median, known for 3 of 12.',
  ],
  [
    { medianDays: 0, known: 1, of: 1 },
    'Time from publication to correction: the same day in the median, known for 1 of 1.',
  ],
  [
    { medianDays: 1.5, known: 2, of: 1_200 },
    'Time from publication to correction: 1.5 days in the median, known for 2 of 1,200.',
  ],
])('%j', async (time, words) => {
  draw({ time });
  expect(screen.getByText(words)).toBeTruthy();
  await expectAccessible();
});

test('what is not known takes no room, and what there is can be exported', () => {
  const onExport = draw();
  expect(screen.queryByText(/Time from publication/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Export as CSV' }));
  fireEvent.click(screen.getByRole('button', { name: 'Export as JSON' }));
  expect(onExport.mock.calls).toEqual([['csv'], ['json']]);
});

test('nothing cannot be exported, and why', async () => {
  const onExport = draw({ exportable: false });
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Export as CSV' });
  expect(button.disabled).toBe(true);
  fireEvent.click(button);
  expect(onExport).not.toHaveBeenCalled();
  expect(screen.getByText('There is nothing to export under these filters.')).toBeTruthy();
  await expectAccessible();
});
