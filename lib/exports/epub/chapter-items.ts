import type { ExportOptions } from '../../article/export-format.ts';
import type { ReaderNote } from '../../article/reader-notes.ts';
import { textDirection } from '../../foundation/text-direction.ts';
import type { ArticleDocument, DocumentItem, DocumentRun } from '../exported-text.ts';
import { hasFootnote } from '../markdown-runs.ts';
import { html, type Markup } from '../markup.ts';
import { bookAddress } from './xml.ts';

/** Where a kept picture lies, from the page; null: it is not in the book. */
export type PicturePath = (url: string) => string | null;

/** The text of an article in its order; what follows one another in a list or a quotation makes one. */
export function chapterItems(
  document: ArticleDocument,
  options: ExportOptions,
  picture: PicturePath,
  note: (note: ReaderNote) => Markup,
): Markup[] {
  const { facts } = document.version;
  const level = headingLevel();
  const drawn = (item: DocumentItem): Markup | null => {
    if (item.type === 'note') return note(item.note);
    if (item.type === 'put-back') return html`<p class="back" dir="auto">${item.text}</p>\n`;
    if (item.type === 'picture') {
      const path = picture(item.url);
      return path === null
        ? null
        : html`<figure><img src="${path}" alt="${item.alt?.trim() || options.words.picture}"/></figure>\n`;
    }
    const { kind, text } = item.block;
    const dir = html` dir="${textDirection(text, facts.inLanguage)}"`;
    const words = runs(item.runs, document, options);
    if (kind === 'heading') {
      const tag = { markup: `h${level(item.block.level)}` };
      return html`<${tag}${dir}>${words}</${tag}>\n`;
    }
    if (kind === 'list-item') return html`<li${dir}>${words}</li>\n`;
    if (kind === 'preformatted') return html`<pre dir="auto">${words}</pre>\n`;
    return kind === 'caption' ? html`<p class="caption"${dir}>${words}</p>\n` : html`<p${dir}>${words}</p>\n`;
  };
  return grouped(document.items).map(({ around, items }) => {
    const inside = items.map(drawn);
    if (around === 'list') return html`<ul>\n${inside}</ul>\n`;
    return around === 'quote' ? html`<blockquote>\n${inside}</blockquote>\n` : html`${inside}`;
  });
}

interface Group {
  around: 'list' | 'quote' | null;
  items: DocumentItem[];
}

function grouped(items: readonly DocumentItem[]): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const kind = item.type === 'block' ? item.block.kind : null;
    const around = kind === 'list-item' ? 'list' : kind === 'quote' ? 'quote' : null;
    const last = groups.at(-1);
    if (last !== undefined && around !== null && last.around === around) last.items.push(item);
    else groups.push({ around, items: [item] });
  }
  return groups;
}

/** Levels of headings below the headline: 2 to 6 with no step left out, whatever the page had them on. */
function headingLevel(): (stated: number | null) => number {
  const open: number[] = [];
  return (stated) => {
    const level = stated ?? 6;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return Math.min(6, open.length + 1);
  };
}

function runs(
  all: readonly DocumentRun[],
  { highlights }: ArticleDocument,
  { highlights: style }: ExportOptions,
): Markup[] {
  return all.map(({ text, link, strong, emphasis, highlight, ends }) => {
    let words: Markup = html`${text}`;
    if (emphasis) words = html`<em>${words}</em>`;
    if (strong) words = html`<strong>${words}</strong>`;
    const address = link === null ? null : bookAddress(link);
    if (address !== null) words = html`<a href="${address}">${words}</a>`;
    if (highlight !== null && style === 'marked') words = html`<mark>${words}</mark>`;
    const notes = ends.filter((number) => hasFootnote(number, style, highlights));
    return html`${words}${notes.map((number) => html`<a epub:type="noteref" role="doc-noteref" class="ref" id="ref-${number}" href="#note-${number}">${number}</a>`)}`;
  });
}
