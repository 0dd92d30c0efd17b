import type { Span } from './sentences.ts';
import type { Token } from './tokens.ts';

/** What closes a quotation, by what opens it. Languages use the same marks the other way round. */
const closing: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '“”‟"',
  '‟': '”',
  '”': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '﹁': '﹂',
  '﹃': '﹄',
  '"': '"”',
  '״': '״',
  '＂': '＂',
  "''": "''",
  '``': "''``",
};
const isSingle = /^['‘‚‛’]$/;

/** What a reporter puts into a quotation between dashes: "…, — said the baker. — …", as many languages print it. */
const putIn = /[,!?…]\s?[—–-]\s?(?=\p{Ll})[^«»„“”"]{3,160}?[.,]\s?[—–-](?=\s?\S)/gu;
/** Speech that opens with a dash and has no marks; what the reporter says stands behind another dash. */
const dialogue = /^\s*[—–]\s?(?=\p{Lu}|[¿¡])/u;
const reporting = /\s?[—–]\s?(?=\p{Ll})(?:[^—–]*?[.,]?\s?[—–](?=\s?\S)|.*$)/gu;

/**
 * What stands between quotation marks, the marks included, in UTF-16 offsets. A quotation that is opened and not closed
 * goes on to the end, as in quotations of several paragraphs; single marks, which are apostrophes too, must be closed.
 */
export function quotationsOf(text: string, tokens: readonly Token[]): Span[] {
  const opening = dialogue.exec(text);
  if (opening !== null) return without({ start: 0, end: text.length }, text, reporting, opening[0].length);
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const open = tokens[at];
    if (open?.kind !== 'quote') continue;
    const mark = text.slice(open.start, open.end);
    if (isSingle.test(mark) && !opensSingle(text, open)) continue;
    // A sign for inches.
    if (mark === '"' && /\p{Nd}/u.test(text[open.start - 1] ?? '')) continue;
    const end = closedAt(text, tokens, at, mark);
    if (end === null) {
      if (!isSingle.test(mark) && /\S/.test(text.slice(open.end))) found.push({ start: open.start, end: text.length });
      continue;
    }
    const whole = { start: open.start, end: tokens[end]?.end ?? text.length };
    found.push(...without(whole, text, putIn));
    at = end;
  }
  return found;
}

/** A span without what a pattern finds in it. */
function without({ start, end }: Span, text: string, pattern: RegExp, from = 0): Span[] {
  const parts: Span[] = [];
  let at = start;
  for (const match of text.slice(start + from, end).matchAll(pattern)) {
    const place = start + from + match.index;
    parts.push({ start: at, end: place });
    at = place + match[0].length;
  }
  return [...parts, { start: at, end }].filter((part) => part.start < part.end);
}

function closedAt(text: string, tokens: readonly Token[], open: number, mark: string): number | null {
  const closers = closing[mark] ?? mark;
  for (let at = open + 1; at < tokens.length; at += 1) {
    const close = tokens[at];
    if (close?.kind !== 'quote') continue;
    const sign = text.slice(close.start, close.end);
    if (isSingle.test(mark) ? isSingle.test(sign) && closesSingle(text, close) : closers.includes(sign)) return at;
  }
  return null;
}

const opensSingle = (text: string, { start, end }: Span) =>
  !/[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ') && /\p{L}/u.test(text[end] ?? ' ');
const closesSingle = (text: string, { start, end }: Span) =>
  !/\s/.test(text[start - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[end] ?? ' ');
