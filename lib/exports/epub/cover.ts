import { html } from '../markup.ts';
import { type Book, byFrequency } from './book.ts';
import { xhtmlPage, xmlDocument } from './xml.ts';

/** What stands on the cover below the title: who wrote the one article, or where most of many are from. */
function linesBelow({ chapters }: Book): string[] {
  const [only] = chapters.length === 1 ? chapters : [];
  if (only !== undefined) return [only.authors.slice(0, 4).join(', '), only.publisher].filter((line) => line !== '');
  return byFrequency(chapters.map(({ publisher }) => publisher)).slice(0, 6);
}

/** The cover as a page of text. */
export function coverPage(book: Book): string {
  const body = html`<body epub:type="cover">
<section class="cover" epub:type="titlepage">
<h1 dir="${book.titleDirection}">${book.title}</h1>
${linesBelow(book).map((line) => html`<p dir="auto">${line}</p>\n`)}</section>
</body>`;
  return xhtmlPage({
    title: book.title,
    up: '',
    language: book.languages[0] ?? null,
    direction: book.direction,
    body,
  });
}

/** Signs in a line of the cover, and lines of the title; wide letters count twice. */
const cover = { signs: 22, lines: 7 } as const;

/** The cover as a picture, for shelves. Black on white, two hairlines. */
export function coverPicture(book: Book): string {
  const title = titleLines(book.title);
  const below = linesBelow(book).slice(0, 5);
  const top = 470 - title.length * 36;
  const { direction, titleDirection } = book;
  const anchor = (run: 'ltr' | 'rtl') => html`x="300" text-anchor="middle" direction="${run}"`;
  const titled = anchor(titleDirection === 'auto' ? direction : titleDirection);
  return xmlDocument(html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 900" width="600" height="900">
<rect width="600" height="900" fill="#fff"/>
<path d="M60 ${top - 70}H540M60 ${top + title.length * 60 - 20}H540" stroke="#111" stroke-width="2"/>
<g font-family="serif" font-size="46" fill="#111">
${title.map((line, at) => html`<text ${titled} y="${top + at * 60}">${line}</text>\n`)}</g>
<g font-family="sans-serif" font-size="24" fill="#444">
${below.map((line, at) => html`<text ${anchor(direction)} y="${top + title.length * 60 + 45 + at * 36}">${shortened(line, 38)}</text>\n`)}</g>
</svg>
`);
}

function titleLines(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/).flatMap((one) => pieces(one))) {
    const last = lines.at(-1);
    if (last !== undefined && width(`${last} ${word}`) <= cover.signs) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= cover.lines ? lines : [...lines.slice(0, cover.lines - 1), `${lines[cover.lines - 1]} …`];
}

/** A word cut where it is longer than a line, as scripts without spaces make them. */
function pieces(word: string): string[] {
  const all: string[] = [''];
  for (const letter of word) {
    if (width((all.at(-1) ?? '') + letter) > cover.signs) all.push(letter);
    else all[all.length - 1] += letter;
  }
  return all;
}

function width(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1),
    0,
  );
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

/** Stands where a reader of books cannot show a picture: an empty frame. */
export const noPicture = xmlDocument({
  markup: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="300" height="200">
<rect x="1" y="1" width="298" height="198" fill="none" stroke="#888"/>
</svg>
`,
});
