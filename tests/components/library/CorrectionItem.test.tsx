import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { CorrectionItem } from '../../../components/library/CorrectionItem.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { correctionNote } from '../../support/article-facts.ts';
import { correctionEntry } from '../../support/correction-entries.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

function draw(given: Parameters<typeof correctionEntry>[0]) {
  const entry = correctionEntry(given);
  const onDismiss = vi.fn();
  const drawn = render(<CorrectionItem entry={entry} onDismiss={onDismiss} />);
  return { ...drawn, entry, onDismiss, text: drawn.container.textContent ?? '' };
}

test('says what the note says, and of which article', async () => {
  const { text } = draw({
    correction: correctionNote({ label: 'Correction', date: '2026-04-14', wrong: '19 metres', right: '9 metres' }),
  });
  const link = screen.getByRole('link', { name: 'Dredging will close the north channel until autumn' });
  expect(link.getAttribute('href')).toBe('https://gazette.example/ports/north-channel');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(screen.getByRole('heading', { level: 3 }).contains(link)).toBe(true);
  for (const words of [
    'The Harbour Gazette',
    'Ann Lee, Bo Ray',
    'Published April 12, 2026',
    'First seen April 20, 2026',
  ]) {
    expect(text).toContain(words);
  }
  expect(document.querySelector('del')?.textContent).toBe('19 metres');
  expect(document.querySelector('ins')?.textContent).toBe('9 metres');
  expect(document.querySelector('time')?.getAttribute('datetime')).toBe('2026-04-14');
  await expectAccessible();
});

test.each([
  [{ days: 2, minutes: null }, '2 days after publication'],
  [{ days: 0, minutes: null }, 'On the day of publication'],
  [{ days: 0, minutes: 150 }, '2 hours after publication'],
])('the time to the correction: %j', (timeToCorrection, words) => {
  expect(draw({ timeToCorrection }).text).toContain(words);
});

test('that is not known is not said', () => {
  expect(draw({ timeToCorrection: null }).text).not.toContain('after publication');
});

test.each([
  ['gone', 'No longer on the page as last seen'],
  ['unknown', 'Not found in the newest version, which another state of Dateline read'],
] as const)('a note that is %s says so', (standing, words) => {
  expect(draw({ standing }).text).toContain(words);
});

test('a note that stands says nothing of it', () => {
  expect(draw({}).text).not.toMatch(/No longer|newest version|Marked by you|Dismissed/);
});

test('what the reader marked by hand, and what the reader dismissed, says so', () => {
  expect(draw({ by: 'reader' }).text).toContain('Marked by you');
  expect(screen.queryByRole('button', { name: /^Not a/ })).toBeNull();
  expect(draw({ dismissed: true }).text).toContain('Dismissed by you');
});

test('an update is told apart', () => {
  const { container } = draw({ correction: correctionNote({ kind: 'update' }) });
  expect(container.querySelector('article')?.dataset.counts).toBe('false');
  expect(container.textContent).toContain('Update');
});

test('is dismissed, and shown again', () => {
  const first = draw({});
  fireEvent.click(screen.getByRole('button', { name: /^Not a correction note: Dredging/ }));
  expect(first.onDismiss).toHaveBeenCalledExactlyOnceWith(first.entry, true);
  first.unmount();
  const second = draw({ dismissed: true });
  fireEvent.click(screen.getByRole('button', { name: /^Show again: Dredging/ }));
  expect(second.onDismiss).toHaveBeenCalledExactlyOnceWith(second.entry, false);
});

test('a long note is cut, and opens', () => {
  draw({ correction: correctionNote({ text: 'Wrong. '.repeat(100) }) });
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull();
});

test('an address that is none of the web is no link, and markup is text', () => {
  const { container } = draw({ url: 'javascript:alert(1)', headline: '<img src=x onerror=alert(1)>' });
  expect(screen.queryByRole('link')).toBeNull();
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('<img src=x onerror=alert(1)>');
});

test('an article without headline and authors still has a name', async () => {
  draw({ headline: ' ', authors: [], datePublished: null });
  expect(screen.getByRole('link', { name: 'Headline not found' })).toBeTruthy();
  await expectAccessible();
});

test('speaks Arabic around an English note', async () => {
  speak('ar');
  const { container, text } = draw({ timeToCorrection: { days: 2, minutes: null } });
  expect(text).toContain('المدة منذ النشر: يومان');
  expect(container.querySelector('blockquote')?.dir).toBe('ltr');
  expect(container.querySelector('h3')?.dir).toBe('ltr');
  await expectAccessible();
});
