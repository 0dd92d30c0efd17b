import type { ExportOptions } from '../../article/export-format.ts';
import type { ReaderNote } from '../../article/reader-notes.ts';
import { hasItalics } from '../../foundation/italics.ts';
import { textDirection } from '../../foundation/text-direction.ts';
import { factLines } from '../article-words.ts';
import type { ArticleDocument, DocumentHighlight } from '../exported-text.ts';
import { html, type Markup } from '../markup.ts';
import { noteWord } from '../note-words.ts';
import { ownWords, statedTime } from '../own-words.ts';
import { chapterItems, type PicturePath } from './chapter-items.ts';
import { bookAddress, languageTag, xhtmlPage } from './xml.ts';

/** One article as a page of the book. `picture`: where a kept picture lies, from the page; null: it is not in the book. */
export function chapterPage(document: ArticleDocument, options: ExportOptions, picture: PicturePath): string {
  const { version, headline, kicker, above, below, highlights } = document;
  const { facts } = version;
  const language = languageTag(facts.inLanguage);
  const text = (words: string) => directed(words, facts.inLanguage);
  const note = (one: ReaderNote) => notePart(one, options, facts.inLanguage);
  const lead = facts.image === null ? null : picture(facts.image.url);
  const body = html`<body epub:type="bodymatter"${hasItalics(language) ? null : html` class="upright"`}>
<section epub:type="chapter" role="doc-chapter" aria-labelledby="headline">
<header>
${kicker === null ? null : html`<p class="kicker"${text(kicker)}>${kicker}</p>`}
<h1 id="headline"${text(headline)}>${headline}</h1>
${facts.alternativeHeadline === null ? null : html`<p class="standfirst"${text(facts.alternativeHeadline)}>${facts.alternativeHeadline}</p>`}
<p class="facts">${factLines(document, options).map((line) => html`<span><bdi>${line}</bdi></span> `)}</p>
${addresses(document, options)}
</header>
${above.map(note)}
${lead === null ? null : figure(lead, facts.image?.caption ?? null, facts.image?.credit ?? null, options, text)}
${chapterItems(document, options, picture, note)}
${below.map(note)}
${highlightParts(highlights, options, text)}
${ownNote(document, options)}
</section>
</body>`;
  return xhtmlPage({
    title: headline,
    up: '../',
    language,
    direction: textDirection(headline, facts.inLanguage),
    body,
  });
}

/** The direction of a text, where its page's own would not do. */
export function directed(text: string, language: string | null): Markup {
  return html` dir="${textDirection(text, language)}"`;
}

function addresses({ article, version }: ArticleDocument, { words, locale }: ExportOptions): Markup {
  const link = (url: string | null, word: string) => {
    const address = url === null ? null : bookAddress(url);
    return address === null ? null : html`<a href="${address}" lang="${locale}">${word}</a> `;
  };
  return html`<p class="links">${link(article.canonicalUrl, words.read)}${link(version.archivedUrl, words.archived)}</p>`;
}

function figure(
  path: string,
  caption: string | null,
  credit: string | null,
  { words }: ExportOptions,
  text: (words: string) => Markup,
): Markup {
  const below = [caption, credit].filter((line) => line !== null && line.trim() !== '').join(' – ');
  return html`<figure><img src="${path}" alt="${caption?.trim() || words.picture}"/>${below === '' ? null : html`<figcaption${text(below)}>${below}</figcaption>`}</figure>`;
}

/** A note of the publisher, set apart from the text. */
function notePart(note: ReaderNote, options: ExportOptions, language: string | null): Markup {
  const { words } = options;
  const { text, date, wrong, right } = note.correction;
  const name = noteWord(note, words);
  const pair = (word: string, value: string | null) =>
    value === null ? null : html`<p><span class="word">${ownWords(word, options)}</span> <bdi>${value}</bdi></p>`;
  return html`<aside class="note" role="note" aria-label="${name}">
<p class="kind"><b>${ownWords(name, options)}</b>${date === null ? null : html` <bdi>${statedTime(date, options)}</bdi>`}</p>
<p${directed(text, language)}>${text}</p>
${pair(words.wrong, wrong)}${pair(words.right, right)}
</aside>
`;
}

/** What the reader wrote to passages, as footnotes; and passages of which the place in this text is not known, or that are listed. */
function highlightParts(
  highlights: readonly DocumentHighlight[],
  { highlights: style, words, locale }: ExportOptions,
  text: (words: string) => Markup,
): Markup {
  const isListed = ({ placed }: DocumentHighlight) => style === 'listed' || !placed;
  const listed = highlights.filter(isListed);
  const noted = highlights.filter((one) => !isListed(one) && (style === 'footnotes' || one.note.trim() !== ''));
  return html`${noted.map(
    ({
      number,
      exact,
      note,
    }) => html`<aside epub:type="footnote" role="doc-footnote" id="note-${number}" class="footnote">
<p dir="auto"><a href="#ref-${number}" role="doc-backlink">${number}</a> ${note.trim() || exact}</p>
</aside>
`,
  )}${
    listed.length === 0
      ? null
      : html`<section class="marks"><h2 lang="${locale}">${words.highlights}</h2>
${listed.map(({ exact, note }) => html`<blockquote><p${text(exact)}>${exact}</p>${note.trim() === '' ? null : html`<p class="own" dir="auto">${note}</p>`}</blockquote>\n`)}</section>`
  }`;
}

function ownNote({ article }: ArticleDocument, { words, locale }: ExportOptions): Markup | null {
  const lines = article.marks.note.split(/\n{2,}/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return null;
  return html`<section class="marks"><h2 lang="${locale}">${words.note}</h2>${lines.map((line) => html`<p class="own" dir="auto">${line}</p>`)}</section>`;
}
