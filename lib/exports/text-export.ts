import type { Exporter } from '../article/export-file.ts';
import type { ExportOptions } from '../article/export-format.ts';
import type { ReaderNote } from '../article/reader-notes.ts';
import { factLines, listedVersions, versionLines } from './article-words.ts';
import { type ArticleDocument, articleDocument, type DocumentItem } from './exported-text.ts';
import { oneLine } from './markdown-text.ts';
import { noteWord } from './note-words.ts';
import { filePaths } from './safe-file-name.ts';

/** Plain text, a file an article: a line each paragraph, so that any program wraps it as it likes. */
export function textExporter(options: ExportOptions): Exporter {
  return {
    shape: 'folder',
    type: 'text/plain',
    extension: 'txt',
    async *write(source) {
      const pathOf = filePaths();
      for await (const article of source.articles) {
        const document = articleDocument(article, options);
        const path = pathOf([], document.headline, 'txt', article.id);
        yield { path, content: articlePlainText(document, options), changedAt: document.version.takenAt };
      }
    },
  };
}

export function articlePlainText(document: ArticleDocument, options: ExportOptions): string {
  const { article, version, headline, highlights } = document;
  const { words } = options;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title.toUpperCase(), ...lines];
  const note = plainLines(article.marks.note);
  const parts = [
    document.kicker ?? '',
    headline,
    version.facts.alternativeHeadline ?? '',
    factLines(document, options).join(' · '),
    [article.canonicalUrl, version.archivedUrl ?? ''].filter((url) => url !== '').join('\n'),
    ...document.above.map((one) => noteText(one, options)),
    ...document.items.map((item) => itemText(item, options)),
    ...document.below.map((one) => noteText(one, options)),
    ...section(
      words.highlights,
      highlights.map(({ exact, note: own }) => `“${oneLine(exact)}”${own.trim() === '' ? '' : `\n${plainLines(own)}`}`),
    ),
    ...section(words.note, note === '' ? [] : [note]),
    ...section(
      words.related,
      version.facts.related.map((one) => `${oneLine(one.headline)}\n${one.url}`),
    ),
    ...section(words.versions, listedVersions(article).length > 1 ? [versionLines(article, options).join('\n')] : []),
  ];
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

function itemText(item: DocumentItem, options: ExportOptions): string {
  switch (item.type) {
    case 'note':
      return noteText(item.note, options);
    case 'put-back':
      return oneLine(item.text);
    case 'picture':
      return '';
    case 'block':
      if (item.block.kind === 'preformatted') return plainLines(item.block.text);
      return `${item.block.kind === 'list-item' ? '• ' : ''}${oneLine(item.block.text)}`;
  }
}

function noteText(note: ReaderNote, { words }: ExportOptions): string {
  const { text, date, wrong, right } = note.correction;
  const lines = [
    `${noteWord(note, words)}${date === null ? '' : ` · ${date}`}`.toUpperCase(),
    oneLine(text),
    wrong === null ? '' : `${words.wrong} ${oneLine(wrong)}`,
    right === null ? '' : `${words.right} ${oneLine(right)}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** Lines as they are, without controls: a terminal shows the file too. */
function plainLines(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
