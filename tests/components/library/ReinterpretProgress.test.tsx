import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { ReinterpretProgress } from '../../../components/library/ReinterpretProgress.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

test('says what goes on and how far it is, to eyes and ears', async () => {
  render(<ReinterpretProgress done={3412} total={10_000} />);
  expect(document.body.textContent).toBe('Reading 10,000 kept versions with newer language rules: 3,412 done.');
  const bar = screen.getByRole('progressbar', { name: 'Reading the archive with newer language rules' });
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['3412', '10000']);
  await expectAccessible();
});
