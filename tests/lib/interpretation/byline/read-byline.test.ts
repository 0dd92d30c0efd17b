import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../lib/article/block.ts';
import type { Source, StatedAuthor } from '../../../../lib/article/page-reading.ts';
import { readByline } from '../../../../lib/interpretation/byline/read-byline.ts';
import { languagePack } from '../../../../lib/languages/registry.ts';
import { block, reading } from '../../../support/readings.ts';

const text =
  'The harbour board met on Tuesday and heard for two hours what the fishermen had to say about the new quay.';

type Stated = Partial<StatedAuthor> & { from?: Source };

function byline(head: Block[], stated: Stated[] = [], language = 'en', tail: Block[] = [], house = 'The Harbour Post') {
  const pack = languagePack(language);
  if (pack === null) throw new Error(`no pack for ${language}`);
  const { metadata } = reading();
  const authors = stated.map(({ from = 'json-ld', ...author }) => ({
    value: { name: '', url: null, kind: null, role: null, ...author },
    from,
  }));
  const page = reading({ blocks: [...head, block(text), ...tail], metadata: { ...metadata, authors } });
  return readByline(page, [pack], house);
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
    ['بقلم سلمى الحداد وأحمد حسن', 'ar', ['سلمى الحداد', 'أحمد حسن']],
    ['كتب محمد وليد حسن', 'ar', ['محمد وليد حسن']],
    ['بيروت - سلمى الحداد ووكالات', 'ar', ['سلمى الحداد', 'وكالات']],
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

const author = (words: string, name: string, over: Partial<Block> = {}) => {
  const start = words.indexOf(name);
  const url = `https://www.harbour-post.example/author/${name.toLowerCase().replace(/ /g, '-')}`;
  return line(words, { marks: [{ kind: 'link', start, end: start + name.length, url, rel: 'author' }], ...over });
};

describe('metadata beside print', () => {
  it('a house is never taken apart', () => {
    expect(names(byline([], [{ name: 'Salt & Tide' }], 'en', [], 'Salt & Tide'))).toEqual(['Salt & Tide']);
  });

  it('a user’s name gives way to a person in print', () => {
    const head = [line('Ines Calloway', { hints: ['div', 'author'] })];
    expect(names(byline(head, [{ name: 'tidewatcher' }]))).toEqual(['Ines Calloway']);
  });

  it('the house gives way whatever its metadata says beside its name', () => {
    const head = [line('Ines Calloway', { hints: ['author'] })];
    expect(names(byline(head, [{ name: 'Salt & Tide' }], 'en', [], 'Low water | Salt & Tide'))).toEqual([
      'Ines Calloway',
    ]);
  });

  it('a company gives way to a person in print', () => {
    const head = [line('Von Friederike Holm', { hints: ['byline'] })];
    expect(names(byline(head, [{ name: 'Hafenbund Nord e.V.' }], 'de'))).toEqual(['Friederike Holm']);
  });

  it('one of several is not all of them', () => {
    const words = 'By Ines Calloway, Tom Arkwright';
    const head = [line(words, { hints: ['byline'], marks: author(words, 'Ines Calloway').marks })];
    expect(names(byline([line(words, { hints: ['byline', 'name', 'author'] })], [{ name: 'Ines Calloway' }]))).toEqual([
      'Ines Calloway',
      'Tom Arkwright',
    ]);
    // Where only some are linked, those that metadata has are kept.
    expect(names(byline(head, [{ name: 'Ines Calloway' }]))).toEqual(['Ines Calloway']);
  });

  it('who posted it gives way to who is printed and stated elsewhere', () => {
    const head = [author('By Ines Calloway', 'Ines Calloway', { hints: ['byline'] })];
    const poster = { name: 'Quentin Rusk' };
    expect(names(byline(head, [poster, { name: 'Ines Calloway', from: 'meta' }]))).toEqual(['Ines Calloway']);
    expect(names(byline(head, [poster]))).toEqual(['Quentin Rusk']);
  });

  it('who put it in gives way to who is marked in print', () => {
    const printed = line('By Ines Calloway', { hints: ['p', 'byline'] });
    expect(names(byline([printed], [{ name: 'Written by: Tom Arkwright', from: 'meta' }]))).toEqual(['Ines Calloway']);
    expect(names(byline([], [{ name: 'Written by: Tom Arkwright', from: 'meta' }]))).toEqual(['Tom Arkwright']);
  });

  it('the crew of a picture story gives way to the author who is marked in print', () => {
    const crew = { name: 'Ines Calloway, Tom Arkwright, Bo Sanderling at Quay Models', from: 'meta' as const };
    const printed = line('By Ines Calloway', { hints: ['p', 'byline'] });
    expect(names(byline([printed], [crew]))).toEqual(['Ines Calloway']);
    const both = line('Ines Calloway and Tom Arkwright report from the quay', { hints: ['p'] });
    expect(names(byline([printed, both], [crew]))).toEqual(['Ines Calloway', 'Tom Arkwright']);
    expect(names(byline([printed], [{ ...crew, from: 'json-ld' }]))).toHaveLength(3);
  });

  it('a user’s name is said as the page prints it in full', () => {
    const signed = block('The harbour has to wait. (Ines R. Calloway)');
    expect(names(byline([], [{ name: 'ines.calloway' }], 'en', [signed]))).toEqual(['Ines R. Calloway']);
    expect(names(byline([], [{ name: 'ines.calloway' }]))).toEqual(['ines.calloway']);
  });

  it('what is said of a person behind the name is no author', () => {
    const name = 'Ines Calloway, professor of tides and head of the harbour school';
    expect(names(byline([], [{ name }]))).toEqual(['Ines Calloway']);
  });

  it('a joiner behind a comma is no part of a name', () => {
    const name = 'Ines Calloway, Tom Arkwright, and Bo Sanderling';
    expect(names(byline([], [{ name }]))).toEqual(['Ines Calloway', 'Tom Arkwright', 'Bo Sanderling']);
  });

  it('a line of an agency and a place is the agency’s byline', () => {
    const house = { name: 'The Harbour Post', kind: 'organization' as const };
    const wire = byline([line('AFP, PORT MERIDEN')], [house]);
    expect([wire.agency, wire.authors]).toEqual(['AFP', []]);
    expect(byline([line('AFP, Reuters')], [house]).agency).toBeNull();
  });

  it('the house that passes on an agency’s report is no author', () => {
    const head = [line('By Associated Press', { hints: ['byline'] })];
    expect(byline(head, [{ name: 'The Harbour Post', kind: 'organization' }])).toMatchObject({
      authors: [],
      agency: 'AP',
    });
  });

  it('a label that is no byline’s names nobody', () => {
    expect(names(byline([], [{ name: 'Written by: Ines Calloway' }]))).toEqual(['Ines Calloway']);
    expect(names(byline([], [{ name: 'Filed under: Harbour News' }]))).toEqual([]);
  });
});

describe('a first name in metadata', () => {
  it('is completed by a line that begins like a byline', () => {
    const tail = [block('Written by Ines Calloway'), block(text), block(text)];
    expect(names(byline([], [{ name: 'Ines' }], 'en', tail))).toEqual(['Ines Calloway']);
  });
});

describe('a prefix in a line of its own', () => {
  it('introduces the next line', () => {
    expect(names(byline([line('By'), line('Ines Calloway')]))).toEqual(['Ines Calloway']);
    expect(names(byline([line('Text & Fotos:'), line('Friederike Holm')], [], 'de'))).toEqual(['Friederike Holm']);
  });

  it('introduces no topic', () => {
    expect(names(byline([line('Interview'), line('Hafen')], [], 'de'))).toEqual([]);
  });
});

describe('a signature', () => {
  const house = [{ name: 'The Harbour Post' }];
  const signed = (words: string, stated: Stated[] = house) =>
    names(byline([], stated, 'en', [block(text), block(words)]));

  it('in the last line of the text, or the first', () => {
    expect(signed('Ines Calloway')).toEqual(['Ines Calloway']);
    const first = [block('Ines Calloway/Tom Arkwright')];
    expect(names(byline(first, house))).toEqual(['Ines Calloway', 'Tom Arkwright']);
  });

  it.each(['Harbour Images', 'Calloway', 'The boats came home.', 'Ferries Docks Quays Piers Ropes'])(
    'not: %s',
    (words) => {
      expect(signed(words)).toEqual(['The Harbour Post']);
    },
  );

  it('only where metadata names the house: a line like "Sponsored Links" has a name’s shape too', () => {
    expect(signed('Sponsored Links', [])).toEqual([]);
  });

  it('under short lines above the text, with the house printed as the byline', () => {
    const head = [
      line('by The Harbour Post', { hints: ['byline'] }),
      block('… as boats stay out'),
      block('Ines Calloway'),
    ];
    expect(names(byline(head, [{ name: 'The Harbour Post' }]))).toEqual(['Ines Calloway']);
  });

  it('not in a list of names, and not beside a person who is named otherwise', () => {
    expect(names(byline([], house, 'en', [block('Set: Jo Fenn'), block('Ines Calloway')]))).toEqual([
      'The Harbour Post',
    ]);
    expect(names(byline([], [{ name: 'Tom Arkwright' }], 'en', [block('Ines Calloway')]))).toEqual(['Tom Arkwright']);
  });
});

describe('what is no author', () => {
  const found = (words: string, over: Partial<Block> = {}, house = 'HNN') =>
    names(byline([line(words, { hints: ['p', 'byline'], ...over })], [], 'en', [], house));

  it('the sign of a house behind a name', () => {
    expect(found('By Ines Calloway, HNN NORTH')).toEqual(['Ines Calloway']);
    expect(found('Ines Calloway / QPR')).toEqual(['Ines Calloway']);
  });

  it('the headline, however it begins', () => {
    expect(
      found('By Night the Boats Return; 20 Captains Answer', { kind: 'heading', level: 1, hints: ['h1'] }),
    ).toEqual([]);
  });

  it('a prefix without a name', () => expect(found('By', { text: 'By: ' })).toEqual([]));

  it('topics without a sign of a byline', () => {
    expect(found('18.02.2022 | Trade & Docks', { hints: ['span', 'author'] })).toEqual([]);
  });

  it('a label or a weekday beside a date', () => {
    expect(found('28.5.2026 17:43 Uppdaterad 29.5.2026 17:43')).toEqual([]);
    expect(found('Sat 7 February 2026', { hints: ['div', 'author'] })).toEqual([]);
  });

  it('a word of grammar', () => {
    expect(found('From the 6 March 2000 issue', { hints: ['p'] })).toEqual([]);
  });

  it('a tag', () => {
    const words = 'Posted by tidewatcher on 3 May 2024 in Ferries, Docks';
    const marks = ['Ferries', 'Docks'].map((tag) => ({
      kind: 'link' as const,
      start: words.indexOf(tag),
      end: words.indexOf(tag) + tag.length,
      url: `https://www.harbour-post.example/tag/${tag.toLowerCase()}`,
      rel: 'category tag',
    }));
    expect(found(words, { marks, hints: ['div'] })).toEqual(['tidewatcher']);
  });

  it('what a picture’s credit or a biography names', () => {
    expect(found('Jo Fenn', { hints: ['p', 'author', 'credito'] })).toEqual(['Jo Fenn']);
    expect(found('Jo Fenn', { hints: ['p', 'autor', 'credito'] })).toEqual([]);
    expect(found('Licensed Harbour Pilot', { hints: ['div', 'author', 'description'] })).toEqual([]);
  });
});

describe('the words of markup', () => {
  it('run together', () => {
    expect(names(byline([line('Ines Calloway', { hints: ['td', 'authorbold'] })]))).toEqual(['Ines Calloway']);
    expect(names(byline([line('Ines Calloway', { hints: ['td', 'authority'] })]))).toEqual([]);
  });
});

describe('desks', () => {
  it('that sign together are one', () => {
    expect(names(byline([line('By Staff and news services', { hints: ['byline'] })]))).toEqual([
      'Staff and news services',
    ]);
  });
});

describe('names in brackets', () => {
  it('are read without them', () => {
    expect(names(byline([line('[森川美咲，Minato]', { hints: ['div', 'byline'] })], [], 'ja'))).toEqual(['森川美咲']);
  });
});

describe('a space between names in Han', () => {
  const stated = (name: string, language: string) => names(byline([], [{ name }], language));

  it('stands within a name in Japanese, and parts names in Chinese', () => {
    expect(stated('山田 太郎', 'ja')).toEqual(['山田 太郎']);
    expect(stated('長谷川　博己', 'ja')).toEqual(['長谷川 博己']);
    expect(names(byline([line('文：山田 太郎', { hints: ['p', 'byline'] })], [], 'ja'))).toEqual(['山田 太郎']);
    expect(stated('罗砚秋 谭小舟', 'zh')).toEqual(['罗砚秋', '谭小舟']);
  });

  it('parts whole names in Japanese too', () => {
    expect(stated('山田太郎 鈴木花子', 'ja')).toEqual(['山田太郎', '鈴木花子']);
    expect(stated('山田 太郎、鈴木 花子', 'ja')).toEqual(['山田 太郎', '鈴木 花子']);
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
