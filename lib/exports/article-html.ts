import type { ExportOptions } from '../article/export-format.ts';
import type { ReaderNote } from '../article/reader-notes.ts';
import { hasItalics } from '../foundation/italics.ts';
import { languageDirection } from '../foundation/text-direction.ts';
import { factLines, listedVersions, versionLines } from './article-words.ts';
import type { ArticleDocument, DocumentHighlight, DocumentItem, DocumentRun } from './exported-text.ts';
import { htmlStyle } from './html-style.ts';
import { html, type Markup } from './markup.ts';
import { newsArticleData } from './news-article-data.ts';
import { noteWord } from './note-words.ts';
import { ownWords, statedTime } from './own-words.ts';

/** The `data:` address of a picture that is put into the page; null: its bytes are not kept, and a link stands in its place. */
export type PictureData = (url: string) => string | null;

/**
 * A version as one page that needs nothing besides itself: no script, nothing fetched, which its policy holds. Every text of it
 * is escaped.
 */
export function articleHtml(
  document: ArticleDocument,
  options: ExportOptions,
  picture: PictureData,
  /** What the page says of itself above all else. */
  notice: string | null = null,
): string {
  const { article, version, headline } = document;
  const { words, locale } = options;
  const language = version.facts.inLanguage ?? '';
  const direction = (language === '' ? null : languageDirection(language)) ?? version.reading.direction ?? 'auto';
  const lead = version.facts.image;
  const data = JSON.stringify(newsArticleData(document)).replaceAll('<', '\\u003c');
  const page = html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${headline}</title>
${
  isWebAddress(article.canonicalUrl)
    ? html`<link rel="canonical" href="${article.canonicalUrl}">
`
    : null
}<style>${{ markup: htmlStyle }}</style>
<script type="application/ld+json">${{ markup: data }}</script>
</head>
<body${hasItalics(version.facts.inLanguage) ? null : html` class="upright"`}>
${notice === null ? null : html`<p class="kind">${ownWords(notice, options)}</p>\n`}<article>
<header>
${
  document.kicker === null
    ? null
    : html`<p class="kicker">${document.kicker}</p>
`
}<h1>${headline}</h1>
${
  version.facts.alternativeHeadline === null
    ? null
    : html`<p class="standfirst">${version.facts.alternativeHeadline}</p>
`
}<p>${factLines(document, options).map((line, at) => html`${at === 0 ? null : html` · `}<bdi>${line}</bdi>`)}</p>
<p class="links">${link(words.read, article.canonicalUrl, locale)}${version.archivedUrl === null ? null : html` · ${link(words.archived, version.archivedUrl, locale)}`}</p>
</header>
${document.above.map((note) => noteMarkup(note, options))}${lead === null ? null : pictureMarkup(lead.url, [lead.caption, lead.credit], options, picture)}${itemsMarkup(document, options, picture)}${document.below.map((note) => noteMarkup(note, options))}</article>
${ownPart(document, options)}${relatedPart(document, options)}${versionsPart(document, options)}</body>
</html>
`;
  return page.markup;
}

/** Items that follow one another are one list. */
function itemsMarkup(document: ArticleDocument, options: ExportOptions, picture: PictureData): Markup[] {
  const all: Markup[] = [];
  let list: Markup[] = [];
  const endList = () => {
    if (list.length > 0)
      all.push(html`<ul>
${list}</ul>
`);
    list = [];
  };
  for (const item of document.items) {
    if (item.type === 'block' && item.block.kind === 'list-item') {
      list.push(html`<li>${runsMarkup(item.runs, document.highlights)}</li>
`);
      continue;
    }
    endList();
    all.push(itemMarkup(item, document, options, picture));
  }
  endList();
  return all;
}

function itemMarkup(
  item: DocumentItem,
  { highlights }: ArticleDocument,
  options: ExportOptions,
  picture: PictureData,
): Markup {
  switch (item.type) {
    case 'note':
      return noteMarkup(item.note, options);
    case 'put-back':
      return html`<blockquote>${item.text}</blockquote>
`;
    case 'picture':
      return pictureMarkup(item.url, [item.alt], options, picture);
    case 'block': {
      const text = runsMarkup(item.runs, highlights);
      switch (item.block.kind) {
        case 'heading': {
          const rank = String(Math.min(6, Math.max(2, item.block.level ?? 2)));
          return html`<${{ markup: `h${rank}` }}>${text}</${{ markup: `h${rank}` }}>
`;
        }
        case 'quote':
          return html`<blockquote>${text}</blockquote>
`;
        case 'preformatted':
          return html`<pre>${item.block.text}</pre>
`;
        case 'caption':
          return html`<p><small>${text}</small></p>
`;
        default:
          return html`<p>${text}</p>
`;
      }
    }
  }
}

function runsMarkup(runs: readonly DocumentRun[], highlights: readonly DocumentHighlight[]): Markup[] {
  return runs.map(({ text, link: url, strong, emphasis, highlight }) => {
    let run = html`${text}`;
    if (emphasis) run = html`<em>${run}</em>`;
    if (strong) run = html`<strong>${run}</strong>`;
    if (highlight !== null) {
      const note = highlights.find(({ number }) => number === highlight)?.note.trim() ?? '';
      run = note === '' ? html`<mark>${run}</mark>` : html`<mark title="${note}">${run}</mark>`;
    }
    return url === null ? run : html`<a href="${url}" rel="noreferrer">${run}</a>`;
  });
}

function noteMarkup(note: ReaderNote, options: ExportOptions): Markup {
  const { words } = options;
  const { kind, text, date, wrong, right } = note.correction;
  const isUpdate = kind === 'update' || kind === 'refile';
  return html`<aside class="${isUpdate ? 'update' : 'correction'}">
<p class="kind">${ownWords(noteWord(note, words), options)}${date === null ? null : html` · <bdi>${statedTime(date, options)}</bdi>`}</p>
<p>${text}</p>
${
  wrong === null
    ? null
    : html`<p>${ownWords(words.wrong, options)} <del>${wrong}</del></p>
`
}${
  right === null
    ? null
    : html`<p>${ownWords(words.right, options)} <ins>${right}</ins></p>
`
}</aside>
`;
}

/** A picture with what it shows and whose it is. */
function pictureMarkup(
  url: string,
  [caption = null, credit = null]: readonly (string | null)[],
  options: ExportOptions,
  picture: PictureData,
): Markup {
  const data = picture(url);
  const shown = caption?.trim() ?? '';
  if (data === null) {
    const away = shown === '' ? link(options.words.picture, url, options.locale) : link(shown, url);
    return html`<p>${away}</p>
`;
  }
  const below = [shown, credit?.trim() ?? ''].filter((line) => line !== '').join(' – ');
  return html`<figure><img src="${data}" alt="${shown}">${below === '' ? null : html`<figcaption>${below}</figcaption>`}</figure>
`;
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** Only http and https are linked to. `language`: that of the words, where they are not the article's. */
function link(words: string, url: string, language: string | null = null): Markup {
  const lang = language === null ? null : html` lang="${language}"`;
  return isWebAddress(url) ? html`<a href="${url}" rel="noreferrer"${lang}>${words}</a>` : html`${words}`;
}

/** The reader's own words: what was highlighted, with what was written on it, and the note. */
function ownPart({ article, highlights }: ArticleDocument, { words, locale }: ExportOptions): Markup {
  const told = highlights.filter(({ placed, note }) => !placed || note.trim() !== '');
  const list = told.map(
    ({ exact, note }) => html`<blockquote><mark>${exact}</mark></blockquote>
${
  note.trim() === ''
    ? null
    : html`<p class="note" dir="auto">${note}</p>
`
}`,
  );
  return html`${
    told.length === 0
      ? null
      : html`<section>
<h2 lang="${locale}">${words.highlights}</h2>
${list}</section>
`
  }${
    article.marks.note.trim() === ''
      ? null
      : html`<section>
<h2 lang="${locale}">${words.note}</h2>
<p class="note" dir="auto">${article.marks.note}</p>
</section>
`
  }`;
}

function relatedPart({ version }: ArticleDocument, { words, locale }: ExportOptions): Markup | null {
  const { related } = version.facts;
  if (related.length === 0) return null;
  return html`<section>
<h2 lang="${locale}">${words.related}</h2>
<ul>
${related.map(
  ({ headline, url }) => html`<li>${link(headline, url)}</li>
`,
)}</ul>
</section>
`;
}

function versionsPart({ article }: ArticleDocument, options: ExportOptions): Markup | null {
  if (listedVersions(article).length < 2) return null;
  return html`<footer>
<h2 lang="${options.locale}">${options.words.versions}</h2>
<ol>
${versionLines(article, options).map(
  (line) => html`<li><bdi>${line}</bdi></li>
`,
)}</ol>
</footer>
`;
}
