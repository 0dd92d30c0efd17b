import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { ArticleScreen, type ArticleScreenProps } from '../../../components/article/ArticleScreen.tsx';
import { noNoteMarks, notesOf } from '../../../lib/article/reader-notes.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { articleFacts, correctionNote, relatedItem } from '../../support/article-facts.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

function draw(facts: ArticleScreenProps['facts'], more: Partial<ArticleScreenProps> = {}) {
  return render(
    <main>
      <ArticleScreen
        facts={facts}
        notes={notesOf(facts.corrections, noNoteMarks)}
        noteActions={null}
        savedUrls={new Set()}
        onToggleRelated={() => {}}
        onShowInPage={() => {}}
        putBack={null}
        onShowPassage={() => {}}
        {...more}
      />
    </main>,
  );
}

const full = articleFacts({
  publisher: 'The Harbour Gazette',
  articleSection: 'Business',
  alternativeHeadline: 'Shipping lines expect delays.',
  authors: [{ name: 'Maren Holt', url: null, role: null }],
  corrections: [correctionNote(), correctionNote({ kind: 'update', text: 'Adds comment.' })],
  credits: [{ role: 'editing', names: ['Pia Moore'], text: 'Editing by Pia Moore' }],
  related: [relatedItem()],
});

describe('an article with a correction', () => {
  test('shows it first under the headline', async () => {
    draw(full);
    const headline = screen.getByRole('heading', { level: 1, name: full.headline });
    const next = headline.nextElementSibling;
    expect(next?.querySelector('h2')?.textContent).toBe('1 correction');
    expect(document.body.textContent).not.toContain('No correction note found');
    await expectAccessible();
  });

  test('has its headings in order', () => {
    draw(full);
    const levels = screen.getAllByRole('heading').map((heading) => heading.tagName);
    expect(levels).toEqual(['H1', 'H2', 'H2', 'H2', 'H2', 'H3', 'H2']);
  });
});

test('an article without one says what was looked at', async () => {
  draw(articleFacts());
  expect(screen.getByText('No correction note found in the text, the page’s margins or its metadata.')).toBeTruthy();
  await expectAccessible();
});

test('an update alone is no correction, and is shown', () => {
  draw(articleFacts({ corrections: [correctionNote({ kind: 'update', text: 'Adds comment.' })] }));
  expect(screen.getByText(/^No correction note found\. The page carries notes of a routine update\./)).toBeTruthy();
  expect(screen.getByText('Adds comment.')).toBeTruthy();
  expect(screen.queryByText('1 correction')).toBeNull();
});

test('a page without a headline says so', () => {
  draw(articleFacts({ headline: '' }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Headline not found');
});

test('an Arabic article sits right in an English panel', async () => {
  draw(articleFacts({ inLanguage: 'ar', headline: 'NATO تعلن نتائج القمة', publisher: 'صحيفة الميناء' }));
  const headline = screen.getByRole('heading', { level: 1 });
  expect(headline.getAttribute('lang')).toBe('ar');
  expect(headline.getAttribute('dir')).toBe('rtl');
  expect(screen.getByText('صحيفة الميناء').getAttribute('dir')).toBe('rtl');
  await expectAccessible();
});

test('an English article sits right in an Arabic panel', async () => {
  speak('ar');
  draw(full);
  expect(document.documentElement.dir).toBe('rtl');
  const headline = screen.getByRole('heading', { level: 1 });
  expect(headline.getAttribute('lang')).toBe('en');
  expect(headline.getAttribute('dir')).toBe('ltr');
  expect(screen.getByText('تصويب واحد')).toBeTruthy();
  await expectAccessible();
});

test('where nothing can be kept, nothing is offered to be kept', () => {
  draw(full, { onToggleRelated: null });
  expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull();
  expect(screen.getByRole('link', { name: 'Ferry fares to rise by a fifth' })).toBeTruthy();
});

test('passes on what is pressed', () => {
  const onToggleRelated = vi.fn();
  const onShowInPage = vi.fn();
  draw(full, { onToggleRelated, onShowInPage });
  fireEvent.click(screen.getByRole('button', { name: 'Save for later: Ferry fares to rise by a fifth' }));
  fireEvent.click(screen.getAllByRole('button', { name: 'Show in page' })[0] ?? document.body);
  expect(onToggleRelated).toHaveBeenCalledExactlyOnceWith(full.related[0]);
  expect(onShowInPage).toHaveBeenCalledExactlyOnceWith(full.corrections[0], 'note');
});
