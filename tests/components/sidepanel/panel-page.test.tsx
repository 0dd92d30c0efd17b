import { describe, expect, test } from 'vitest';
import { type PanelKnowledge, panelPage } from '../../../entrypoints/sidepanel/panel-page.ts';
import { readingItem } from '../../../entrypoints/sidepanel/reading-item.ts';
import { articleFacts, relatedItem } from '../../support/article-facts.ts';

const tab = { tabId: 7, url: 'https://gazette.example/', incognito: false, readable: true };
const facts = articleFacts();

function known(given: Partial<PanelKnowledge>): PanelKnowledge {
  return { access: true, tab, pageState: null, settled: true, overdue: false, ...given };
}

describe('panelPage', () => {
  test.each<[string, Partial<PanelKnowledge>, unknown]>([
    ['nothing before the tab is known', { tab: undefined }, { show: 'nothing' }],
    ['nothing before access is known', { access: undefined }, { show: 'nothing' }],
    ['nothing before the page’s state is known', { pageState: undefined }, { show: 'nothing' }],
    ['no tab', { tab: null }, { show: 'state', state: 'no-tab' }],
    [
      'access is asked for first',
      { access: false, tab: { ...tab, url: null, readable: false } },
      { show: 'state', state: 'no-access' },
    ],
    ['a closed page', { tab: { ...tab, readable: false } }, { show: 'state', state: 'forbidden-page' }],
    ['a page that has not spoken yet', { settled: false }, { show: 'reading' }],
    ['a page that stays silent', {}, { show: 'state', state: 'not-an-article' }],
    ['reading', { pageState: { state: 'reading' } }, { show: 'reading' }],
    [
      'a reading without end',
      { pageState: { state: 'reading' }, overdue: true },
      { show: 'state', state: 'unreadable-page' },
    ],
    ['not an article', { pageState: { state: 'not-an-article' } }, { show: 'state', state: 'not-an-article' }],
    ['unreadable', { pageState: { state: 'unreadable-page' } }, { show: 'state', state: 'unreadable-page' }],
    ['an article', { pageState: { state: 'article', articleId: 'a' } }, { show: 'article', articleId: 'a' }],
    [
      'a private one',
      { pageState: { state: 'private-article', facts } },
      { show: 'unkept', facts, because: 'private' },
    ],
    ['storage stuck', { pageState: { state: 'storage-stuck' } }, { show: 'state', state: 'storage-stuck' }],
    [
      'storage full',
      { pageState: { state: 'storage-full', facts } },
      { show: 'unkept', facts, because: 'storage-full' },
    ],
  ])('%s', (_, given, expected) => {
    expect(panelPage(known(given))).toEqual(expected);
  });
});

test('a related link carries the article’s publisher only on the same host', () => {
  const article = articleFacts({ publisher: 'The Harbour Gazette' });
  expect(readingItem(relatedItem(), article).publisher).toBe('The Harbour Gazette');
  expect(readingItem(relatedItem({ url: 'https://other.example/' }), article).publisher).toBeNull();
});
