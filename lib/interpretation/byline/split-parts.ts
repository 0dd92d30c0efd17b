import type { LanguagePack } from '../../languages/schema.ts';
import { bylineWords } from './byline-words.ts';

const marks = /\s*[;|•·‧\n／]\s*|\s+[/–—-]{1,2}\s+|\s*&\s*|(?<=\p{L})\/(?=\p{Lu}\p{Ll})|([,،、，])\s*/gu;

/** Parts of a byline between commas, marks and joiners; `comma` where a comma parts one from the one before. */
export function splitParts(text: string, packs: readonly LanguagePack[]): { part: string; comma: boolean }[] {
  const parts: { part: string; comma: boolean }[] = [];
  let comma = false;
  let from = 0;
  const push = (piece: string) => {
    let first = true;
    // A joiner behind a comma ("Ann Lee, and Bo Ray") is no part of the name either.
    for (const joined of splitJoiners(comma ? ` ${piece}` : piece, packs)) {
      parts.push({ part: joined, comma: comma && first });
      first = false;
    }
  };
  for (const match of text.matchAll(marks)) {
    push(text.slice(from, match.index));
    comma = match[1] !== undefined;
    from = match.index + match[0].length;
  }
  push(text.slice(from));
  return parts;
}

function splitJoiners(text: string, packs: readonly LanguagePack[]): string[] {
  let pieces = [text];
  for (const pack of packs) pieces = pieces.flatMap((piece) => piece.split(bylineWords(pack).joiner));
  return pieces.flatMap((piece) =>
    /^\p{Script=Han}{2,4}$|\s\p{Script=Han}{2,4}(?:\s|$)/u.test(piece) ? splitEastAsian(piece, packs) : [piece],
  );
}

/** A family's name and a given one; whole names have four signs and more between them. */
const oneSpacedName = /^\p{Script=Han}{1,3}\s\p{Script=Han}{1,3}$/u;

/** Names parted by spaces alone; a prefix stays with the name that follows it ("记者 罗砚秋 通讯员 谭小舟"). */
function splitEastAsian(text: string, packs: readonly LanguagePack[]): string[] {
  if (oneSpacedName.test(text.trim()) && packs.some((pack) => pack.byline.spacedNames)) return [text];
  const pieces: string[] = [];
  let prefix = '';
  for (const piece of text.split(/\s+(?=\p{Script=Han}{2,4}(?:\s|$))/u)) {
    const isPrefix = packs.some((pack) => pack.byline.prefixes.includes(piece));
    if (!isPrefix) pieces.push(prefix + piece);
    prefix = isPrefix ? `${piece} ` : '';
  }
  return pieces;
}
