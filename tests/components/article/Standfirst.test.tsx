import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Standfirst } from '../../../components/article/Standfirst.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

test('an ordinary one stands there whole', async () => {
  render(<Standfirst text="Shipping lines expect delays of up to two days." language="en" />);
  expect(screen.queryByRole('button')).toBeNull();
  await expectAccessible();
});

test('a very long one opens on demand', async () => {
  const text = 'Shipping lines expect delays of up to two days. '.repeat(20);
  const { container } = render(<Standfirst text={text} language="en" />);
  const before = container.querySelector('p')?.className;
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(container.querySelector('p')?.className).not.toBe(before);
  expect(screen.queryByRole('button')).toBeNull();
  await expectAccessible();
});
