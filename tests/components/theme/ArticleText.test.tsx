import { render, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { ArticleText } from '../../../components/theme/ArticleText.tsx';
import { Disclosure } from '../../../components/theme/Disclosure.tsx';
import { PageLink } from '../../../components/theme/PageLink.tsx';
import { readerLocale } from '../../../components/theme/reader-locale.ts';
import { withKeys } from '../../../components/theme/with-keys.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

test('words of the page carry their language and direction', async () => {
  render(<ArticleText as="p" text="وزير المالية" language="ar" />);
  const text = screen.getByText('وزير المالية');
  expect([text.tagName, text.getAttribute('lang'), text.getAttribute('dir')]).toEqual(['P', 'ar', 'rtl']);
  await expectAccessible();
});

test('an unknown language is not taken for the panel’s', async () => {
  render(<ArticleText text="Something" language={null} />);
  const text = screen.getByText('Something');
  expect([text.getAttribute('lang'), text.getAttribute('dir')]).toEqual(['', 'auto']);
  await expectAccessible();
});

test('a link of the page opens apart and says nothing of where it was pressed', async () => {
  render(<PageLink url="https://gazette.example/" text="The Harbour Gazette" language="en" />);
  const link = screen.getByRole('link');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link.getAttribute('lang')).toBe('en');
  await expectAccessible();
});

test('a fold has a heading in its summary', async () => {
  render(
    <Disclosure title="Saved" aside="2">
      inside
    </Disclosure>,
  );
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Saved');
  await expectAccessible();
});

describe('readerLocale', () => {
  test('is the reader’s region of the language of the words', () => {
    expect(readerLocale(['fr-CH', 'en-GB', 'en'])).toBe('en-GB');
    expect(readerLocale(['fr-CH'])).toBe('en');
    expect(readerLocale(['broken tag', 'en-AU'])).toBe('en-AU');
    speak('de');
    expect(readerLocale(['en-GB', 'de-CH'])).toBe('de-CH');
  });
});

test('withKeys tells repeated items apart, and the same list the same way', () => {
  const keys = () => withKeys(['a', 'b', 'a'], (one) => one).map(({ key }) => key);
  expect(keys()).toEqual(['a', 'b', 'a #2']);
  expect(keys()).toEqual(keys());
});
