import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Credits } from '../../../components/article/Credits.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

test('names who did what, and shows a statement without names as printed', async () => {
  render(
    <Credits
      language="en"
      credits={[
        { role: 'reporting', names: ['Maren Holt', 'Tomas Reyl'], text: 'Reporting by Maren Holt and Tomas Reyl' },
        { role: 'editing', names: ['Pia Moore'], text: 'Editing by Pia Moore' },
        { role: 'other', names: [], text: 'With material from the archive' },
        { role: 'other', names: [], text: 'With material from the archive' },
      ]}
    />,
  );
  expect(screen.getByRole('region', { name: 'Credits' })).toBeTruthy();
  const terms = screen.getAllByRole('term').map((term) => term.textContent);
  const values = screen.getAllByRole('definition').map((value) => value.textContent);
  expect(terms).toEqual(['Reporting', 'Editing', 'Also credited', 'Also credited']);
  expect(values.slice(0, 3)).toEqual(['Maren Holt and Tomas Reyl', 'Pia Moore', 'With material from the archive']);
  await expectAccessible();
});

test.each(['reporting', 'writing', 'editing', 'photography', 'translation', 'other'] as const)(
  'has words for %s',
  (role) => {
    render(<Credits language="en" credits={[{ role, names: ['Ann Lee'], text: 'Ann Lee' }]} />);
    expect(screen.getByRole('term').textContent).toMatch(/^[A-Z][a-z ]+$/);
  },
);
