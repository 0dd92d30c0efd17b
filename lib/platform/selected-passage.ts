import { noteLimits, type SelectedPassage } from '../article/reader-notes.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';

/** Characters without width: they are no part of what a reader sees selected. */
const unseen = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu;

/**
 * What the reader has selected in a page, as plain text, with the words around it to know the place again. Changes nothing,
 * the selection least of all.
 *
 * `nothing-selected`; `selection-too-short`, `selection-too-long`: see `noteLimits`.
 */
export function selectedPassage(document: Document): Result<SelectedPassage, ErrorCode> {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return failure('nothing-selected');
  const text = line(selection.toString());
  if (text === '') return failure('nothing-selected');
  if (text.length < noteLimits.shortest) return failure('selection-too-short');
  if (text.length > noteLimits.longest) return failure('selection-too-long');
  return success({ text, ...around(document, selection.getRangeAt(0)) });
}

function line(text: string): string {
  return text.replace(unseen, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The words beside a range, of the elements in which it begins and ends. */
function around(document: Document, range: Range): Pick<SelectedPassage, 'before' | 'after'> {
  const before = document.createRange();
  before.selectNodeContents(boxOf(range.startContainer, document));
  before.setEnd(range.startContainer, range.startOffset);
  const after = document.createRange();
  after.selectNodeContents(boxOf(range.endContainer, document));
  after.setStart(range.endContainer, range.endOffset);
  return {
    before: line(before.toString().slice(-farEnough)).slice(-noteLimits.context).trim(),
    after: line(after.toString().slice(0, farEnough)).slice(0, noteLimits.context).trim(),
  };
}

/** Characters of a page's source that hold the context, however much white space stands among them. */
const farEnough = 10 * noteLimits.context;

const boxes = 'p, li, td, th, blockquote, figcaption, h1, h2, h3, h4, h5, h6, div, section, article, main, body';

function boxOf(node: Node, document: Document): Element {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return element?.closest(boxes) ?? document.body;
}
