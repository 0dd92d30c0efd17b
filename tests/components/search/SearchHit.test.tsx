import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { SearchHit } from '../../../components/search/SearchHit.tsx';
import type { FoundArticle } from '../../../lib/article/search-hit.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const ferry: FoundArticle = {
  articleId: 'a1',
  publisher: 'The Harbour Post',
  datePublished: '2024-05-03',
  language: 'en',
  headline: [
    { text: 'The ', marked: false },
    { text: 'ferry', marked: true },
    { text: ' that waited', marked: false },
  ],
  passage: {
    field: 'text',
    words: {
      runs: [
        { text: 'A ', marked: false },
        { text: 'ferry', marked: true },
        { text: ' lay in port', marked: false },
      ],
      cutBefore: true,
      cutAfter: true,
    },
  },
};

function draw(over: Partial<FoundArticle> = {}) {
  const onOpen = vi.fn();
  render(<SearchHit hit={{ ...ferry, ...over }} href="/reader.html?article=a1" onOpen={onOpen} />);
  return onOpen;
}

test('who, when, the headline and the passage, with what was searched for marked', async () => {
  const onOpen = draw();
  expect(screen.getByText('The Harbour Post')).toBeTruthy();
  expect(screen.getByText(/3 May 2024|May 3, 2024/)).toBeTruthy();
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['ferry', 'ferry']);
  expect(document.body.textContent).toContain('… A ferry lay in port …');
  const link = screen.getByRole('link', { name: 'The ferry that waited' });
  fireEvent.click(link, { ctrlKey: true });
  expect(onOpen).not.toHaveBeenCalled();
  fireEvent.click(link);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('a1');
  await expectAccessible();
});

test('a passage of another text says which', () => {
  draw({
    passage: { field: 'note', words: { runs: [{ text: 'check', marked: true }], cutBefore: false, cutAfter: false } },
  });
  expect(screen.getByText('Note:')).toBeTruthy();
  expect(screen.getByText('check').closest('[lang]')?.getAttribute('lang')).toBe('');
});

test('one without a passage, a date or a headline', async () => {
  draw({ passage: null, datePublished: null, headline: [] });
  expect(screen.getByRole('link', { name: 'Headline not found' })).toBeTruthy();
  await expectAccessible();
});

test('words from right to left stand so', () => {
  draw({ language: 'ar', headline: [{ text: 'عبّارة', marked: true }] });
  expect(screen.getByText('عبّارة').parentElement?.getAttribute('dir')).toBe('rtl');
});
