import { foldedName } from './folded-name.ts';

/** Letters of the text that are looked at: whoever a story is about is named in full at its beginning. */
const most = 4_000;
/** Names of one article. */
const mostNames = 8;
/** Words within names that are written small, of languages whose other short words could be taken for them least. */
const particles = new Set('de del della di da dos das du van von der den ter zu zum zur af al bin bint ibn'.split(' '));

const word = /[\p{L}\p{M}][\p{L}\p{M}'’.-]*/gu;
/** What a sentence, or what is said in it, begins behind. */
const opening = /(?:^|[.!?:;…"“”„«»‘(\n]\s*)$/u;

interface Word {
  text: string;
  capital: boolean;
  /** Whether it may have its capital from standing first. */
  first: boolean;
  /** Whether nothing but a space stands between it and the word before. */
  joined: boolean;
}

/**
 * Names of two words and more that an article is about: capitals in a row, in scripts that have them, whose last word stands in
 * the headline, the standfirst or a keyword as well. It knows no language, so that a name in a script without capitals is only
 * known where a keyword has it. In the order in which they are first named.
 *
 * @param prominent headline, standfirst and keywords
 * @param lines the text
 */
export function namesIn(prominent: readonly string[], lines: readonly string[]): string[] {
  const words = wordsOf(lines.join('\n').slice(0, most));
  const small = new Set(words.filter(({ capital }) => !capital).map(({ text }) => text));
  const about = new Set(prominent.flatMap((text) => foldedName(text).split(' ')));
  const names = new Map<string, string>();
  for (const run of runsOf(words, small)) {
    const last = foldedName(run.at(-1)?.text ?? '');
    if (last.length < 2 || !about.has(last)) continue;
    for (const part of [run, withoutTitle(run)]) {
      const name = part.map(({ text }) => text).join(' ');
      const folded = foldedName(name);
      if (!names.has(folded)) names.set(folded, name);
    }
  }
  return [...names.values()].slice(0, mostNames);
}

/** The last two words with a capital, and what stands between them: before a name there may be a title or an office. */
function withoutTitle(run: readonly Word[]): readonly Word[] {
  const capitals = [...run.keys()].filter((at) => run[at]?.capital);
  return run.slice(capitals.at(-2) ?? 0);
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    const gap = text.slice(end, index);
    end = index + found.length;
    // An initial keeps its point; any other ends a sentence.
    const ended = /\.$/.test(found) && !/^\p{Lu}\.$/u.test(found);
    const before = words.at(-1);
    words.push({
      text: found.replace(/(?:['’]s|['’]|(?<!^\p{Lu})\.)$/u, ''),
      capital: /^\p{Lu}/u.test(found),
      first: before === undefined || opening.test(gap) || before.text === '',
      joined: before !== undefined && gap === ' ',
    });
    if (ended) words.push({ text: '', capital: false, first: true, joined: false });
  }
  return words;
}

/** Capitalised words in a row, with particles between them. A first word that is written small elsewhere is no part of one. */
function* runsOf(words: readonly Word[], small: ReadonlySet<string>): Generator<Word[]> {
  let run: Word[] = [];
  for (const one of [...words, null]) {
    const goesOn = one?.joined === true && run.length > 0;
    if (one !== null && goesOn && (one.capital || particles.has(one.text))) {
      run.push(one);
      continue;
    }
    while (run.at(-1)?.capital === false) run.pop();
    if (run.length >= 2 && run.length <= 5) yield run;
    const begins = one?.capital === true && !(one.first && small.has(one.text.toLowerCase()));
    run = begins ? [one] : [];
  }
}
