import type { Cited } from '../../lib/article/citation.ts';

/** Characters of a file that can be dragged out whole. */
const mostDragged = 500_000;

/**
 * What a citation is when it is dragged out: text, formatted text, and for the desktop and the file manager a file, in browsers that
 * hand one over.
 */
export function dragCitation(event: DragEvent, { text, html, file }: Pick<Cited, 'text' | 'html' | 'file'>): void {
  const data = event.dataTransfer;
  if (data === null) return;
  data.effectAllowed = 'copy';
  data.setData('text/plain', text);
  if (html !== null) data.setData('text/html', html);
  if (file.text.length > mostDragged) return;
  const type = file.type.split(';')[0] ?? '';
  data.setData('DownloadURL', `${type}:${file.name}:data:${type};charset=utf-8,${encodeURIComponent(file.text)}`);
}
