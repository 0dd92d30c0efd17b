import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Keeping } from '../../../components/controls/Keeping.tsx';
import { SaveToggle } from '../../../components/controls/SaveToggle.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

test('tells since when and in how many versions an article is kept', async () => {
  render(
    <Keeping
      kept={{ saved: true, tags: ['harbour'], note: 'Ask.', firstSeenAt: Date.UTC(2024, 3, 12, 10), versionCount: 2 }}
      limits={{ tag: 60, note: 20_000 }}
      onTags={() => {}}
      onNote={async () => true}
      onThrowAway={() => {}}
    />,
  );
  expect(screen.getByText(/^First seen April 12, 2024 at 12:00\sPM$/)).toBeTruthy();
  expect(screen.getByText('2 versions kept')).toBeTruthy();
  expect(screen.getByText('Ask.')).toBeTruthy();
  expect(screen.getByText('harbour')).toBeTruthy();
  await expectAccessible();
});

test('the button that saves says what is, and asks for the other', async () => {
  const onToggle = vi.fn();
  const { rerender } = render(<SaveToggle saved={false} onToggle={onToggle} />);
  fireEvent.click(screen.getByRole('button', { name: 'Save', pressed: false }));
  rerender(<SaveToggle saved={true} onToggle={onToggle} />);
  fireEvent.click(screen.getByRole('button', { name: 'Saved', pressed: true }));
  expect(onToggle.mock.calls).toEqual([[true], [false]]);
  await expectAccessible();
});
