import { calendarOf, dateSource, escapePattern } from './calendar.ts';
import type { LanguagePack, PatternGroup, PlaceInText } from './schema.ts';
import { withSpellings } from './spelling.ts';

/** Holds between words and beside punctuation, never inside a word; vowel signs are part of theirs. */
const notInsideWord = '(?!(?<=[\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}\\p{N}])';
/** Brackets, bullets, rules and stars that may stand before a note. */
const lead = '[\\s(\\[（【［〔｛{*＊※•·▪■◆†‡_–—―~-]{0,12}';
const openBracket = '\\s*[(\\[（【［〔][\\s*]{0,4}';

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
  const edge = pack.wordSpaces ? notInsideWord : '';
  return new RegExp(`${starts[at]}${edge}(?:${withSpellings(pack, fillMacros(pack, pattern))})${edge}`, 'iu');
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

const groups = new WeakMap<object, RegExp>();

/** The whole group as one regular expression, compiled when first asked for. */
export function compiledGroup(pack: LanguagePack, group: PatternGroup): RegExp {
  const known = groups.get(group);
  if (known) return known;
  const made = compilePattern(pack, group.patterns.join('|') || '(?!)', group.at ?? 'any');
  groups.set(group, made);
  return made;
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
  const edge = pack.wordSpaces ? notInsideWord : '';
  return new RegExp(`${before}${edge}${wordsSource(pack, list)}${edge}${after}`, 'iu');
}
