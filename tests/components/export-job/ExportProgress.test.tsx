import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { ExportProgress, type ExportProgressProps } from '../../../components/export-job/ExportProgress.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

const running = { state: 'running', progress: { done: 3_412, total: 10_000, bytes: 8_200_000 } } as const;
const broken = {
  id: 'a',
  name: 'dateline-2026-11-26',
  begunAt: Date.UTC(2026, 10, 26, 8, 30),
  done: 500,
  total: 1_200,
  bytes: 1,
  isWhole: false,
};

function draw(over: Partial<ExportProgressProps> = {}) {
  const props: ExportProgressProps = {
    job: null,
    interrupted: [],
    onStop: vi.fn(),
    onDismiss: vi.fn(),
    onResume: vi.fn(),
    onDiscard: vi.fn(),
    ...over,
  };
  return { ...render(<ExportProgress {...props} />), props };
}

const pressed = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('ExportProgress', () => {
  it('is nothing where nothing goes on', async () => {
    draw();
    expect(document.body.textContent).toBe('');
    await expectAccessible();
  });

  it('says how far an export is, and stops it', async () => {
    const { props } = draw({ job: running, interrupted: [broken] });
    expect(document.body.textContent).toContain('Exporting 10,000 articles: 3,412 done');
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Export' });
    expect([bar.value, bar.max]).toEqual([3_412, 10_000]);
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
    pressed('Stop');
    expect(props.onStop).toHaveBeenCalled();
    await expectAccessible();
  });

  it('says what came of it, with the file’s name and size', async () => {
    const { rerender, props } = draw({ job: running });
    const status = screen.getByRole('status');
    rerender(
      <ExportProgress
        {...props}
        job={{ state: 'done', name: 'dateline-2026-11-26.zip', size: 31_000_000, articles: 10_000 }}
      />,
    );
    expect(status.textContent).toContain('10,000 articles exported: dateline-2026-11-26.zip, 31 MB.');
    pressed('Dismiss');
    expect(props.onDismiss).toHaveBeenCalled();
    await expectAccessible();
  });

  it.each([
    ['cancelled', 'The export was stopped.'],
    ['storage-full', 'There is not enough room'],
    ['storage-stuck', 'The archive does not answer.'],
    ['not-written', 'The browser did not let the file be written.'],
    ['not-found', 'None of these articles'],
  ] as const)('says why nothing came of it: %s', (why, words) => {
    draw({ job: { state: 'failed', why } });
    expect(screen.getByRole('status').textContent).toContain(words);
  });

  it('offers to go on with one that was broken off, or to discard it', async () => {
    const { props } = draw({ interrupted: [broken] });
    expect(screen.getByRole('status').textContent).toContain('500 of 1,200 articles are written.');
    pressed('Go on');
    expect(props.onResume).toHaveBeenCalledWith('a');
    pressed('Discard');
    expect(props.onDiscard).toHaveBeenCalledWith('a');
    await expectAccessible();
  });

  it('offers to save one that is ready', () => {
    draw({ interrupted: [{ ...broken, isWhole: true }] });
    expect(screen.getByRole('status').textContent).toContain('is ready and was not saved yet.');
    screen.getByRole('button', { name: 'Save it' });
  });

  it.each([
    ['de', '10.000 Artikel werden exportiert: 3.412 fertig'],
    ['ar', 'يجري تصدير المقالات'],
  ] as const)('speaks %s', async (language, words) => {
    speak(language);
    draw({ job: running });
    expect(document.body.textContent).toContain(words);
    await expectAccessible();
  });
});
