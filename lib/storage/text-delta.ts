/**
 * A text as it differs from another: a string stands for itself, and two numbers in a row are a copy: from where, counted
 * from the end of the copy before it, and how many UTF-16 units. A copy is taken from the base with, behind it, what has
 * been put together so far; so a text that repeats itself is said once.
 */
export type Delta = (string | number)[];

/** Units that must agree before a copy is looked at: shorter ones cost more to write down than to repeat. */
const grain = 16;

/** Places remembered for the same grain. Pages repeat themselves; hostile ones in every line. */
const places = 8;

/** About how much room a delta takes, in the units of a text's length. */
export function deltaSize(delta: Delta): number {
  return delta.reduce<number>((sum, part) => sum + (typeof part === 'string' ? part.length + 2 : 4), 0);
}

/** Length of the text that a delta makes. What it says may be wrong: `applyDelta` finds that out. */
export function lengthOfText(delta: Delta): number {
  let length = 0;
  for (let at = 0; at < delta.length; at += 1) {
    const part = delta[at];
    if (typeof part === 'string') length += part.length;
    else {
      const copied = delta[at + 1];
      length += typeof copied === 'number' ? Math.abs(copied) : 0;
      at += 1;
    }
  }
  return length;
}

/**
 * What is needed to make `text` of `base`. Time grows with the length of both and no faster. Any stretch of twice the grain
 * that both have is found; moved ones too.
 */
export function deltaOf(base: string, text: string): Delta {
  const index = new Map<string, number[]>();
  const remember = (key: string, at: number) => {
    const known = index.get(key);
    if (known === undefined) index.set(key, [at]);
    else if (known.length < places) known.push(at);
  };
  for (let at = 0; at + grain <= base.length; at += grain) remember(base.slice(at, at + grain), at);

  const delta: Delta = [];
  let written = 0;
  let at = 0;
  /** Where the last copy was taken up to. */
  let end = 0;
  while (at + grain <= text.length) {
    const known = index.get(text.slice(at, at + grain)) ?? [];
    // If as much was replaced as is written anew, it goes on there: with much that is alike, the likeliest place.
    const copy = longestCopy(base, text, at, written, [end + at - written, ...known]);
    if (copy === null) {
      at += 1;
      if (at - grain >= written && at % grain === 0) remember(text.slice(at - grain, at), base.length + at - grain);
      continue;
    }
    const start = at - copy.back;
    if (start > written) delta.push(text.slice(written, start));
    delta.push(copy.from - copy.back - end, copy.back + copy.length);
    end = copy.from + copy.length;
    at += copy.length;
    written = at;
  }
  if (written < text.length) delta.push(text.slice(written));
  return delta;
}

/** The text that `delta` was made of, with the same base. Throws `RangeError` where it cannot have been. */
export function applyDelta(base: string, delta: Delta): string {
  let text = '';
  let from = 0;
  for (let at = 0; at < delta.length; at += 1) {
    const part = delta[at];
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const length = delta[at + 1];
    if (part === undefined || typeof length !== 'number') throw new RangeError('a copy without a length');
    from += part;
    const [source, start] = from < base.length ? [base, from] : [text, from - base.length];
    if (start < 0 || length < 0 || start + length > source.length) throw new RangeError('a copy from beyond the text');
    text += source.slice(start, start + length);
    from += length;
    at += 1;
  }
  return text;
}

interface Copy {
  from: number;
  length: number;
  /** Units before `from` that agree as well and have not been written yet. */
  back: number;
}

function longestCopy(
  base: string,
  text: string,
  at: number,
  written: number,
  candidates: readonly number[],
): Copy | null {
  let best: Copy | null = null;
  for (const from of candidates) {
    const inBase = from < base.length;
    const [source, start, end] = inBase ? [base, from, base.length] : [text, from - base.length, at];
    let length = 0;
    while (at + length < text.length && start + length < end) {
      if (source.charCodeAt(start + length) !== text.charCodeAt(at + length)) break;
      length += 1;
    }
    if (length < grain) continue;
    let back = 0;
    // Out of the text itself nothing is taken that this very copy would still have to write.
    while (inBase && at - back > written && start - back > 0) {
      if (base.charCodeAt(start - back - 1) !== text.charCodeAt(at - back - 1)) break;
      back += 1;
    }
    if (best === null || length + back > best.length + best.back) best = { from, length, back };
  }
  return best;
}
