/** Alternatives beyond this many cost more to look for than the pattern that they save. */
const mostWords = 40;
/** Characters a word must have to tell anything; scripts that write a word in two characters are content with two. */
const shortest = 3;
const shortestDense = 2;

/** Words of which at least one stands in a text. */
export type AnyOf = readonly string[];

/**
 * What must stand in every text that a pattern matches, as the pattern writes it: of each list at least one word, the
 * most telling list first. Empty where nothing can be told. A cheap look for them saves compiling and running the
 * pattern on most texts.
 *
 * Reads the pattern's source (a regular expression with the `u` flag that compiles): what must stand there is told from
 * its letters, groups and alternatives; sets, escapes and what may be missing tell nothing.
 */
export function requiredWords(source: string): readonly AnyOf[] {
  return new Reader(source).alternatives().sort(byTelling);
}

const quantifiers = new Set(['?', '*', '+', '{']);

class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Up to the bracket that closes them, or the end. Of several, one list: the most telling one of each together. */
  alternatives(): AnyOf[] {
    const all = [this.sequence()];
    while (this.take('|')) all.push(this.sequence());
    const [only = []] = all;
    if (all.length === 1) return only;
    const best = all.map((lists) => lists.sort(byTelling)[0]);
    const words = [...new Set(best.flatMap((list) => list ?? []))];
    return best.includes(undefined) || words.length > mostWords ? [] : [words];
  }

  private sequence(): AnyOf[] {
    const lists: AnyOf[] = [];
    let run = '';
    const add = (words: AnyOf) => {
      if (tells(words)) lists.push(words);
    };
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const item = this.item();
      const times = this.quantifier();
      if (typeof item === 'string' && times !== 'optional') run += item;
      if (typeof item === 'string' && times === 'once') continue;
      add([run]);
      run = '';
      if (item !== null && typeof item !== 'string' && times !== 'optional') for (const words of item) add(words);
    }
    add([run]);
    return lists;
  }

  /** A literal character, the lists of a group, or null for what tells nothing. */
  private item(): string | AnyOf[] | null {
    const character = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0);
    this.at += character.length;
    switch (character) {
      case '(':
        return this.group();
      case '[':
        this.skipSet();
        return null;
      case '\\':
        return this.escape();
      case '.':
      case '^':
      case '$':
      // May be left out by those who write in haste: see `withLetterSpellings`.
      case '\u200c':
        return null;
      default:
        return character;
    }
  }

  private group(): AnyOf[] | null {
    const opened = /^\?(?::|<[A-Za-z]\w*>|<?[=!])/.exec(this.source.slice(this.at, this.at + 80))?.[0] ?? '';
    this.at += opened.length;
    const words = this.alternatives();
    this.take(')');
    return opened.endsWith('=') || opened.endsWith('!') ? null : words;
  }

  private escape(): string | null {
    const escaped = this.source[this.at] ?? '';
    this.at += 1;
    if (/[pPuxkc]/.test(escaped)) {
      const rest = /^(?:\{[^}]*\}|<[^>]*>|[0-9a-fA-F]{2,4}|[A-Za-z])/.exec(this.source.slice(this.at, this.at + 60));
      this.at += rest?.[0].length ?? 0;
      return null;
    }
    return /[A-Za-z0-9]/.test(escaped) ? null : escaped;
  }

  private skipSet(): void {
    while (this.at < this.source.length && this.source[this.at] !== ']')
      this.at += this.source[this.at] === '\\' ? 2 : 1;
    this.at += 1;
  }

  private quantifier(): 'once' | 'repeated' | 'optional' {
    if (!quantifiers.has(this.source[this.at] ?? '')) return 'once';
    const printed = /^(?:[?*+]|\{\d*(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12))?.[0];
    if (printed === undefined) return 'once';
    this.at += printed.length;
    return /^(?:[?*]|\{0)/.test(printed) ? 'optional' : 'repeated';
  }

  private take(character: string): boolean {
    if (this.source[this.at] !== character) return false;
    this.at += 1;
    return true;
  }
}

function tells(words: AnyOf): boolean {
  return words.length > 0 && words.every((word) => word.trim().length >= (isDense(word) ? shortestDense : shortest));
}

/** Chinese characters, kana, Hangul: everything from the radicals on. */
const isDense = (word: string) => (word.codePointAt(0) ?? 0) >= 0x2e80;

/** Longer words stand in fewer texts, and so do fewer of them. */
function byTelling(one: AnyOf, other: AnyOf): number {
  const length = (list: AnyOf) => Math.min(...list.map((word) => word.length));
  return length(other) - length(one) || one.length - other.length;
}
