import type { SearchProblem } from '../article/library-query.ts';
import type { SearchPhrase, SearchPlace, SearchTree } from '../article/search-tree.ts';
import { searchedFields } from '../article/search-tree.ts';
import { phraseTokens } from './index-text.ts';
import { scanWords } from './scan-words.ts';
import { conditionValue } from './search-conditions.ts';
import { type Lexeme, lexemesOf } from './search-lexemes.ts';
import { onlyExcluded } from './search-places.ts';
import { type FieldName, type SearchWords, searchWords } from './search-words.ts';

/** Upper bounds on a search: characters, words and phrases, brackets within brackets. */
export const searchLimits = { length: 1_000, terms: 60, depth: 20 } as const;

/**
 * Reads a search as the reader typed it: words (all must be there), "phrases", `prefix*`, `-not`, `OR` or `|`, brackets, and
 * `field:value`. Never throws. An empty search is an empty `all`.
 *
 * What is excluded (`none`) stands only within an `all` that has something besides what it excludes, or it is made of
 * conditions alone. So an index need never list all articles without a word.
 *
 * A word that is written in parts (`cease-fire`) is looked for in one as well, unless it stands in quotation marks.
 *
 * @param today `YYYY-MM-DD`, for `after:7d`
 */
export function parseSearch(text: string, today: string, words: SearchWords = searchWords): SearchTree | SearchProblem {
  if (text.length > searchLimits.length) return problem('too-long', { start: searchLimits.length, end: text.length });
  const lexemes = lexemesOf(text, words);
  if (!Array.isArray(lexemes)) return lexemes;
  if (lexemes.length === 0) return { kind: 'all', parts: [] };
  const terms = lexemes.filter(({ kind }) => kind === 'text');
  const excess = terms[searchLimits.terms];
  if (excess !== undefined) return problem('too-long', { start: excess.start, end: text.length });
  const parsed = new Parser(lexemes, today, words).parse();
  if (parsed === null) return problem('nothing-to-find', { start: 0, end: text.length });
  if (isSearchProblem(parsed)) return parsed;
  const excluded = onlyExcluded(parsed);
  return excluded === null ? parsed : problem('only-excluded', excluded);
}

const treeKinds: readonly string[] = ['phrase', 'condition', 'all', 'any', 'none'] satisfies SearchTree['kind'][];

/** Whether a search could not be understood. */
export function isSearchProblem(parsed: SearchTree | SearchProblem): parsed is SearchProblem {
  return !treeKinds.includes(parsed.kind);
}

function problem(kind: SearchProblem['kind'], { start, end }: SearchPlace): SearchProblem {
  return { kind, start, end };
}

/** Null: nothing that can be looked for, such as a sign of punctuation. */
type Parsed = SearchTree | SearchProblem | null;
/** The field that words belong to, and where it is named. */
type Field = (SearchPlace & { name: FieldName }) | null;

class Parser {
  readonly #lexemes: readonly Lexeme[];
  readonly #today: string;
  readonly #words: SearchWords;
  #at = 0;

  constructor(lexemes: readonly Lexeme[], today: string, words: SearchWords) {
    this.#lexemes = lexemes;
    this.#today = today;
    this.#words = words;
  }

  parse(): Parsed {
    const tree = this.#alternatives(null, 0);
    if (tree !== null && isSearchProblem(tree)) return tree;
    const rest = this.#lexemes[this.#at];
    return rest === undefined ? tree : problem('stray-bracket', rest);
  }

  #alternatives(field: Field, depth: number): Parsed {
    const parts: SearchTree[] = [];
    let joiner: Lexeme | undefined;
    for (;;) {
      const start = this.#at;
      const part = this.#together(field, depth);
      if (part !== null && isSearchProblem(part)) return part;
      const next = this.#lexemes[this.#at];
      const isJoined = joiner !== undefined || next?.kind === 'or';
      if (part !== null) parts.push(part);
      else if (isJoined) {
        const first = this.#lexemes[start];
        if (this.#at === start || first === undefined) return problem('nothing-to-join', joiner ?? next ?? nowhere);
        return problem('nothing-to-find', first);
      }
      if (next?.kind !== 'or') return gathered('any', parts);
      joiner = next;
      this.#at += 1;
    }
  }

  #together(field: Field, depth: number): Parsed {
    const parts: SearchTree[] = [];
    let joiner: Lexeme | null = null;
    let isEmpty = true;
    for (;;) {
      const lexeme = this.#lexemes[this.#at];
      if (lexeme === undefined || lexeme.kind === 'close' || lexeme.kind === 'or') {
        return joiner === null ? gathered('all', parts) : problem('nothing-to-join', joiner);
      }
      if (lexeme.kind === 'and') {
        if (isEmpty || joiner !== null) return problem('nothing-to-join', lexeme);
        joiner = lexeme;
        this.#at += 1;
        continue;
      }
      const part = this.#operand(lexeme, field, depth);
      if (part !== null && isSearchProblem(part)) return part;
      if (part !== null) parts.push(part);
      joiner = null;
      isEmpty = false;
    }
  }

  #operand(lexeme: Lexeme, field: Field, depth: number): Parsed {
    if (depth >= searchLimits.depth) return problem('too-long', lexeme);
    this.#at += 1;
    const next = this.#lexemes[this.#at];
    switch (lexeme.kind) {
      case 'text':
        return this.#text(lexeme, field);
      case 'open': {
        const inner = this.#alternatives(field, depth + 1);
        if (inner !== null && isSearchProblem(inner)) return inner;
        const close = this.#lexemes[this.#at];
        if (close?.kind !== 'close') return problem('open-bracket', lexeme);
        this.#at += 1;
        return inner ?? problem('nothing-to-find', { start: lexeme.start, end: close.end });
      }
      case 'not': {
        if (next === undefined || !beginsOperand(next)) return problem('nothing-to-join', lexeme);
        const part = this.#operand(next, field, depth + 1);
        if (part === null || isSearchProblem(part)) return part;
        return part.kind === 'none' ? part.part : { kind: 'none', part };
      }
      case 'field': {
        if (next?.kind !== 'text' && next?.kind !== 'open') return problem('no-value', lexeme);
        return this.#operand(next, lexeme, depth + 1);
      }
      default:
        return problem('stray-bracket', lexeme);
    }
  }

  #text(lexeme: Lexeme & { kind: 'text' }, field: Field): Parsed {
    const place = { start: field !== null && this.#isNamedBy(field) ? field.start : lexeme.start, end: lexeme.end };
    if (field !== null && !isSearchedField(field.name)) {
      if (lexeme.text.trim() === '') return problem('no-value', place);
      const value = conditionValue(field.name, lexeme.text, this.#today, this.#words);
      if ('problem' in value) return problem(value.problem, lexeme);
      return { kind: 'condition', test: field.name, value: value.value, ...place };
    }
    const phrase: SearchPhrase = {
      kind: 'phrase',
      text: lexeme.text,
      prefix: lexeme.prefix,
      field: field !== null && isSearchedField(field.name) ? field.name : null,
      ...place,
    };
    if (phraseTokens(phrase).length === 0) {
      if (field !== null) return problem('no-value', place);
      return lexeme.quoted ? problem('nothing-to-find', place) : null;
    }
    const inOne = lexeme.quoted ? null : writtenInOne(lexeme.text);
    return inOne === null ? phrase : { kind: 'any', parts: [phrase, { ...phrase, text: inOne }] };
  }

  /** Whether a field stands right before the lexeme that was taken last, rather than before a bracket around it. */
  #isNamedBy(field: SearchPlace): boolean {
    return this.#lexemes[this.#at - 2]?.start === field.start;
  }
}

const nowhere: SearchPlace = { start: 0, end: 0 };

function beginsOperand({ kind }: Lexeme): boolean {
  return kind === 'text' || kind === 'open' || kind === 'field' || kind === 'not';
}

function isSearchedField(name: FieldName): name is (typeof searchedFields)[number] {
  return searchedFields.some((field) => field === name);
}

/** One of it is itself; parts of the same kind are taken in. */
function gathered(kind: 'all' | 'any', parts: SearchTree[]): SearchTree | null {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [only] = flat;
  if (only === undefined) return null;
  return flat.length === 1 ? only : { kind, parts: flat };
}

/** A word that is written in parts, as one. Two letters (`U.S.`) would be another word. */
function writtenInOne(word: string): string | null {
  const { tokens, joined } = scanWords(word);
  const whole = joined.find(({ first, last }) => first === 0 && last === tokens.length - 1);
  return whole === undefined || whole.token.length < 3 ? null : whole.token;
}
