import type { Credit, CreditRole } from '../article/article-context.ts';
import type { Block } from '../article/block.ts';
import { matchGroup, mayMatchGroup, wordsSource } from '../languages/patterns.ts';
import type { LanguagePack } from '../languages/schema.ts';
import { wordStart } from '../languages/word-characters.ts';
import { bylineWords } from './byline/byline-words.ts';
import { collapse } from './compare-text.ts';
import { namesIn } from './credit-names.ts';

/** Credits, and the indices of the blocks that hold nothing else. */
export interface FoundCredits {
  credits: Credit[];
  blocks: ReadonlySet<number>;
}

const longestStatement = 1_200;
/** Paragraphs of running text from the body's end among and after which credits are looked for. */
const lastParagraphs = 6;
/** Characters from which a block is running text. */
const runningText = 60;

/** Above the text these are the byline, and the lead picture's own credit. */
const toldAbove: ReadonlySet<CreditRole> = new Set(['writing', 'reporting', 'photography']);

/** "Photo by Ann Lee/North Pictures" belongs to one picture; who photographed the story is credited by name alone. */
const isOfPicture = ({ role, text }: Credit) => role === 'photography' && /\p{L}\s?[/／]\s?\p{Lu}/u.test(text);

/** Reads who did what, from statements at the article's end, in brackets or in blocks of their own. */
export function readCredits(blocks: readonly Block[], packs: readonly LanguagePack[]): FoundCredits {
  const credits: Credit[] = [];
  const taken = new Set<number>();
  const running = blocks.flatMap(({ zone, text }, index) =>
    zone === 'body' && text.length >= runningText ? [index] : [],
  );
  const fromHere = running[Math.max(0, running.length - lastParagraphs)] ?? 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'caption' || block.zone === 'chrome' || block.zone === 'aside') continue;
    if (block.zone === 'body' && index < fromHere) continue;
    // What follows the line of copyright is said of the site: who designed it, who publishes it.
    if (block.zone === 'tail' && /^©/u.test(block.text)) break;
    const found = creditsOf(block.text, packs).filter(
      (credit) => !isOfPicture(credit) && (block.zone !== 'head' || !toldAbove.has(credit.role)),
    );
    if (found.length === 1 && isByline(block.text, found, packs)) continue;
    for (const credit of found) {
      if (!credits.some((other) => other.text === credit.text)) credits.push(credit);
    }
    const said = found.reduce((length, credit) => length + credit.text.length, 0);
    if (said > block.text.length * 0.6) taken.add(index);
  }
  return { credits: credits.slice(0, 40), blocks: taken };
}

/** Words that open a byline as well ("Written by") are one where nothing else is credited beside them. */
function isByline(text: string, [only]: readonly Credit[], packs: readonly LanguagePack[]): boolean {
  return only?.role === 'writing' && packs.some((pack) => bylineWords(pack).prefix.test(text));
}

/** The credits a text states: each role with its own words as printed. */
export function creditsOf(text: string, packs: readonly LanguagePack[]): Credit[] {
  const statement = text.length <= longestStatement ? text : (lastBrackets(text) ?? '');
  if (statement.length < 8) return [];
  for (const pack of packs) {
    const listed = listedCredits(statement, pack, packs);
    if (listed.length > 0) return listed;
    const brackets = lastBrackets(statement);
    if (brackets !== null && brackets.length < statement.length) {
      const inside = listedCredits(brackets, pack, packs);
      if (inside.length > 0) return inside;
    }
    const said = saidCredits(statement, pack, packs);
    if (said.length > 0) return said;
  }
  return [];
}

interface CreditWords {
  /** A credit of any role at the beginning. */
  start: RegExp;
  starts: { role: CreditRole; pattern: RegExp }[];
  split: RegExp;
  /** Every opening of a credit, the longest first. */
  opening: RegExp;
}
const known = new WeakMap<LanguagePack, CreditWords>();

function creditWords(pack: LanguagePack): CreditWords {
  const found = known.get(pack);
  if (found) return found;
  const all = pack.credits.before.flatMap(({ words }) => words);
  // Words that are one word also stand in plain text: only a colon, or being short for more, makes a credit of them.
  const opens = (list: readonly string[]) => {
    const phrases = list.filter((word) => /\s|\.$/.test(word));
    const colon = '\\s*[:：／/＝=]\\s*';
    return pack.wordSpaces
      ? `(?:${wordsSource(pack, list)}${colon}|${wordsSource(pack, phrases)}\\s+)`
      : `${wordsSource(pack, list)}${colon}`;
  };
  const lead = '^[\\s(\\[（［【*—–-]{0,6}';
  const made: CreditWords = {
    start: new RegExp(`${lead}${opens(all)}`, 'iu'),
    starts: pack.credits.before.map(({ role, words }) => ({
      role,
      pattern: new RegExp(`${lead}${opens(words)}`, 'iu'),
    })),
    opening: new RegExp(`${wordStart(pack)}${opens(all)}`, 'giu'),
    split: new RegExp(
      `\\s*[;|；｜]\\s*|[.,。，]?\\s+(?:and\\s+)?(?=${opens(all)})|(?<=\\S)\\s*(?=[（(]?${pack.wordSpaces ? '(?!)' : opens(all)})`,
      'giu',
    ),
  };
  known.set(pack, made);
  return made;
}

function listedCredits(statement: string, pack: LanguagePack, packs: readonly LanguagePack[]): Credit[] {
  const { start, starts } = creditWords(pack);
  const outer = statement.trim().replace(/^[\s—–-]+/, '');
  // A statement of credits begins with one; a sentence that has such words in its midst is no statement.
  if (!start.test(outer)) return [];
  const credits: Credit[] = [];
  for (const part of piecesOf(outer, creditWords(pack))) {
    const piece = part.trim();
    if (piece.length < 4) continue;
    for (const { role, pattern } of starts) {
      const match = pattern.exec(piece);
      if (!match) continue;
      const names = namesIn(piece.slice(match[0].length), packs);
      if (names.length > 0) credits.push({ role, names, text: piece.replace(/^[([（【]+|[)\]）】]+\.?$/g, '').trim() });
      break;
    }
  }
  return credits;
}

/** Splits a statement where a credit begins, and not inside the words that open one ("additional | reporting by"). */
function piecesOf(statement: string, { split, opening }: CreditWords): string[] {
  const openings = [...statement.matchAll(opening)].map(({ index, 0: text }) => ({
    from: index,
    to: index + text.length,
  }));
  const pieces: string[] = [];
  let from = 0;
  for (const match of statement.matchAll(split)) {
    const next = match.index + match[0].length;
    if (openings.some((words) => next > words.from && next < words.to)) continue;
    pieces.push(statement.slice(from, match.index));
    from = next;
  }
  return [...pieces, statement.slice(from)];
}

/** Ends of sentences; not the stop after an initial or a short title. */
const sentences = /(?<=[.!?…]["”’)]{0,2})(?<!(?:^|[\s.])\p{Lu}\p{Ll}{0,2}\.)\s+(?=[\p{Lu}"“(])/u;

function saidCredits(statement: string, pack: LanguagePack, packs: readonly LanguagePack[]): Credit[] {
  if (!pack.credits.statements.some((group) => mayMatchGroup(pack, group, statement))) return [];
  return statement.split(sentences).flatMap((sentence) => {
    const whole = saidCredit(sentence, pack, packs);
    // "Ann Lee reported from Oslo; Bo Ray reported from Bergen.", and not "Ann Lee in Oslo; Bo Ray in Bergen contributed".
    const clauses = sentence.split(/(?<=;)\s+/);
    if (clauses.length === 1 || (whole && sentence.startsWith(whole.text))) return whole ? [whole] : [];
    return clauses.flatMap((clause) => saidCredit(clause, pack, packs) ?? []);
  });
}

function saidCredit(clause: string, pack: LanguagePack, packs: readonly LanguagePack[]): Credit | null {
  for (const group of pack.credits.statements) {
    const match = matchGroup(pack, group, clause);
    const names = match?.groups?.names;
    const found = names === undefined ? [] : namesIn(names, packs);
    if (match && found.length > 0) {
      return { role: group.role, names: found, text: collapse(match[0]).replace(/^[.!?]["”]?\s*/, '') };
    }
  }
  return null;
}

function lastBrackets(text: string): string | null {
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  return open >= 0 && text.length - open < longestStatement ? text.slice(open) : null;
}
