import { fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { RelatedReading } from '../../../components/related/RelatedReading.tsx';
import type { Related } from '../../../lib/article/article-context.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { relatedItem } from '../../support/article-facts.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

function draw(items: Related[], savedUrls: string[] = [], onToggleSaved: ((item: Related) => void) | null = () => {}) {
  return render(
    <RelatedReading items={items} language="en" savedUrls={new Set(savedUrls)} onToggleSaved={onToggleSaved} />,
  );
}

test('lists each kind under its heading, with kicker, headline and excerpt', async () => {
  draw([
    relatedItem({ url: 'https://gazette.example/1', kind: 'popular', headline: 'Mayor rules out a second term' }),
    relatedItem({ kicker: 'Transport', excerpt: 'The company blames fuel.' }),
    relatedItem({ url: 'https://gazette.example/2', kind: 'inline', headline: 'the authority’s own survey' }),
  ]);
  const headings = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
  expect(headings).toEqual(['On this page', 'In the text', 'Most read']);
  const chosen = screen.getByRole('region', { name: 'On this page' });
  expect(within(chosen).getByText('Transport')).toBeTruthy();
  expect(within(chosen).getByText('The company blames fuel.')).toBeTruthy();
  const link = within(chosen).getByRole('link', { name: 'Ferry fares to rise by a fifth' });
  expect(link.getAttribute('href')).toBe('https://gazette.example/ferry-fares');
  expect(link.getAttribute('target')).toBe('_blank');
  await expectAccessible();
});

test('one click saves, and the button shows what is saved', async () => {
  const onToggleSaved = vi.fn();
  const item = relatedItem();
  const { rerender } = draw([item], [], onToggleSaved);
  const button = screen.getByRole('button', { name: 'Save for later: Ferry fares to rise by a fifth' });
  expect(button.getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(button);
  expect(onToggleSaved).toHaveBeenCalledExactlyOnceWith(item);

  const savedUrls = new Set([item.url]);
  rerender(<RelatedReading items={[item]} language="en" savedUrls={savedUrls} onToggleSaved={onToggleSaved} />);
  const saved = screen.getByRole('button', { name: 'Saved: Ferry fares to rise by a fifth' });
  expect(saved.getAttribute('aria-pressed')).toBe('true');
  await expectAccessible();
});

test('a long list opens on demand; one item more is no reason to', () => {
  const many = Array.from({ length: 9 }, (_, i) => relatedItem({ url: `https://gazette.example/${i}` }));
  const { unmount } = draw(many);
  expect(screen.getAllByRole('link')).toHaveLength(5);
  fireEvent.click(screen.getByRole('button', { name: 'Show 4 more: On this page' }));
  expect(screen.getAllByRole('link')).toHaveLength(9);
  unmount();
  draw(many.slice(0, 6));
  expect(screen.getAllByRole('link')).toHaveLength(6);
});

test('nothing offered, nothing shown', () => {
  const { container } = draw([]);
  expect(container.innerHTML).toBe('');
});

test('an address that is no web address is no link', () => {
  draw([relatedItem({ url: 'javascript:alert(1)' })]);
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByText('Ferry fares to rise by a fifth')).toBeTruthy();
});
