/** Alternatives beyond this many cost more to look for than the pattern that they save. */
const mostWords = 40;
/** Characters a word must have to tell anything; scripts that write a word in two characters are content with two. */
const shortest = 3;
const shortestDense = 2;

/**
 * Words of which at least one stands in every text that a pattern matches, as the pattern writes them; null where no
 * such words can be told. A cheap look for them saves compiling and running the pattern on most texts.
 *
 * Reads the pattern's source (a regular expression with the `u` flag that compiles): what must stand there is told from
 * its letters, groups and alternatives; sets, escapes and what may be missing tell nothing.
 */
export function requiredWords(source: string): readonly string[] | null {
  return new Reader(source).alternatives();
}

class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Up to the bracket that closes them, or the end: one of each alternative's words. */
  alternatives(): readonly string[] | null {
    let words: readonly string[] | null = [];
    do {
      const own = this.sequence();
      words = words === null || own === null ? null : [...words, ...own];
    } while (this.take('|'));
    return words !== null && words.length <= mostWords ? [...new Set(words)] : null;
  }

  private sequence(): readonly string[] | null {
    let best: readonly string[] | null = null;
    let run = '';
    const consider = (words: readonly string[] | null) => {
      if (words !== null && tells(words) && (best === null || isBetter(words, best))) best = words;
    };
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const item = this.item();
      const times = this.quantifier();
      if (typeof item === 'string' && times === 'once') {
        run += item;
        continue;
      }
      if (typeof item === 'string' && times === 'repeated') run += item;
      consider([run]);
      run = '';
      if (item !== null && typeof item !== 'string' && times !== 'optional') consider(item);
    }
    consider([run]);
    return best;
  }

  /** A literal character, the words of a group, or null for what tells nothing. */
  private item(): string | readonly string[] | null {
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

  private group(): readonly string[] | null {
    const opened = /^\?(?:[:]|<[A-Za-z]\w*>|<?[=!])/.exec(this.source.slice(this.at, this.at + 80))?.[0] ?? '';
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

function tells(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => word.trim().length >= (isDense(word) ? shortestDense : shortest));
}

/** Chinese characters, kana, Hangul: everything from the radicals on. */
const isDense = (word: string) => (word.codePointAt(0) ?? 0) >= 0x2e80;

/** Longer words stand in fewer texts. */
function isBetter(words: readonly string[], than: readonly string[]): boolean {
  const length = (list: readonly string[]) => Math.min(...list.map((word) => word.length));
  return length(words) > length(than) || (length(words) === length(than) && words.length < than.length);
}
