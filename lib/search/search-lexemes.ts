import type { SearchProblem } from '../article/library-query.ts';
import type { SearchPlace } from '../article/search-tree.ts';
import { isGershayim } from './fold-letter.ts';
import { foldText } from './index-text.ts';
import { scanWords } from './scan-words.ts';
import type { FieldName, Joiner, SearchWords } from './search-words.ts';

/** A part of a search that has a meaning by itself. */
export type Lexeme = SearchPlace &
  (
    | { kind: 'open' | 'close' | Joiner }
    | { kind: 'field'; name: FieldName }
    | { kind: 'text'; text: string; quoted: boolean; prefix: boolean }
  );

/** Opening quotation marks, and what may close each: the same mark opens in one country and closes in another. */
const quotes: Readonly<Record<string, string>> = {
  '"': '"“”',
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '‟': '”"',
  '«': '»',
  '»': '«»',
  '「': '」',
  '『': '』',
  '〝': '〞〟',
};
/** Signs as keyboards for full-width text have them, one unit each: places stay. */
const plainSigns: Readonly<Record<string, string>> = {
  '：': ':',
  '﹕': ':',
  '＂': '"',
  '（': '(',
  '）': ')',
  '｜': '|',
  '－': '-',
  '−': '-',
  '＊': '*',
};
const openQuotes = `"“”„‟«»「『〝`;
const wordEnd = new RegExp(`[\\s()|${openQuotes}]`, 'u');
const fieldForm = /^([\p{L}\p{M}]+):(?!\/\/)/u;

/** Takes a search apart. A problem stands at its place; nothing behind it was read. */
export function lexemesOf(search: string, words: SearchWords): Lexeme[] | SearchProblem {
  const text = search.replace(/[：﹕＂（）｜－−＊]/gu, (sign) => plainSigns[sign] ?? sign);
  const found: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (/\s/u.test(sign)) at += 1;
    else if (sign === '(' || sign === ')') {
      found.push({ kind: sign === '(' ? 'open' : 'close', start: at, end: at + 1 });
      at += 1;
    } else if (sign === '|') {
      const end = next === '|' ? at + 2 : at + 1;
      found.push({ kind: 'or', start: at, end });
      at = end;
    } else if (sign === '-' && !/^[\s)|-]?$/u.test(next)) {
      found.push({ kind: 'not', start: at, end: at + 1 });
      at += 1;
    } else if (opensQuote(text, at)) {
      const end = quoteEnd(text, at);
      if (end === null) return { kind: 'open-quote', start: at, end: text.length };
      const starred = text[end] === '*';
      found.push(textLexeme(text.slice(at + 1, end - 1), true, starred, at, starred ? end + 1 : end));
      at = starred ? end + 1 : end;
    } else {
      const end = endOfWord(text, at);
      const word = text.slice(at, end);
      const name = fieldForm.exec(word)?.[1];
      const field = name === undefined ? undefined : words.fields.get(foldText(name));
      if (name !== undefined && field !== undefined) {
        found.push({ kind: 'field', name: field, start: at, end: at + name.length + 1 });
        at += name.length + 1;
      } else if (name !== undefined && isFieldLike(name) && !/^[\s)|]?$/u.test(text[at + name.length + 1] ?? '')) {
        return { kind: 'unknown-field', start: at, end: at + name.length };
      } else {
        found.push(wordLexeme(word, words, at, end));
        at = end;
      }
    }
  }
  return found;
}

/** In scripts without spaces, whatever stands before a colon would be a name. */
function isFieldLike(name: string): boolean {
  return scanWords(name).kinds.every((kind) => kind === 'word');
}

function opensQuote(text: string, at: number): boolean {
  return (quotes[text[at] ?? ''] ?? '') !== '' && !isGershayim(text[at - 1] ?? '', text[at] ?? '', text[at + 1] ?? '');
}

/** Behind the closing mark; null: there is none. */
function quoteEnd(text: string, start: number): number | null {
  const closing = quotes[text[start] ?? ''] ?? '';
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (closing.includes(sign) && !isGershayim(text[at - 1] ?? '', sign, text[at + 1] ?? '')) return at + 1;
  }
  return null;
}

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (wordEnd.test(sign) && !isGershayim(text[at - 1] ?? '', sign, text[at + 1] ?? '')) break;
    at += 1;
  }
  return at;
}

function wordLexeme(word: string, words: SearchWords, start: number, end: number): Lexeme {
  const joiner = words.joiners.get(word.normalize('NFKC'));
  return joiner === undefined ? textLexeme(word, false, false, start, end) : { kind: joiner, start, end };
}

function textLexeme(text: string, quoted: boolean, starred: boolean, start: number, end: number): Lexeme {
  const bare = text.replace(/\*+\s*$/u, '');
  return { kind: 'text', text: bare, quoted, prefix: starred || bare !== text, start, end };
}
