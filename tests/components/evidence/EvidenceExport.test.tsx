import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { EvidenceExport, type EvidenceKind } from '../../../components/evidence/EvidenceExport.tsx';
import { reportWords } from '../../../components/evidence/report-words.ts';
import { evidenceWordNames, evidenceWordsSchema } from '../../../lib/exports/evidence-words.ts';
import type { ErrorCode } from '../../../lib/foundation/errors.ts';
import { failure, type Result, success } from '../../../lib/foundation/result.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

function show(made: Result<number | null, ErrorCode>) {
  const onMake = vi.fn(async (_kind: EvidenceKind) => made);
  const onCheck = vi.fn();
  render(<EvidenceExport onMake={onMake} onCheck={onCheck} />);
  return { onMake, onCheck };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('EvidenceExport', () => {
  it('is one quiet button until it is pressed, and says then what a report is', async () => {
    show(success(4));
    const button = screen.getByRole('button', { name: 'Evidence report' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('button', { name: 'Save as a page' })).toBeNull();
    await expectAccessible();
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(document.body.textContent).toContain('anyone can check that nothing was altered since');
    await expectAccessible();
  });

  it.each([
    ['Save as a page', 'page', success(4), 'Its last seal is number 4. Note it down elsewhere.'],
    ['Save as data (JSON)', 'data', success(null), 'These versions have no seals'],
    ['Save as a page', 'page', failure('storage-stuck' as const), 'The archive does not answer.'],
  ] as const)('%s makes a %s, and says what came of it', async (name, kind, made, words) => {
    const { onMake } = show(made);
    press('Evidence report');
    press(name);
    expect(screen.getByRole('status').textContent).toBe('Putting the report together …');
    expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true);
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain(words));
    expect(onMake.mock.calls).toEqual([[kind]]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(false);
    await expectAccessible();
  });

  it('leads to where a report is checked', () => {
    const { onCheck } = show(success(1));
    press('Evidence report');
    press('Check a report');
    expect(onCheck).toHaveBeenCalledOnce();
  });

  it.each(['en', 'de', 'ar'] as const)(
    'has all words of the report’s page in %s, with room for what is filled in',
    (tag) => {
      speak(tag);
      const words = reportWords();
      expect(v.is(evidenceWordsSchema, words)).toBe(true);
      expect(words.language).toBe(tag);
      expect(words.direction).toBe(tag === 'ar' ? 'rtl' : 'ltr');
      for (const name of evidenceWordNames) expect(words.words[name], name).not.toBe('');
      for (const name of ['made', 'version', 'beside', 'reverts', 'against'] as const)
        expect(words.words[name]).toContain('$1');
    },
  );
});
