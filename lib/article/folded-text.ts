/** A text as it is compared, and for each of its UTF-16 units where it stands in the text that was folded. */
export interface FoldedText {
  text: string;
  /** Offset of the unit's own character; as long as `text`, and one more: the end. */
  starts: readonly number[];
  /** Offset behind the unit's own character. */
  ends: readonly number[];
}

/** Characters without width, marks of direction, variation selectors, the Arabic lengthening: no reader sees them. */
const unseen = /\p{Cf}|\u034f|\u0640|[\u180b-\u180f]|[\ufe00-\ufe0f]/u;
const plain = /[a-z0-9]/i;
const space = /\s/u;

/** Forms of one sign that a change of typeface, house style or software brings about. */
const forms = new Map<string, string>(
  (
    [
      ["'", '‘’‚‛′ʼʹ׳`´‹›＇'],
      ['"', '“”„‟″«»״＂〝〞〟「」『』﹁﹂﹃﹄'],
      ['-', '‐‑‒–—―−⸺⸻﹘﹣－'],
      ['...', '…'],
    ] as const
  ).flatMap(([sign, variants]) => [...variants].map((variant) => [variant, sign] as const)),
);

/** Scripts whose words have no spaces between them: white space in them is a matter of setting. */
export const unspacedScripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** A letter, mark or digit of a script that sets spaces between its words. */
const spacedWord = new RegExp(`^(?:(?![${unspacedScripts}])[\\p{L}\\p{M}\\p{N}])$`, 'u');
const separator = /^[.,:/’']$/u;
const digit = /^\p{N}$/u;

/**
 * Folds what is noise to a reader: forms of quotation marks, dashes and dots; white space, which is kept as one space between
 * words alone; characters without width. Letters, digits, signs and the presence of quotation marks stay, and so does case.
 * Expects Unicode NFC, as `canonicalLine` gives it.
 */
export function foldText(source: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let last = '';
  let beforeLast = '';
  let gap = -1;
  let at = 0;
  const put = (sign: string, start: number, end: number) => {
    text += sign;
    for (let unit = 0; unit < sign.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (const character of source) {
    const start = at;
    at += character.length;
    // Nearly all of most texts, and nothing to fold in it.
    if (gap === -1 && plain.test(character)) {
      text += character;
      starts.push(start);
      ends.push(at);
      beforeLast = last;
      last = character;
      continue;
    }
    // A joiner parts words as a space does, where both are written.
    if (character === ' ' || character === '\u200c' || space.test(character)) {
      if (gap === -1) gap = start;
      continue;
    }
    if (unseen.test(character)) continue;
    const sign = forms.get(character) ?? character;
    if (gap !== -1 && isWordGap(beforeLast, last, character)) put(' ', gap, start);
    gap = -1;
    put(sign, start, at);
    beforeLast = last;
    last = character;
  }
  starts.push(source.length);
  return { text, starts, ends };
}

function isSpacedWord(character: string): boolean {
  return plain.test(character) || spacedWord.test(character);
}

/** White space that tells something: between two words, and behind a sign that would else be the separator of one number. */
function isWordGap(beforeLast: string, last: string, next: string): boolean {
  if (isSpacedWord(last) && isSpacedWord(next)) return true;
  return separator.test(last) && digit.test(beforeLast) && digit.test(next);
}

/** Where a stretch of the folded text stands in the text that was folded: `[start, end)`. Empty stretches stand nowhere. */
export function unfoldedRange(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}
