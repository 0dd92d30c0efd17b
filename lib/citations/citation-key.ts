import letters from './ascii-letters.json' with { type: 'json' };
import type { CslItem } from './csl-data.ts';

const table = new Map<string, string>(Object.entries(letters));
/** A word of a title below this tells little; one is taken where there is no longer. */
const telling = 4;
const longest = 24;

/**
 * A citation key that can be typed and read: the first author's family name, the year ("nd" without one) and a word of the title, in
 * lower-case ASCII letters. Scripts that go letter by letter are written in Latin ones; for those that do not, the host of the address
 * stands in for the name and the word is left out.
 */
export function citationKey(item: Pick<CslItem, 'author' | 'issued' | 'title' | 'URL'>): string {
  const [first] = item.author ?? [];
  const name = first === undefined ? '' : 'literal' in first ? first.literal : first.family;
  const year = item.issued?.['date-parts'][0][0];
  const titleWords = item.title.split(/[^\p{L}\p{M}\p{N}]+/u).map(asciiLetters);
  const word = titleWords.find((one) => one.length >= telling) ?? titleWords.find((one) => one !== '') ?? '';
  return `${asciiLetters(name) || hostName(item.URL)}${year ?? 'nd'}${word}`;
}

/** The same keys, told apart where two are the same: "a", "b" after the first. The order of the items decides. */
export function withUniqueKeys<Item extends { id: string }>(items: readonly Item[]): Item[] {
  const keyOf = uniqueKeys();
  return items.map((item) => ({ ...item, id: keyOf(item.id) }));
}

/** As `withUniqueKeys`, for items that come one by one: answers a key that was not given before. */
export function uniqueKeys(): (key: string) => string {
  const taken = new Set<string>();
  // The number to try next for each key, so that ten thousand of one year and name cost no ten thousand looks each.
  const next = new Map<string, number>();
  return (key) => {
    let count = next.get(key) ?? 0;
    let id = count === 0 ? key : `${key}-${suffixOf(count)}`;
    while (taken.has(id)) {
      count += 1;
      id = `${key}-${suffixOf(count)}`;
    }
    taken.add(id);
    next.set(key, count + 1);
    return id;
  };
}

/** a, b … z, aa, ab … */
function suffixOf(count: number): string {
  const before = Math.floor((count - 1) / 26);
  return `${before > 0 ? suffixOf(before) : ''}${String.fromCharCode(97 + ((count - 1) % 26))}`;
}

function asciiLetters(text: string): string {
  const plain = [...text.normalize('NFKC').toLocaleLowerCase('und')].map((letter) => table.get(letter) ?? letter);
  const bare = plain.join('').normalize('NFKD').replace(/\p{M}/gu, '');
  // What decomposed into letters of the table only now ("й", "ό").
  const ascii = [...bare].map((letter) => table.get(letter) ?? letter).join('');
  // A word of which only a part could be written is no word.
  return /[^\p{ASCII}]/u.test(ascii.replace(/[^\p{L}\p{N}]/gu, ''))
    ? ''
    : ascii.replace(/[^a-z0-9]/gu, '').slice(0, longest);
}

function hostName(address: string): string {
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\d?\./u, '') : '';
  return (
    host
      .split('.')[0]
      ?.replace(/[^a-z0-9]/gu, '')
      .slice(0, longest) || 'article'
  );
}
