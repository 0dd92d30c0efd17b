import { escapePattern } from '../foundation/escape-pattern.ts';
import { calendarOf, dateSource, seam } from './calendar.ts';
import { requiredWords } from './required-words.ts';
import type { LanguagePack, PatternGroup, PlaceInText } from './schema.ts';
import { foldSpelling, withSpellings } from './spelling.ts';
import { wordCharactersOf } from './word-characters.ts';

/** Holds between words and beside punctuation, never inside a word; vowel signs are part of theirs. */
function wordEdge(pack: LanguagePack): string {
  if (!pack.wordSpaces) return '';
  const characters = wordCharactersOf(pack);
  return `(?!(?<=[${characters}])[${characters}])`;
}
/** Brackets, bullets, rules and stars that may stand before a note. */
const lead = '[\\s(\\[（【［〔｛{*＊※•·▪■◆†‡_–—―~-]{0,12}';
const openBracket = '\\s*[(\\[（【［〔][\\s*]{0,4}';
const opensBracket = new RegExp(`^${openBracket}`);

const starts: Record<PlaceInText, string> = {
  start: `^${lead}`,
  bracket: `^${openBracket}`,
  sentence: `(?:^${lead}|[.!?…:؟।۔][")”’»\\]]{0,2}\\s${lead}|[。！？：）】]\\s?)`,
  any: '',
};

/**
 * Compiles one pattern of a pack. Case is folded; macros are filled in.
 *
 * @throws SyntaxError where the pattern is no regular expression; the data test compiles every pattern there is.
 */
export function compilePattern(pack: LanguagePack, pattern: string, at: PlaceInText = 'any'): RegExp {
  const edge = wordEdge(pack);
  const source = `${starts[at]}${edge}(?:${withSpellings(pack, fillMacros(pack, pattern))})${edge}`;
  return new RegExp(source.replace(/(?<!\\)\(\?:/g, `${seam}(?:`), 'iu');
}

function fillMacros(pack: LanguagePack, pattern: string): string {
  return pattern.replace(/(?<!\\[pPk])\{([a-z]+)\}/g, (whole, name: string) => {
    if (name === 'date') return `(?:${dateWords(pack)})`;
    const macro = pack.macros[name];
    return macro === undefined ? whole : `(?:${fillMacros(pack, macro)})`;
  });
}

/** A date or a weekday, without groups. */
function dateWords(pack: LanguagePack): string {
  const weekdays = calendarOf(pack)
    .weekdays.filter((name) => name.length > 2)
    .map(escapePattern);
  const date = dateSource(pack)
    .replace(/\(\?<[a-z]\d>/g, '(?:')
    .replace(/\\d/g, '\\p{Nd}');
  return `${date}${weekdays.length ? `|${weekdays.join('|')}` : ''}`;
}

type Group = Pick<PatternGroup, 'patterns' | 'at'>;

/** Words of which one must stand in a text. Many patterns of a pack share a list, which is looked for once in each text. */
interface WordList {
  words: readonly string[];
  /** Number of the text that was looked at last, and whether one stands in it. */
  lookedAt: number;
  stands: boolean;
}
const wordLists = new WeakMap<LanguagePack, Map<string, WordList>>();

/** One pattern of a group, compiled when a text first has its words. */
interface LazyPattern {
  words: readonly WordList[];
  pattern: string;
  compiled: RegExp | null;
}
const lazyGroups = new WeakMap<object, LazyPattern[]>();

/**
 * The first match of a group's patterns in a text; of those at one place, the first pattern's. The patterns are long and
 * compiling one takes the engine milliseconds, so that only those are tried of which the text has the words.
 */
export function matchGroup(pack: LanguagePack, group: Group, text: string): RegExpExecArray | null {
  if (group.at === 'bracket' && !opensBracket.test(text)) return null;
  const plain = foldedText(pack, text);
  let first: RegExpExecArray | null = null;
  for (const one of lazyPatterns(pack, group)) {
    if (!hasWords(one, plain)) continue;
    const match = compiledOnce(pack, group, one).exec(text);
    if (match && (first === null || match.index < first.index)) first = match;
  }
  return first;
}

/** Where each pattern of a group matches in a text, all its matches, pattern by pattern. */
export function matchesOf(pack: LanguagePack, group: Group, text: string): { start: number; end: number }[] {
  const plain = foldedText(pack, text);
  return lazyPatterns(pack, group)
    .filter((one) => hasWords(one, plain))
    .flatMap((one) => [...text.matchAll(new RegExp(compiledOnce(pack, group, one), 'giu'))])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Whether a text has the words of a pattern of the group: false where `matchGroup` would find nothing in any part of it. */
export function mayMatchGroup(pack: LanguagePack, group: Group, text: string): boolean {
  const plain = foldedText(pack, text);
  return lazyPatterns(pack, group).some((one) => hasWords(one, plain));
}

function compiledOnce(pack: LanguagePack, group: Group, one: LazyPattern): RegExp {
  one.compiled ??= compilePattern(pack, one.pattern, group.at ?? 'any');
  return one.compiled;
}

function lazyPatterns(pack: LanguagePack, group: Group): LazyPattern[] {
  let lazy = lazyGroups.get(group);
  if (!lazy) {
    lazy = group.patterns.map((pattern) => ({ words: wordListsOf(pack, pattern), pattern, compiled: null }));
    lazyGroups.set(group, lazy);
  }
  return lazy;
}

/** Whether a folded text has the words without which the pattern cannot match. */
function hasWords({ words }: LazyPattern, { folded, number }: FoldedText): boolean {
  for (const list of words) {
    if (list.lookedAt !== number) {
      list.stands = list.words.some((word) => folded.includes(word));
      list.lookedAt = number;
    }
    if (!list.stands) return false;
  }
  return true;
}

function wordListsOf(pack: LanguagePack, pattern: string): WordList[] {
  const known = wordLists.get(pack) ?? new Map<string, WordList>();
  wordLists.set(pack, known);
  return requiredWords(fillMacros(pack, pattern)).map((list) => {
    const words = list.map((word) => foldSpelling(pack, word));
    const key = words.join('|');
    const found = known.get(key) ?? { words, lookedAt: 0, stands: false };
    known.set(key, found);
    return found;
  });
}

interface FoldedText {
  text: string;
  pack: LanguagePack | null;
  folded: string;
  /** Counts the texts, from 1. */
  number: number;
}

/** The text folded last: a text is held against many groups one after another. */
let lastFolded: FoldedText = { text: '', pack: null, folded: '', number: 0 };

function foldedText(pack: LanguagePack, text: string): FoldedText {
  if (lastFolded.text !== text || lastFolded.pack !== pack) {
    lastFolded = { text, pack, folded: foldSpelling(pack, text), number: lastFolded.number + 1 };
  }
  return lastFolded;
}

const single = new WeakMap<object, RegExp>();

/** One pattern that stands in an object of its own (a frame, a dateline form). */
export function compiledForm(pack: LanguagePack, form: { pattern: string }, at: PlaceInText = 'any'): RegExp {
  const known = single.get(form);
  if (known) return known;
  const made = compilePattern(pack, form.pattern, at);
  single.set(form, made);
  return made;
}

const lists = new WeakMap<LanguagePack, Map<readonly string[], string>>();

/** Source of an alternation of literal words, longest first. Spaces match any white space. */
export function wordsSource(pack: LanguagePack, list: readonly string[]): string {
  const known = lists.get(pack) ?? new Map<readonly string[], string>();
  lists.set(pack, known);
  let source = known.get(list);
  if (source === undefined) {
    const alternatives = [...list].sort((a, b) => b.length - a.length);
    source = `(?:${alternatives.map((text) => escapePattern(text).replace(/ /g, '\\s+').replace(/['’]/g, "['’ʼ]")).join('|') || '(?!)'})`;
    source = withSpellings(pack, source);
    known.set(list, source);
  }
  return source;
}

/** A regular expression for any of the words, not inside a word where the language parts words by spaces. */
export function wordsPattern(pack: LanguagePack, list: readonly string[], before = '', after = ''): RegExp {
  const edge = wordEdge(pack);
  return new RegExp(`${before}${edge}${wordsSource(pack, list)}${edge}${after}`, 'iu');
}
