import { escapePattern } from '../../foundation/escape-pattern.ts';
import { wordsPattern, wordsSource } from '../../languages/patterns.ts';
import type { LanguagePack } from '../../languages/schema.ts';

/** A pack's byline words, compiled. */
export interface BylineWords {
  /** A prefix at the start, with what parts it from the names. */
  prefix: RegExp;
  /** The prefixes themselves, in lower case. */
  prefixes: ReadonlySet<string>;
  /** A prefix in the midst of a line ("Posted on 3 May by Ann Lee"), with the names as group `names`. */
  inner: RegExp | null;
  /** Joiners between names, without the punctuation that every language uses. */
  joiner: RegExp;
  suffix: RegExp | null;
  role: RegExp;
  desk: RegExp;
  place: RegExp | null;
  /** A word of place or time that is left when the date behind it is taken away ("Ann Lee on"). */
  placeAtEnd: RegExp | null;
  /** A name and the place behind it ("Ann Lee in Oslo"), with the name as its first group. */
  nameAtPlace: RegExp | null;
  /** What ends the names in a line of facts: a dash, or a word of place and time. */
  afterNames: RegExp;
  notAuthors: ReadonlySet<string>;
  /** Words that lead to a date ("Published on") at the end of what stands before it. */
  beforeDate: RegExp;
}

const known = new WeakMap<LanguagePack, BylineWords>();

/** A joiner that is one word with the second of two names, each of two words or more, or with a desk ("and agencies"). */
function joinedSource(pack: LanguagePack): string {
  const { joined, desks } = pack.byline;
  if (!joined) return '';
  const rest = joined.names.map((name) => name.slice(joined.letter.length));
  const others = `(?:${wordsSource(pack, desks)}|(?!${wordsSource(pack, rest)}(?![\\p{L}\\p{M}]))\\p{L}{2,20}\\s+\\p{L})`;
  return `|(?<=\\S\\s+\\S+)\\s+${wordsSource(pack, [joined.letter])}(?=${others})`;
}

export function bylineWords(pack: LanguagePack): BylineWords {
  const found = known.get(pack);
  if (found) return found;
  const { byline } = pack;
  const made: BylineWords = {
    prefix: new RegExp(
      pack.wordSpaces
        ? `^[\\s([|•·–—-]{0,4}${wordsSource(pack, byline.prefixes)}(?:\\s*[:：]\\s*|\\s*/\\s*(?=\\p{Lo})|\\s+(?=\\S))`
        : `^[\\s([（【|•·]{0,4}${wordsSource(pack, byline.prefixes)}(?:\\s*[:：／/＝=]\\s*|\\s+(?=\\S)|(?=\\p{Script=Han}{2,4}$))`,
      'iu',
    ),
    prefixes: new Set(byline.prefixes.map((text) => text.toLowerCase())),
    inner: pack.wordSpaces
      ? new RegExp(
          `(?:^|[\\s|·•–—-])${wordsSource(
            pack,
            byline.prefixes.filter((word) => word.length < 10),
          )}\\s*[:：]?\\s+(?<names>\\S[^|·•\\n]{1,90})`,
          'iu',
        )
      : null,
    joiner: pack.wordSpaces
      ? new RegExp(`\\s+${wordsSource(pack, byline.joiners)}\\s+${joinedSource(pack)}`, 'iu')
      : new RegExp(
          wordsSource(
            pack,
            byline.joiners.filter((word) => /[\p{P}]/u.test(word)),
          ),
          'iu',
        ),
    suffix: byline.suffixes?.length ? new RegExp(`\\s*${wordsSource(pack, byline.suffixes)}$`, 'u') : null,
    role: wordsPattern(pack, byline.roles),
    desk: wordsPattern(pack, byline.desks),
    place: byline.placeWords.length ? new RegExp(`^${wordsSource(pack, byline.placeWords)}\\s`, 'iu') : null,
    placeAtEnd: byline.placeWords.length
      ? new RegExp(`[\\s|,·•–—-]+${wordsSource(pack, byline.placeWords)}\\s*$`, 'iu')
      : null,
    nameAtPlace: byline.placeWords.length
      ? new RegExp(
          `^(\\p{Lu}\\S+(?: \\S+){1,3}?),? (?:${byline.placeWords.map(escapePattern).join('|')}) \\p{Lu}[\\p{L} .'-]{2,40}$`,
          'u',
        )
      : null,
    afterNames: byline.placeWords.length
      ? new RegExp(`\\s+${wordsSource(pack, byline.placeWords)}\\s+(?=\\S)|\\s[-–—@]\\s`, 'iu')
      : /\s[-–—@]\s/u,
    beforeDate: new RegExp(
      `(?:^|[\\s,|·•–—-])+(?:${wordsSource(pack, pack.dates.published)}|${wordsSource(pack, pack.dates.updated)})\\s*[:：]?\\s*$`,
      'iu',
    ),
    notAuthors: new Set(byline.notAuthors.map((text) => text.toLowerCase())),
  };
  known.set(pack, made);
  return made;
}
