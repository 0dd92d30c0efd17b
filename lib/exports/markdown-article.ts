import type { ExportOptions } from '../article/export-format.ts';
import type { ReaderNote } from '../article/reader-notes.ts';
import { factLines, listedVersions, versionLines } from './article-words.ts';
import type { ArticleDocument, DocumentHighlight, DocumentItem } from './exported-text.ts';
import { hasFootnote, markdownRuns } from './markdown-runs.ts';
import { codeFence, markdownLink, markdownText, oneLine, ownMarkdown, quoted } from './markdown-text.ts';
import { noteWord } from './note-words.ts';

/** The parts of an article in Markdown; a template puts them together as it likes. Each without white space at its ends. */
export interface MarkdownParts {
  /** Above the text: kicker, standfirst, the line of facts, addresses. */
  head: string;
  /** The text with notes in their places. */
  text: string;
  highlights: string;
  note: string;
  corrections: string;
  related: string;
  versions: string;
  footnotes: string;
}

/** Where a picture lies that the file shows: a path beside it, or its own address. Null: it is not shown. */
export type PictureAddress = (url: string) => string | null;

/** How one article becomes a file: its name, with folders before it, and its text. */
export interface MarkdownWriter {
  path(document: ArticleDocument): { folders: readonly string[]; name: string };
  text(document: ArticleDocument, picture: PictureAddress): string;
}

export function markdownParts(
  document: ArticleDocument,
  options: ExportOptions,
  picture: PictureAddress,
): MarkdownParts {
  const { article, version, highlights } = document;
  const { words } = options;
  const lead = version.facts.image;
  const text = [
    ...document.above.map((note) => noteCallout(note, options)),
    ...(lead === null ? [] : pictureLines(lead.url, lead.caption, words.picture, picture)),
    ...joinedItems(document, options, picture),
    ...document.below.map((note) => noteCallout(note, options)),
  ];
  return {
    head: headOf(document, options),
    text: text.join('\n\n'),
    highlights: highlightList(highlights, options),
    note: ownMarkdown(article.marks.note),
    corrections: document.notes.map((note) => noteCallout(note, options)).join('\n\n'),
    related: version.facts.related
      .map(({ headline, url }) => `- ${markdownLink(markdownText(headline, false), url)}`)
      .join('\n'),
    versions: (listedVersions(article).length > 1 ? versionLines(article, options) : [])
      .map((line) => `- ${markdownText(line)}`)
      .join('\n'),
    footnotes: highlights
      .filter(({ number }) => hasFootnote(number, options.highlights, highlights))
      .map((highlight) => `[^h${highlight.number}]: ${footnote(highlight)}`)
      .join('\n'),
  };
}

/** A whole file without its front matter, as Dateline writes it where no template says otherwise. */
export function markdownArticle(document: ArticleDocument, options: ExportOptions, picture: PictureAddress): string {
  const { words } = options;
  const parts = markdownParts(document, options, picture);
  const section = (title: string, text: string) => (text === '' ? [] : [`## ${markdownText(title)}\n\n${text}`]);
  const all = [
    `# ${markdownText(document.headline)}`,
    parts.head,
    parts.text,
    ...section(words.highlights, parts.highlights),
    ...section(words.note, parts.note),
    ...section(words.related, parts.related),
    ...section(words.versions, parts.versions),
    parts.footnotes,
  ];
  return `${all.filter((part) => part !== '').join('\n\n')}\n`;
}

function headOf(document: ArticleDocument, options: ExportOptions): string {
  const { article, version, kicker } = document;
  const { words } = options;
  const links = [
    markdownLink(markdownText(words.read), article.canonicalUrl),
    ...(version.archivedUrl === null ? [] : [markdownLink(markdownText(words.archived), version.archivedUrl)]),
  ];
  const lines = [
    kicker === null ? '' : markdownText(kicker),
    version.facts.alternativeHeadline === null ? '' : `**${markdownText(version.facts.alternativeHeadline)}**`,
    [...factLines(document, options).map((line) => markdownText(line)), ...links].join(' · '),
  ];
  return lines.filter((line) => line !== '' && line !== '****').join('\n\n');
}

/** Items of one list stand together, everything else has a line between. */
function joinedItems(document: ArticleDocument, options: ExportOptions, picture: PictureAddress): string[] {
  const lines: string[] = [];
  let inList = false;
  for (const item of document.items) {
    const isItem = item.type === 'block' && item.block.kind === 'list-item';
    for (const line of itemLines(item, document, options, picture)) {
      const last = lines.at(-1);
      if (isItem && inList && last !== undefined) lines[lines.length - 1] = `${last}\n${line}`;
      else lines.push(line);
    }
    inList = isItem;
  }
  return lines;
}

function itemLines(
  item: DocumentItem,
  document: ArticleDocument,
  options: ExportOptions,
  picture: PictureAddress,
): string[] {
  switch (item.type) {
    case 'note':
      return [noteCallout(item.note, options)];
    case 'put-back':
      return [quoted([markdownText(item.text)])];
    case 'picture':
      return pictureLines(item.url, item.alt, options.words.picture, picture);
    case 'block': {
      const { kind, level, text } = item.block;
      if (kind === 'preformatted') return [codeFence(text)];
      const line = markdownRuns(item.runs, options.highlights, document.highlights);
      if (line === '') return [];
      // The headline is the only heading of the first rank.
      if (kind === 'heading') return [`${'#'.repeat(Math.min(6, Math.max(2, level ?? 2)))} ${line}`];
      if (kind === 'list-item') return [`- ${line}`];
      if (kind === 'quote') return [quoted([line])];
      return [kind === 'caption' ? around(line) : line];
    }
  }
}

/** A caption is set apart where nothing in it stands in the way. */
function around(line: string): string {
  return line.includes('*') ? line : `*${line}*`;
}

function pictureLines(url: string, caption: string | null, word: string, picture: PictureAddress): string[] {
  const address = picture(url);
  if (address === null) return [];
  const words = markdownText(oneLine(caption ?? '') || word, false);
  // What lies beside has a path of ours; any other address is the page's, and only http and https are shown.
  const isBeside = !/^[a-z][a-z0-9+.-]*:/i.test(address);
  const shown = isBeside ? `[${words}](${address})` : markdownLink(words, address);
  return shown.startsWith('[') && shown.endsWith(')') ? [`!${shown}`] : [];
}

/** Callout kinds that Obsidian draws by itself; other programs show a quotation. */
function noteCallout(note: ReaderNote, { words }: ExportOptions): string {
  const { correction } = note;
  const kind = correction.kind === 'update' || correction.kind === 'refile' ? 'info' : 'warning';
  const date = correction.date === null ? '' : ` · ${correction.date}`;
  const pairs = [
    correction.wrong === null ? '' : `${markdownText(words.wrong)} ${markdownText(correction.wrong, false)}`,
    correction.right === null ? '' : `${markdownText(words.right)} ${markdownText(correction.right, false)}`,
  ].filter((line) => line !== '');
  const lines = [markdownText(correction.text), ...pairs.flatMap((line) => ['', line])];
  return quoted(lines, { kind, title: markdownText(`${noteWord(note, words)}${date}`, false) });
}

/** All where they are to be listed; else those of which the place in this text is not known. */
function highlightList(highlights: readonly DocumentHighlight[], { highlights: style }: ExportOptions): string {
  return highlights
    .filter(({ placed }) => style === 'listed' || !placed)
    .map(({ exact, note }) => quoted([...exact.split('\n').map((line) => markdownText(line)), ...noteLines(note)]))
    .join('\n\n');
}

/** The reader's words behind a passage, in their own paragraphs. */
function noteLines(note: string): string[] {
  return note.trim() === '' ? [] : ['', ...`— ${ownMarkdown(note)}`.split('\n')];
}

/** The lines that follow the first are indented, so that they are part of the footnote. */
function footnote({ exact, note }: DocumentHighlight): string {
  const words = note.trim() === '' ? markdownText(oneLine(exact)) : ownMarkdown(note);
  return words.split('\n').join('\n    ');
}
