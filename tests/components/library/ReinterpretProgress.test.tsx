import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import {
  ReinterpretProgress,
  type ReinterpretProgressProps,
} from '../../../components/library/ReinterpretProgress.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

type Progress = NonNullable<ReinterpretProgressProps['progress']>;
const running: Progress = { state: 'running', done: 3_412, total: 10_000, changed: 5 };
const finished: Progress = { state: 'finished', done: 10_000, total: 10_000, changed: 17 };

describe('ReinterpretProgress', () => {
  it('says in one line how far it is, and shows it', async () => {
    render(<ReinterpretProgress progress={running} />);
    expect(document.body.textContent).toBe('Reading 10,000 kept versions with newer language rules: 3,412 done');
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Kept versions read with newer rules' });
    expect([bar.value, bar.max]).toEqual([3_412, 10_000]);
    await expectAccessible();
  });

  it.each([
    [0, 'Newer language rules changed nothing in what is kept.'],
    [1, 'Newer language rules read 1 kept version differently.'],
    [1_017, 'Newer language rules read 1,017 kept versions differently.'],
  ])('says to who saw it go on that it read %i differently', async (changed, words) => {
    const { rerender } = render(<ReinterpretProgress progress={running} />);
    const status = screen.getByRole('status');
    expect(status.textContent).toBe('');
    rerender(<ReinterpretProgress progress={{ ...finished, changed }} />);
    expect(screen.getByRole('status')).toBe(status);
    expect(document.body.textContent).toBe(words);
    expect(screen.queryByRole('progressbar')).toBeNull();
    await expectAccessible();
  });

  it('says nothing when there is nothing to tell, or it was over before', () => {
    const { container, rerender } = render(<ReinterpretProgress progress={null} />);
    expect(container.childElementCount).toBe(0);
    rerender(<ReinterpretProgress progress={finished} />);
    expect(container.childElementCount).toBe(0);
  });

  it.each([
    ['de', '10.000 aufbewahrte Fassungen werden mit neueren Sprachregeln gelesen: 3.412 fertig'],
    ['ar', 'تُقرأ النسخ المحفوظة بقواعد لغوية أحدث: اكتملت'],
  ] as const)('speaks %s', async (language, words) => {
    speak(language);
    const { rerender } = render(<ReinterpretProgress progress={running} />);
    expect(document.body.textContent).toContain(words);
    for (const changed of [0, 1, 17]) {
      rerender(<ReinterpretProgress progress={{ ...finished, changed }} />);
      expect(screen.getByRole('status').textContent).not.toBe('');
      await expectAccessible();
    }
  });
});
