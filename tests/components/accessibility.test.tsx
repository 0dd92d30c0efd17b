import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { useEnglish } from '../support/words.ts';

useEnglish();

test('the check at the end of every test does find what is wrong', async () => {
  const nameless = document.createElement('button');
  document.body.append(nameless);
  await expect(expectAccessible()).rejects.toThrow(/button-name/);
  nameless.remove();

  render(<ul aria-label="list" />);
  document.querySelector('ul')?.append(document.createElement('p'));
  await expect(expectAccessible()).rejects.toThrow(/list/);
});
