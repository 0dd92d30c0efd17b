import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../lib/article/block.ts';
import type { StatedAuthor } from '../../../../lib/article/page-reading.ts';
import { readByline } from '../../../../lib/interpretation/byline/read-byline.ts';
import { languagePack } from '../../../../lib/languages/registry.ts';
import { block, reading } from '../../../support/readings.ts';

const text =
  'The harbour board met on Tuesday and heard for two hours what the fishermen had to say about the new quay.';

function byline(head: Block[], stated: Partial<StatedAuthor>[] = [], language = 'en') {
  const pack = languagePack(language);
  if (pack === null) throw new Error(`no pack for ${language}`);
  const { metadata } = reading();
  const authors = stated.map((author) => ({
    value: { name: '', url: null, kind: null, role: null, ...author },
    from: 'json-ld' as const,
  }));
  const page = reading({ blocks: [...head, block(text)], metadata: { ...metadata, authors } });
  return readByline(page, [pack], 'The Harbour Post');
}

const line = (words: string, over: Partial<Block> = {}) => block(words, { zone: 'head', ...over });
const names = (found: ReturnType<typeof byline>) => found.authors.map(({ name }) => name);

describe('a byline in print', () => {
  it.each([
    ['By Ines Calloway', 'en', ['Ines Calloway']],
    ['By Ines Calloway and Tom Arkwright', 'en', ['Ines Calloway', 'Tom Arkwright']],
    ['BY INES CALLOWAY', 'en', ['INES CALLOWAY']],
    ['Von Friederike Holm und Jannes Wendt', 'de', ['Friederike Holm', 'Jannes Wendt']],
    ['Par Maëlle Kerguélen', 'fr', ['Maëlle Kerguélen']],
  ])('%s', (words, language, wanted) => {
    expect(names(byline([line(words, { hints: ['p', 'byline'] })], [], language))).toEqual(wanted);
  });

  it('keeps a role apart from the name', () => {
    expect(byline([line('By Ines Calloway, Harbour correspondent', { hints: ['p', 'byline'] })]).authors).toEqual([
      { name: 'Ines Calloway', role: 'Harbour correspondent', url: null },
    ]);
  });

  it('finds a user’s name by a link into a folder of authors', () => {
    const words = 'November 26, 2025 tidewatcher harbour, ferries';
    const start = words.indexOf('tidewatcher');
    const url = 'https://www.harbour-post.example/author/tide/';
    const marks = [{ kind: 'link' as const, start, end: start + 11, url, rel: null }];
    expect(byline([line(words, { marks })]).authors).toEqual([{ name: 'tidewatcher', role: null, url }]);
  });

  it('takes no other link for an author’s', () => {
    const words = 'November 26, 2025 Harbour Ferries';
    const url = 'https://www.harbour-post.example/section/harbour-ferries';
    const marks = [{ kind: 'link' as const, start: 18, end: words.length, url, rel: null }];
    expect(byline([line(words, { marks })]).authors).toEqual([]);
  });
});

describe('authors in metadata', () => {
  it('come apart when one statement names several', () => {
    expect(names(byline([], [{ name: 'By Ines Calloway and Tom Arkwright' }]))).toEqual([
      'Ines Calloway',
      'Tom Arkwright',
    ]);
  });

  it('an agency is no author', () => {
    expect(byline([], [{ name: 'Reuters', kind: 'organization' }])).toMatchObject({ authors: [], agency: 'Reuters' });
  });

  it('the house gives way to a person in print', () => {
    const found = byline([line('By Ines Calloway', { hints: ['byline'] })], [{ name: 'The Harbour Post' }]);
    expect(names(found)).toEqual(['Ines Calloway']);
  });

  it('keeps link and role', () => {
    const url = 'https://www.harbour-post.example/staff/calloway';
    expect(byline([], [{ name: 'Ines Calloway', kind: 'person', role: 'Editor', url }]).authors).toEqual([
      { name: 'Ines Calloway', role: 'Editor', url },
    ]);
  });
});

it('knows a name in Hangul or Han before its role, where the language parts words by spaces', () => {
  const english = languagePack('en');
  if (english === null) throw new Error('no pack for en');
  const pack = { ...english, byline: { ...english.byline, roles: ['기자'], desks: ['사회부'] } };
  const head = [line('홍길동 기자', { hints: ['p', 'byline'] })];
  const page = reading({ blocks: [...head, block(text)] });
  expect(readByline(page, [pack], null).authors).toEqual([{ name: '홍길동', role: '기자', url: null }]);
  const desk = reading({ blocks: [line('사회부 기자', { hints: ['p', 'byline'] }), block(text)] });
  expect(readByline(desk, [pack], null).authors).toEqual([]);
});
