import type { ArticleInFull } from '../../lib/article/article-in-full.ts';
import { correctionNote, relatedItem } from './article-facts.ts';
import { fullArticle, highlightOf, seenAt, versionOf } from './full-articles.ts';
import { block } from './readings.ts';

/** Invented articles that between them have everything an export must carry, by their names. */
export function exportedStories(): Record<string, ArticleInFull> {
  return {
    plain,
    corrected: corrected(),
    highlighted: highlighted(),
    arabic,
    japanese,
    hostile: hostile(),
    listed,
    pictured,
    untitled,
    versions: versions(),
  };
}

const gazette = { publisher: 'The Harbour Gazette', authors: [{ name: 'Ines Calder', url: null, role: null }] };

const plain = fullArticle([
  versionOf(
    ['The ferry came back on Sunday after eleven weeks in dock.', 'Passengers waited on the quay with flags.'],
    {
      ...gazette,
      headline: 'Ferry returns to the harbour',
      alternativeHeadline: 'Eleven weeks late',
      dateline: { text: 'NORTH QUAY (AP)', place: 'North Quay', date: null, agency: 'AP' },
      agency: 'AP',
      datePublished: '2026-04-12T09:30:00+02:00',
      dateModified: '2026-04-12T11:00:00+02:00',
      articleSection: 'Ports',
      related: [relatedItem()],
    },
  ),
]);

function corrected(): ArticleInFull {
  const text = 'Correction: An earlier version said the mast is 19 metres high. It is 9 metres high.';
  const note = correctionNote({
    label: 'Correction',
    text,
    date: '2026-04-13',
    wrong: '19 metres',
    right: '9 metres',
    passage: { text: '9 metres', by: 'right' },
  });
  const update = correctionNote({ kind: 'update', text: 'Updated with the fares for children.', position: 'top' });
  const version = versionOf(['The mast of the museum ship is 9 metres high.', text, 'It was set on Monday.'], {
    ...gazette,
    headline: 'A mast for the museum ship',
    datePublished: '2026-04-12',
    corrections: [note, update],
  });
  return fullArticle([version]);
}

function highlighted(): ArticleInFull {
  const version = versionOf(
    [
      block('Only 7 of 12 boats were insured, the report says.', {
        marks: [
          { kind: 'link', start: 33, end: 43, url: 'https://gazette.example/report_(1)', rel: null },
          { kind: 'strong', start: 5, end: 12, url: null, rel: null },
        ],
      }),
      'The rest were not.',
    ],
    { ...gazette, headline: 'Insurers count the boats' },
  );
  return fullArticle([version], {
    highlights: [
      highlightOf(version, '7 of 12 boats were insured', 'Compare with *last year*.'),
      highlightOf(version, 'The rest were not.'),
      {
        ...highlightOf(version, 'The rest'),
        id: 'h-gone',
        versionId: 'v0',
        exact: 'A sentence that is gone.',
        note: 'Gone',
      },
    ],
    marks: {
      savedAt: seenAt,
      readAt: null,
      tags: ['harbour', 'two words', '2026'],
      note: 'My **own** words.\n\n- and a list',
      collections: [['Coast', 'Ferries']],
      putBack: [],
    },
  });
}

const arabic = fullArticle([
  versionOf(
    ['الميناء الشمالي – أبحرت العبارة الجديدة صباح الثلاثاء.', 'وقال الربان إن الرحلة استغرقت ساعتين.'],
    {
      headline: 'العبارة الجديدة تبحر الثلاثاء',
      inLanguage: 'ar',
      publisher: 'صحيفة الميناء',
      authors: [{ name: 'ليلى حداد', url: null, role: null }],
      datePublished: '2026-04-14',
    },
    { page: { direction: 'rtl', documentLanguage: 'ar' } },
  ),
]);

const japanese = fullArticle([
  versionOf(
    [
      block('港町で新しいフェリーが就航した。「速い」と乗客は話した。', {
        marks: [{ kind: 'strong', start: 16, end: 20, url: null, rel: null }],
      }),
    ],
    {
      headline: '新フェリー就航、港町に活気',
      inLanguage: 'ja',
      publisher: '港新聞',
      authors: [{ name: '佐藤はな', url: null, role: null }],
      datePublished: '2026-04-15',
    },
  ),
]);

function hostile(): ArticleInFull {
  const version = versionOf(
    [
      '---',
      '# No heading of ours',
      '<script>alert(1)</script> and ![[secret]] and <% tp.file.delete() %> {{query}}',
      '1. not a list',
      '- nor this',
      '> nor a quotation',
      '[click](javascript:alert(1)) `= this.file` #tag key:: value $x$ %%hidden%% ==mark== ~~gone~~ [^1] ^id',
      block('```dataviewjs\nrequire("fs")\n```\n<% code %>', { kind: 'preformatted' }),
    ],
    {
      ...gazette,
      headline: '---\ntitle: "x"\n[[a|b]] # <script> {{x}} <% y %>',
      publisher: 'Bad: "Press" \\ #',
      authors: [{ name: ']] - "A"', url: null, role: null }],
      related: [relatedItem({ headline: '](javascript:alert(1)) [[x]]', url: 'https://gazette.example/a)b_(c) d' })],
    },
  );
  return fullArticle([version], { marks: { ...plain.marks, tags: ['a: b', '--- ', '#x y'], note: '<% own %>' } });
}

const listed = fullArticle([
  versionOf(
    [
      block('What to bring', { kind: 'heading', level: 3 }),
      block('A coat', { kind: 'list-item' }),
      block('A ticket', { kind: 'list-item' }),
      block('Nobody is left behind.', { kind: 'quote' }),
      block('08:00  North Quay\n10:00  South Quay', { kind: 'preformatted' }),
    ],
    { ...gazette, headline: 'How to board' },
  ),
]);

const pictured = fullArticle(
  [
    versionOf(
      ['One paragraph.', 'Another paragraph.'],
      {
        ...gazette,
        headline: 'Pictures of the quay',
        image: { url: 'https://gazette.example/lead.jpg', caption: 'The quay at dawn', credit: 'Bo Ray' },
      },
      { page: { pictures: [{ url: 'https://gazette.example/in.png', alt: null, at: 1 }] } },
    ),
  ],
  { pictures: [{ url: 'https://gazette.example/lead.jpg', hash: 'ee'.repeat(32) }] },
);

const untitled = fullArticle([
  versionOf(['The first paragraph.', 'The last paragraph.'], { ...gazette, headline: '', publisher: null }),
]);

function versions(): ArticleInFull {
  const first = versionOf(['The bridge opens in May.'], { ...gazette, headline: 'Bridge opens in May' });
  const second = versionOf(
    ['The bridge opens in June.'],
    { ...gazette, headline: 'Bridge opens in June' },
    { id: 'v2', number: 2, takenAt: seenAt + 86_400_000, archivedUrl: 'https://archive.example/2026/x' },
  );
  return fullArticle([first, second]);
}
