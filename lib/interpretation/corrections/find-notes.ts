import type { Block } from '../../article/block.ts';
import type { CorrectionPosition } from '../../article/correction.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { findDates } from '../dates/find-dates.ts';
import { type JudgedNote, judgeNote, mayBeNote, speaksOfText } from './judge-note.ts';
import { readLabel } from './note-label.ts';

/** A note found in the page's text. */
export interface TextNote {
  text: string;
  judged: JudgedNote;
  position: CorrectionPosition;
  /** Index of the block it begins in. */
  block: number;
  /** Blocks it takes up whole. */
  blocks: number[];
  from: 'text' | 'markup';
}

/** A block longer than this is no note as a whole; a note inside it stands in brackets or at its end. */
const longestNote = 2_400;
/** Shorter texts are labels, not notes. */
const shortestNote = 16;
/** The same in scripts whose signs say what words do. */
const shortestDense = 7;
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** A longer paragraph of the body without a label is the story's own. */
const longestParagraph = 900;
/** A note without a label that opens with something else is short. */
const longestAside = 400;
const markedUp = new Set([
  'correction',
  'corrections',
  'clarification',
  'clarifications',
  'erratum',
  'errata',
  'addendum',
  'addenda',
  'retraction',
]);

/** Finds the notes among a page's blocks, in every zone. */
export function findNotes(blocks: readonly Block[], packs: readonly LanguagePack[]): TextNote[] {
  const notes: TextNote[] = [];
  const { first, last, positionOf } = placesOf(blocks);
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block || block.zone === 'chrome' || block.kind === 'caption') continue;
    if (!packs.some((pack) => mayBeNote(block.text, pack))) continue;
    const found = noteAt(blocks, index, packs, index <= first || index >= last);
    if (!found) continue;
    notes.push({ ...found, block: index, position: positionOf(index) });
    index = Math.max(index, ...found.blocks);
  }
  return notes;
}

/** Where a page's text begins and ends, and where a note in one of its blocks stands. */
export function placesOf(blocks: readonly Block[]): {
  first: number;
  last: number;
  positionOf: (index: number) => CorrectionPosition;
} {
  const body = blocks.flatMap((block, index) => (block.zone === 'body' ? [index] : []));
  const first = body[0] ?? 0;
  const last = body[body.length - 1] ?? blocks.length - 1;
  const positionOf = (index: number): CorrectionPosition => {
    const zone = blocks[index]?.zone;
    if (zone === 'head' || index < first) return 'top';
    if (zone === 'tail' || index > last) return 'end';
    const rank = body.filter((at) => at < index).length;
    if (rank <= 2) return 'top';
    return rank >= body.length - Math.max(3, body.length * 0.15) ? 'end' : 'inline';
  };
  return { first, last, positionOf };
}

type Found = Pick<TextNote, 'text' | 'judged' | 'blocks' | 'from'>;

function noteAt(
  blocks: readonly Block[],
  index: number,
  packs: readonly LanguagePack[],
  atAnEnd: boolean,
): Found | null {
  const block = blocks[index];
  if (!block) return null;
  const hinted = isMarkedUp(block, packs);
  const from = hinted ? 'markup' : 'text';
  // 1. A label in a block of its own, and the text that follows.
  const joined = joinLabel(blocks, index, packs);
  if (joined) return { ...joined, from };
  if (block.kind === 'heading' && block.zone === 'head' && block.level === 1) return null;
  // 2. The block as a whole.
  const least = dense.test(block.text) ? shortestDense : shortestNote;
  if (block.text.length <= longestNote && block.text.length >= least && !isOnlyLinks(block)) {
    const judged = judgeNote(block.text, packs, hinted);
    if (judged && standsAlone(block, judged, hinted, atAnEnd))
      return { text: block.text, judged, blocks: [index], from };
  }
  // 3. A note in brackets inside a paragraph, or the last sentences of a long one.
  return inBrackets(block, index, packs) ?? atTheEnd(block, packs);
}

function isMarkedUp(block: Block, packs: readonly LanguagePack[]): boolean {
  return block.hints
    .slice(0, 16)
    .some((hint) => markedUp.has(hint) || packs.some((pack) => pack.hints.note.includes(hint) && hint.length > 5));
}

function isOnlyLinks(block: Block): boolean {
  let linked = 0;
  for (const mark of block.marks) if (mark.kind === 'link') linked += mark.end - mark.start;
  return linked > block.text.length * 0.8;
}

/**
 * Without a label, the sentence that says what happened opens the note, or the block is marked off from the text. Before
 * and behind the text a short block may say first what is right, and what was changed in its next sentence.
 */
function standsAlone(block: Block, judged: JudgedNote, hinted: boolean, atAnEnd: boolean): boolean {
  if (judged.label || hinted || isSetApart(block) || isBracketed(block.text)) return true;
  const before = block.text.slice(0, judged.start);
  // "20 January 2025: An earlier version …"
  const afterDate = /^(?=[^:：]*\d)[\p{L}\p{N}\s.,/-]{6,40}[:：]?\s*$/u.test(before);
  // Where words have no spaces between them, the telling words are seldom the first of their sentence.
  const inFirst = !judged.pack.wordSpaces && !/[。！？]/u.test(before);
  const inNext =
    atAnEnd &&
    judged.kind !== 'update' &&
    block.text.length <= longestAside &&
    speaksOfText(block.text.slice(judged.start), judged.pack);
  return (
    (judged.start <= 3 || afterDate || inFirst || inNext) &&
    block.text.length <= (block.zone === 'body' ? longestParagraph : longestParagraph * 2)
  );
}

/** Whether the whole block is in italics or bold, as notes often are. */
function isSetApart(block: Block): boolean {
  let marked = 0;
  for (const mark of block.marks) if (mark.kind !== 'link') marked += mark.end - mark.start;
  return marked >= block.text.length * 0.8;
}

/** Whether the whole block stands in brackets, as wire services set their notes. */
function isBracketed(text: string): boolean {
  return /^[([（【][^()[\]（）【】]{16,900}[)\]）】]\.?$/u.test(text.trim());
}

function joinLabel(
  blocks: readonly Block[],
  index: number,
  packs: readonly LanguagePack[],
): Omit<Found, 'from'> | null {
  const block = blocks[index];
  if (!block || block.text.length > 90) return null;
  for (const pack of packs) {
    const label = readLabel(block.text, pack);
    if (!label || !isDate(block.text.slice(label.end), pack)) continue;
    const next = blocks[index + 1];
    if (
      !next ||
      next.zone === 'chrome' ||
      next.kind === 'heading' ||
      next.text.length < 16 ||
      next.text.length > longestNote ||
      isOnlyLinks(next)
    )
      return null;
    const text = `${block.text}${/[:：.]\s*$/.test(block.text) || label.between ? '' : ':'} ${next.text}`;
    const judged = judgeNote(text, [pack]);
    // A bare word over a paragraph may be a heading of anything: only what the paragraph says makes it a note.
    const alone = judgeNote(next.text, [pack], true);
    if (!judged || !(label.separated || label.between !== '' || alone)) return null;
    if ((label.kind === 'update' || label.kind === 'weak') && !label.separated && !alone) return null;
    if (!alone && block.zone !== next.zone) return null;
    return {
      text,
      judged: { ...judged, label: { ...label, end: judged.label?.end ?? label.end } },
      blocks: [index, index + 1],
    };
  }
  return null;
}

const bracketed =
  /[([（【][^()[\]（）【】]{18,900}(?:[([（][^()[\]（）]{0,80}[)\]）][^()[\]（）【】]{0,500}){0,3}[)\]）】]/gu;

function inBrackets(block: Block, index: number, packs: readonly LanguagePack[]): Found | null {
  if (!/[([（【]/.test(block.text)) return null;
  for (const match of block.text.matchAll(bracketed)) {
    const text = match[0];
    const judged = judgeNote(text, packs);
    if (!judged || judged.start > 3) continue;
    if (judged.kind === 'update' && !judged.label) continue;
    const whole = text.length > block.text.length * 0.8;
    return { text, judged, blocks: whole ? [index] : [], from: 'text' };
  }
  return null;
}

function atTheEnd(block: Block, packs: readonly LanguagePack[]): Found | null {
  const from = block.text.length - 600;
  if (from < 200 || block.zone === 'head') return null;
  const ending = block.text.slice(from);
  const judged = judgeNote(ending, packs);
  if (!judged || judged.label || judged.start < 3 || judged.kind !== 'correction') return null;
  const text = ending.slice(judged.start).replace(/^[.!?…:"”’»)\]\s]+/u, '');
  return { text, judged: { ...judged, start: 0 }, blocks: [], from: 'text' };
}

/** Whether a text is nothing, or a date: what may stand after a label in a line of its own. */
function isDate(text: string, pack: LanguagePack): boolean {
  const line = text.trim();
  if (line === '') return true;
  if (line.length > 40) return false;
  const date = findDates(line, pack)[0];
  return date !== undefined && date.end - date.start >= line.length - 2;
}
