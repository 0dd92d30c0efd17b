import { act, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SearchField } from '../../../components/search/SearchField.tsx';
import { isSearchProblem, parseSearch } from '../../../lib/search/parse-search.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();
beforeEach(() => {
  vi.useRealTimers();
});

const actions = { onSubmit: vi.fn(), onLeave: vi.fn() };

/** The field as a page has it: whatever is typed is read at once. */
function Page({ before = '' }: { before?: string }) {
  const [search, setSearch] = useState(before);
  const parsed = parseSearch(search, '2026-03-31');
  return (
    <div>
      <SearchField value={search} onChange={setSearch} problem={isSearchProblem(parsed) ? parsed : null} {...actions} />
      <textarea aria-label="Note" />
    </div>
  );
}

const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search your archive' });
const submit = () => fireEvent.submit(document.querySelector('form') ?? document.body);
const type = (value: string) => fireEvent.input(field(), { target: { value } });

test('a field with its name, and what can be written in it', async () => {
  render(<Page />);
  expect(document.querySelector('search')).toBeTruthy();
  expect(field().getAttribute('aria-invalid')).toBe('false');
  expect(screen.queryByRole('button', { name: 'Clear the search' })).toBeNull();
  fireEvent.click(screen.getByText('How to search'));
  expect(screen.getByText('(ferry OR boat) storm')).toBeTruthy();
  await expectAccessible();
});

test('Enter searches; the button and Escape clear, and Escape in the empty field leaves it', () => {
  render(<Page />);
  type('ferry');
  submit();
  expect(actions.onSubmit).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
  expect(field().value).toBe('');
  expect(document.activeElement).toBe(field());
  type('boat');
  fireEvent.keyDown(field(), { key: 'Escape' });
  expect(field().value).toBe('');
  expect(actions.onLeave).not.toHaveBeenCalled();
  fireEvent.keyDown(field(), { key: 'Escape' });
  expect(actions.onLeave).toHaveBeenCalledOnce();
});

test('a stroke leads to the field, but not from where text is written', () => {
  render(<Page />);
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Note' }), { key: '/' });
  expect(document.activeElement).not.toBe(field());
  fireEvent.keyDown(document.body, { key: '/', ctrlKey: true });
  expect(document.activeElement).not.toBe(field());
  fireEvent.keyDown(document.body, { key: '/' });
  expect(document.activeElement).toBe(field());
});

describe('a search that cannot be understood', () => {
  test('is said when the reader has paused, with the part that it is about', async () => {
    vi.useFakeTimers();
    render(<Page />);
    type('ferry auther:lind');
    act(() => void vi.advanceTimersByTime(700));
    expect(screen.getByRole('status').textContent).toBe('');
    act(() => void vi.advanceTimersByTime(200));
    vi.useRealTimers();
    expect(screen.getByRole('status').textContent).toContain('“\u2068auther\u2069:” is no field');
    expect(document.querySelector('mark')?.textContent).toBe('auther');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field().getAttribute('aria-describedby')).toBe(screen.getByRole('status').id);
    await expectAccessible();
  });

  test('is said at once on Enter, and no longer when it is written on', () => {
    render(<Page />);
    type('"ferry');
    submit();
    expect(screen.getByRole('status').textContent).toContain('not closed');
    type('"ferry"');
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test.each([
    ['(a', 'A bracket is opened and not closed.'],
    ['a)', 'A bracket is closed that was not opened.'],
    ['a OR', '“\u2068OR\u2069” has nothing beside it to go with.'],
    ['-a', 'says only what to leave out: “\u2068a\u2069”'],
    ['author:', '“\u2068author:\u2069” has nothing behind it'],
    ['before:soon', '“\u2068soon\u2069” is no date'],
    ['has:hair', '“\u2068hair\u2069” is not known here'],
    ['language:german', '“\u2068german\u2069” is no language'],
    ['!', '“\u2068!\u2069” has no letter or digit'],
    ['x'.repeat(1001), 'The search is too long.'],
  ])('says why: %s', (search, words) => {
    render(<Page before={search} />);
    expect(screen.getByRole('status').textContent).toContain(words);
  });
});

test('the examples can be searched for in each language of the interface', () => {
  for (const language of ['en', 'de', 'ar'] as const) {
    speak(language);
    const { container, unmount } = render(<Page />);
    const examples = [...container.querySelectorAll('dt')].map((example) => example.textContent ?? '');
    expect(examples).toHaveLength(12);
    for (const example of examples) {
      const parsed = parseSearch(example, '2026-03-31');
      expect(isSearchProblem(parsed), `${example}: ${parsed.kind}`).toBe(false);
      if (example.includes(':')) expect(JSON.stringify(parsed), example).toMatch(/"field":"|"condition"/);
    }
    const meanings = [...container.querySelectorAll('dd, p')].map((meaning) => meaning.textContent ?? '').join(' ');
    for (const [written] of meanings.matchAll(/[\p{L}\p{M}]+:[\p{L}\p{M}\d]+/gu)) {
      const parsed = parseSearch(written, '2026-03-31');
      expect(isSearchProblem(parsed), `${written}: ${parsed.kind}`).toBe(false);
    }
    unmount();
  }
});
