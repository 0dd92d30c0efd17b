import { render, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { RelatedInArchive } from '../../../components/related-archive/RelatedInArchive.tsx';
import { relatedReasonWords } from '../../../components/related-archive/related-reason-words.ts';
import type { RelatedArticle, RelatedReason } from '../../../lib/article/related-article.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

function article(given: Partial<RelatedArticle> = {}): RelatedArticle {
  return {
    id: 'one',
    headline: 'Port left without a ship',
    publisher: 'The Vestmark Courier',
    inLanguage: 'en',
    datePublished: '2026-04-14',
    url: 'https://courier.example/port',
    reasons: [{ kind: 'same-text', share: 0.84, agency: 'NTX' }],
    ...given,
  };
}

function draw(articles: RelatedArticle[], inNewTab = true) {
  return render(
    <RelatedInArchive articles={articles} hrefOf={(id) => `/reader.html?article=${id}`} inNewTab={inNewTab} />,
  );
}

test('each article leads to its kept text, and says where it is from and why it stands here', async () => {
  draw([
    article({ reasons: [{ kind: 'same-text', share: 0.84, agency: 'NTX' }, { kind: 'cites' }] }),
    article({
      id: 'two',
      headline: 'Hafen ohne Bagger',
      inLanguage: 'de',
      reasons: [{ kind: 'names', names: ['Ada Quill'] }],
    }),
  ]);
  const section = within(screen.getByRole('region', { name: 'In your archive' }));
  const link = section.getByRole('link', { name: 'Port left without a ship' });
  expect(link.getAttribute('href')).toBe('/reader.html?article=one');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(section.getByRole('link', { name: 'Hafen ohne Bagger' }).getAttribute('lang')).toBe('de');
  const items = section.getAllByRole('article').map((one) => one.textContent?.replace(/[\u2068\u2069]/g, ''));
  expect(items[0]).toContain('The Vestmark Courier · April 14, 2026');
  expect(items[0]).toContain('Much of the same text (84%), from NTX');
  expect(items[0]).toContain('Linked in this text');
  expect(items[1]).toContain('Named in both: Ada Quill');
  expect(section.getByText(/how much of the shorter text/)).toBeTruthy();
  await expectAccessible();
});

test('without shared wording there is no word on shares; in its own page it opens in place', async () => {
  draw([article({ reasons: [{ kind: 'cited-by' }], datePublished: null })], false);
  expect(screen.queryByText(/how much of the shorter text/)).toBeNull();
  expect(screen.getByRole('link').getAttribute('target')).toBeNull();
  await expectAccessible();
});

test('nothing related, nothing drawn', () => {
  expect(draw([]).container.innerHTML).toBe('');
});

test('reads from right to left, with names in their own direction', async () => {
  speak('ar');
  draw([article({ reasons: [{ kind: 'author', name: 'Ines Calder', house: true, order: 'earlier' }] })]);
  expect(screen.getByText('من قبل بقلم \u2068Ines Calder\u2069')).toBeTruthy();
  expect(screen.getByRole('link').getAttribute('dir')).toBe('ltr');
  await expectAccessible();
});

describe('reasons in words', () => {
  const author = (house: boolean, order: 'earlier' | 'same-day' | 'later' | 'unknown'): RelatedReason => ({
    kind: 'author',
    name: 'Ines Calder',
    house,
    order,
  });
  const place = (days: number): RelatedReason => ({ kind: 'place', place: 'Norrhavn', days });

  test.each<[string, RelatedReason]>([
    ['Much of the same text (50%)', { kind: 'same-text', share: 0.5, agency: null }],
    ['Some of the same text (34%)', { kind: 'same-text', share: 0.34, agency: null }],
    ['Some of the same text (34%), from NTX', { kind: 'same-text', share: 0.34, agency: 'NTX' }],
    ['The same text (99%)', { kind: 'same-text', share: 0.999, agency: null }],
    ['The same text (100%)', { kind: 'same-text', share: 1, agency: null }],
    ['Links to this article', { kind: 'cited-by' }],
    ['Offered on this page as further reading', { kind: 'offers' }],
    ['Offers this article as further reading', { kind: 'offered-by' }],
    ['Similar headline', { kind: 'headline' }],
    ['Earlier by Ines Calder', author(true, 'earlier')],
    ['By Ines Calder, the same day', author(true, 'same-day')],
    ['Later by Ines Calder', author(true, 'later')],
    ['Also by Ines Calder', author(true, 'unknown')],
    ['Signed Ines Calder too, at another publisher', author(false, 'earlier')],
    ['Named in both: Ada Quill and Ruben Askeland', { kind: 'names', names: ['Ada Quill', 'Ruben Askeland'] }],
    ['From Norrhavn too, the same day', place(0)],
    ['From Norrhavn too, the day before', place(-1)],
    ['From Norrhavn too, 3 days earlier', place(-3)],
    ['From Norrhavn too, the day after', place(1)],
    ['From Norrhavn too, 7 days later', place(7)],
  ])('%s', (words, reason) => {
    expect(relatedReasonWords(reason, 'en').replace(/[\u2068\u2069]/g, '')).toBe(words);
  });
});
