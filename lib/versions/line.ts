import { quotationsOf } from './quotations.ts';
import { type Span, sentencesOf } from './sentences.ts';
import { type Token, tokensOf } from './tokens.ts';

/** How often each word stands in a text. */
export type WordBag = ReadonlyMap<string, number>;

/** One text of an article, with what is asked of it more than once. Everything is found when it is first asked for. */
export class Line {
  readonly text: string;
  private readonly language: string | null;
  private ownTokens: Token[] | null = null;
  private ownKey: string | null = null;
  private ownSentences: Span[] | null = null;
  private ownQuotations: Span[] | null = null;
  private ownBag: WordBag | null = null;

  constructor(text: string, language: string | null) {
    this.text = text;
    this.language = language;
  }

  get tokens(): readonly Token[] {
    this.ownTokens ??= tokensOf(this.text, this.language);
    return this.ownTokens;
  }

  /** The same for texts that differ in nothing but noise. */
  get key(): string {
    this.ownKey ??= keyOf(this.tokens);
    return this.ownKey;
  }

  get sentences(): readonly Span[] {
    this.ownSentences ??= sentencesOf(this.text, this.language);
    return this.ownSentences;
  }

  get quotations(): readonly Span[] {
    this.ownQuotations ??= quotationsOf(this.text, this.tokens);
    return this.ownQuotations;
  }

  /** Words and numbers, lower case. */
  get words(): WordBag {
    this.ownBag ??= bagOf(this.tokens);
    return this.ownBag;
  }

  /** The part of the text in which an offset stands that belongs to one sentence; null for an empty text. */
  sentenceAt(offset: number): Span | null {
    return this.sentences.find(({ end }) => offset < end) ?? this.sentences.at(-1) ?? null;
  }
}

/** Keys of tokens as one text; words of scripts without spaces stand together, however they were segmented. */
export function keyOf(tokens: readonly Token[]): string {
  let key = '';
  let unspaced = true;
  for (const token of tokens) {
    key += unspaced && token.spaceless ? token.key : ` ${token.key}`;
    unspaced = token.spaceless;
  }
  return key;
}

export function bagOf(tokens: readonly Token[]): WordBag {
  const bag = new Map<string, number>();
  for (const { key, kind } of tokens) {
    if (kind !== 'word' && kind !== 'number') continue;
    const word = key.toLowerCase();
    bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

/** Texts read once, however many versions carry them: give the same one to everything that is compared together. */
export class LineReader {
  private readonly known = new Map<string, Line>();
  readonly language: string | null;

  constructor(language: string | null) {
    this.language = language;
  }

  line(text: string): Line {
    let line = this.known.get(text);
    if (line === undefined) {
      line = new Line(text, this.language);
      this.known.set(text, line);
    }
    return line;
  }
}
