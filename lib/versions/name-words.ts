import type { ArticleFacts } from '../article/article-context.ts';
import type { Line } from './line.ts';
import { sentenceRanges } from './stretches.ts';
import type { Token } from './tokens.ts';

/** Words that are looked at to tell whether a language writes all nouns with a capital. */
const sample = 1_500;
/** Words without which nothing can be told of a language. */
const fewest = 30;
/**
 * Share of capitals among words within sentences above which nouns have them too. News in languages that give them to
 * names only has 10 to 20 in a hundred; where nouns have them, 30 and more.
 */
const nounsToo = 0.26;

/** Words of a text as they stand within sentences. */
interface Vocabulary {
  capital: ReadonlySet<string>;
  lower: ReadonlySet<string>;
  /** The last of several capitalised words. */
  surnames: ReadonlySet<string>;
  nounsToo: boolean;
}

/**
 * Tells names by their capitals, in the scripts that have them, and by what is known of an article: its authors, credits,
 * place and agency. In a language that writes nouns with a capital, two such words together are taken for a name, or a
 * known one. It cannot know a name in a script without capitals that the facts do not have.
 */
export class NameWords {
  private readonly known = new Set<string>();
  private readonly lines: () => Iterable<Line>;
  private vocabulary: Vocabulary | null = null;

  /** @param lines of both versions; looked at only where a name is in question */
  constructor(facts: readonly ArticleFacts[], lines: () => Iterable<Line>) {
    this.lines = lines;
    for (const one of facts) {
      const named = [
        ...one.authors.map(({ name }) => name),
        ...one.credits.flatMap(({ names }) => names),
        one.dateline?.place ?? '',
        one.dateline?.agency ?? '',
        one.agency ?? '',
      ];
      for (const word of named.join(' ').match(/\p{L}[\p{L}\p{M}]+/gu) ?? []) this.known.add(word.toLowerCase());
    }
  }

  /** Whether the token at an index is a name, or part of one. */
  isName(line: Line, at: number): boolean {
    const token = line.tokens[at];
    if (token?.kind !== 'word') return false;
    const cased = /^\p{Lu}/u.test(token.key);
    if (!cased && /^\p{Ll}/u.test(token.key)) return false;
    if (this.known.has(token.key.toLowerCase())) return true;
    if (!cased) return false;
    const { capital, lower, surnames, nounsToo: nouns } = this.words();
    const isFirst = startsOf(line).has(at);
    const neighbour = [at - 1, at + 1].some((near) => isCapital(line.tokens[near]) && !startsOf(line).has(near));
    // A surname stands alone later on.
    const isNamed = neighbour || surnames.has(token.key);
    if (!isFirst) return nouns ? isNamed : true;
    if (lower.has(token.key.toLowerCase())) return false;
    return isNamed || (!nouns && capital.has(token.key));
  }

  private words() {
    if (this.vocabulary === null) {
      const capital = new Set<string>();
      const lower = new Set<string>();
      const surnames = new Set<string>();
      let seen = 0;
      let capitals = 0;
      for (const line of this.lines()) {
        const starts = startsOf(line);
        line.tokens.forEach((token, at) => {
          if (token.kind !== 'word' || starts.has(at)) return;
          const isUpper = isCapital(token);
          if (seen < sample) {
            seen += 1;
            if (isUpper) capitals += 1;
          }
          const isLast = isUpper && isCapital(line.tokens[at - 1]) && !isCapital(line.tokens[at + 1]);
          if (isLast && !starts.has(at - 1)) surnames.add(token.key);
          if (isUpper) capital.add(token.key);
          else lower.add(token.key);
        });
      }
      this.vocabulary = { capital, lower, surnames, nounsToo: seen >= fewest && capitals / seen > nounsToo };
    }
    return this.vocabulary;
  }
}

const isCapital = (token: Token | undefined) => token?.kind === 'word' && /^\p{Lu}/u.test(token.key);
const starts = new WeakMap<Line, ReadonlySet<number>>();

/** Tokens that have a capital because they are the first of a sentence or of what is said in it. */
function startsOf(line: Line): ReadonlySet<number> {
  let found = starts.get(line);
  if (found === undefined) {
    const made = new Set<number>();
    const addFrom = (from: number) => {
      let at = from;
      while (line.tokens[at] !== undefined && line.tokens[at]?.kind !== 'word') at += 1;
      made.add(at);
    };
    for (const [from] of sentenceRanges(line)) addFrom(from);
    line.tokens.forEach(({ kind, key }, at) => {
      if (kind === 'quote' || key === ':') addFrom(at + 1);
    });
    found = made;
    starts.set(line, found);
  }
  return found;
}
