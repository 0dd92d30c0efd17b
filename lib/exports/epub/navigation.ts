import { html } from '../markup.ts';
import type { Book } from './book.ts';
import { xhtmlPage, xmlDocument } from './xml.ts';

/** The list of articles, which is a page of the book too. */
export function navigationPage({ title, titleDirection, chapters, languages, direction }: Book): string {
  const body = html`<body>
<nav epub:type="toc" id="toc" role="doc-toc" aria-labelledby="title">
<h1 id="title" dir="${titleDirection}">${title}</h1>
<ol>
${chapters.length > 0 ? null : html`<li><a href="cover.xhtml">${title}</a></li>\n`}${chapters.map(
  (chapter) =>
    html`<li><a href="text/${chapter.id}.xhtml"><bdi dir="${chapter.direction}"${chapter.language === null ? null : html` lang="${chapter.language}" xml:lang="${chapter.language}"`}>${chapter.headline}</bdi> <span class="kicker"><bdi>${chapter.publisher}</bdi></span></a></li>\n`,
)}</ol>
</nav>
</body>`;
  return xhtmlPage({ title, up: '', language: languages[0] ?? null, direction, body });
}

/** The same for programs that read EPUB 2. */
export function navigationControl({ id, title, chapters }: Book): string {
  return xmlDocument(html`<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head>
<meta name="dtb:uid" content="${id}"/>
<meta name="dtb:depth" content="1"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text>${title}</text></docTitle>
<navMap>
${chapters.length > 0 ? null : html`<navPoint id="c" playOrder="1"><navLabel><text>${title}</text></navLabel><content src="cover.xhtml"/></navPoint>\n`}${chapters.map(
  (chapter, at) =>
    html`<navPoint id="${chapter.id}" playOrder="${at + 1}"><navLabel><text>${chapter.headline}</text></navLabel><content src="text/${chapter.id}.xhtml"/></navPoint>\n`,
)}</navMap>
</ncx>
`);
}
