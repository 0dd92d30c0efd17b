import { render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Byline } from '../../../components/article/Byline.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

test('each author stands apart, with link and role', async () => {
  render(
    <Byline
      language="en"
      authors={[
        { name: 'Maren Holt', url: 'https://gazette.example/by/maren-holt', role: 'Maritime correspondent' },
        { name: 'Tomas Reyl', url: null, role: null },
      ]}
    />,
  );
  const [first, second] = screen.getAllByRole('listitem');
  if (first === undefined || second === undefined) throw new Error('two authors were given');
  const link = within(first).getByRole('link', { name: 'Maren Holt' });
  expect(link.getAttribute('href')).toBe('https://gazette.example/by/maren-holt');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(within(first).getByText('Maritime correspondent')).toBeTruthy();
  expect(second.textContent).toBe('Tomas Reyl');
  expect(within(second).queryByRole('link')).toBeNull();
  await expectAccessible();
});
