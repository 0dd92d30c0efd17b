import { html, type Markup } from '../markup.ts';
import { type Book, type BookPicture, byFrequency } from './book.ts';
import { bookAddress, xmlDocument } from './xml.ts';

/** How many of one kind a book's description names. */
const most = { authors: 100, publishers: 20, sources: 1_000, subjects: 40 } as const;

/** The package document: what the book is, what is in it, and in which order it is read. EPUB 3.3. */
export function packageDocument(book: Book): string {
  const { chapters, pictures } = book;
  return xmlDocument(html`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="${book.languages[0] ?? 'und'}" dir="${book.direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(book)}</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
<item id="no-picture" href="no-picture.svg" media-type="image/svg+xml"/>
${chapters.map(({ id }) => html`<item id="${id}" href="text/${id}.xhtml" media-type="application/xhtml+xml"/>\n`)}${pictures.map(pictureItem)}</manifest>
<spine toc="ncx" page-progression-direction="${book.direction}">
<itemref idref="cover" linear="yes"/>
<itemref idref="nav" linear="yes"/>
${chapters.map(({ id }) => html`<itemref idref="${id}"/>\n`)}</spine>
</package>
`);
}

/** Pictures that came into EPUB with 3.3 have one in their place that every older reader can show. */
function pictureItem({ id, path, type }: BookPicture): Markup {
  const fallback = type === 'image/webp' ? html` fallback="no-picture"` : null;
  return html`<item id="${id}" href="${path}" media-type="${type}"${{ markup: fallback?.markup ?? '' }}/>\n`;
}

function metadata({ id, title, titleDirection, chapters, pictures, madeAt, languages }: Book): Markup[] {
  const [only] = chapters.length === 1 ? chapters : [];
  const named = (name: string, values: readonly string[], limit: number) =>
    [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))]
      .slice(0, limit)
      .map((value) => html`<${{ markup: name }}>${value}</${{ markup: name }}>\n`);
  const authors = byFrequency(chapters.flatMap((chapter) => chapter.authors)).filter((name) => name.trim() !== '');
  const published = only?.datePublished ?? null;
  return [
    html`<dc:identifier id="book-id">${id}</dc:identifier>\n<dc:title id="title"${titleDirection === 'auto' ? null : html` dir="${titleDirection}"`}>${title}</dc:title>\n`,
    ...languages.map((language) => html`<dc:language>${language}</dc:language>\n`),
    ...authors
      .slice(0, most.authors)
      .flatMap((name, at) => [
        html`<dc:creator id="author-${at}">${name}</dc:creator>\n`,
        html`<meta refines="#author-${at}" property="role" scheme="marc:relators">aut</meta>\n`,
      ]),
    ...named('dc:publisher', byFrequency(chapters.map(({ publisher }) => publisher)), most.publishers),
    // Whole dates alone: what is stated may be less.
    ...(published !== null && /^\d{4}-\d{2}-\d{2}/.test(published) ? named('dc:date', [published], 1) : []),
    ...named(
      'dc:source',
      chapters.flatMap(({ canonicalUrl }) => bookAddress(canonicalUrl) ?? []),
      most.sources,
    ),
    ...named('dc:subject', byFrequency(chapters.flatMap(({ keywords }) => keywords)), most.subjects),
    ...(only?.standfirst ? named('dc:description', [only.standfirst], 1) : []),
    html`<meta property="dcterms:modified">${new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z')}</meta>\n`,
    html`<meta name="cover" content="cover-image"/>\n`,
    ...accessibility(pictures.length > 0),
  ];
}

/** What people who cannot see or hear can expect. Pictures may flash: nobody has looked. */
function accessibility(hasPictures: boolean): Markup[] {
  const all: [name: string, value: string][] = [
    ['accessMode', 'textual'],
    ...(hasPictures ? ([['accessMode', 'visual']] as [string, string][]) : []),
    ['accessModeSufficient', 'textual'],
    ['accessibilityFeature', 'displayTransformability'],
    ['accessibilityFeature', 'readingOrder'],
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityHazard', hasPictures ? 'unknown' : 'none'],
  ];
  return all.map(([name, value]) => html`<meta property="schema:${name}">${value}</meta>\n`);
}
