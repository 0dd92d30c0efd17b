import type { PageReading, Source } from '../article/page-reading.ts';
import { fallbackPack, languagePack, languagePacks } from '../languages/registry.ts';
import type { LanguagePack } from '../languages/schema.ts';
import { wordsOf } from './compare-text.ts';

/** The language of an article and the packs to read its page with, the article's own first. */
export interface ChosenLanguage {
  tag: string | null;
  from: Source;
  packs: readonly LanguagePack[];
}

const sampleSize = 3_000;
/** Characters that are enough to see that a text is in the language that the page declares, as most are. */
const glance = 1_000;
/** Share of stop words in plain prose: 0.2 to 0.4 in the packs' languages, below 0.08 in any unrelated one. */
const plainProse = 0.12;
/** Words that only one of two languages has: how many must stand there, and how many for each of the other's. */
const leastTelling = 6;
const tellsApart = 1.5;
const overrules = 4;

/**
 * Tells the language: what the page declares, unless its text is plainly in another. A script settles some such cases,
 * stop words the others; near relatives are told apart by the words that only one of them has. Languages without a pack
 * cannot be told apart, and the declaration holds.
 */
export function chooseLanguage(reading: PageReading): ChosenLanguage {
  const stated = reading.metadata.inLanguage
    .map(({ value, from }) => ({ tag: canonicalTag(value), from }))
    .find(({ tag }) => tag !== null);
  const ofDocument = canonicalTag(reading.documentLanguage ?? '');
  const declared = ofDocument ?? stated?.tag ?? null;
  const seen = languageOfText(sampleOf(reading), declared);
  const tag = seen ?? declared;
  const from: Source = seen !== null ? 'text' : ofDocument !== null ? 'markup' : (stated?.from ?? 'text');
  const packs = [tag, ofDocument, stated?.tag ?? null]
    .map((name) => (name === null ? null : languagePack(name)))
    .filter((pack) => pack !== null);
  return { tag, from, packs: [...new Set([...packs, fallbackPack])] };
}

const canonical = new Map<string, string | null>();
/** Tags remembered: pages write few, and a hostile one may write any. */
const mostTags = 500;

/** The canonical form of a tag as a page writes it, remembered since asking `Intl` is slow; null for what is none. */
function canonicalTag(text: string): string | null {
  const known = canonical.get(text);
  if (known !== undefined) return known;
  const made = makeCanonical(text);
  if (canonical.size >= mostTags) canonical.clear();
  canonical.set(text, made);
  return made;
}

function makeCanonical(text: string): string | null {
  const tag =
    text
      .trim()
      .replace(/_/g, '-')
      .split(/[\s,;]/)[0] ?? '';
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

function sampleOf(reading: PageReading): string {
  let text = '';
  for (const block of reading.blocks) {
    if (block.zone === 'body') text += `${block.text}\n`;
    if (text.length > sampleSize) break;
  }
  return text.slice(0, sampleSize);
}

/** Runs of one script, named as ISO 15924 has it: one pass over the sample. */
const scriptRuns =
  /(?<Latn>\p{Script=Latin}+)|(?<Cyrl>\p{Script=Cyrillic}+)|(?<Arab>\p{Script=Arabic}+)|(?<Han>\p{Script=Han}+)|(?<Kana>[\p{Script=Hiragana}\p{Script=Katakana}]+)|(?<Hang>\p{Script=Hangul}+)|(?<Deva>\p{Script=Devanagari}+)|(?<Beng>\p{Script=Bengali}+)|(?<Grek>\p{Script=Greek}+)|(?<Hebr>\p{Script=Hebrew}+)|(?<Thai>\p{Script=Thai}+)/gu;
/** Scripts that alone tell the language: only one large written language uses each. */
const tellingScripts = new Set(['Jpan', 'Kore', 'Hans', 'Grek', 'Hebr', 'Thai']);

/** The language of such a script, from the browser's own data (CLDR, likely subtags); null for other scripts. */
function onlyUserOf(script: string): string | null {
  return tellingScripts.has(script) ? new Intl.Locale(`und-${script}`).maximize().language : null;
}

/** The language where the text contradicts the declaration or nothing is declared; else null. */
function languageOfText(text: string, declared: string | null): string | null {
  if (text.length < 120) return null;
  const counts = scriptCounts(text);
  const script = scriptOf(counts);
  if (script === null) return null;
  const own = declared === null ? null : languagePack(declared);
  const fits = declared !== null && (scriptOfTag(declared) === script || (own !== null && isWrittenIn(own, script)));
  if (fits && own !== null && isPlainly(own, text.slice(0, glance), script)) return null;
  const seen = byStopWords(text, script, fits ? declared : null);
  return seen ?? (fits ? null : onlyUserOf(script));
}

/** Characters of each script. The plain Latin letters, most of most texts, are counted apart: looking at scripts is slow. */
function scriptCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let plain = 0;
  for (let at = 0; at < text.length; at += 1) {
    // Sets the bit that parts small letters from capitals.
    const code = text.charCodeAt(at) | 32;
    if (code >= 97 && code <= 122) plain += 1;
  }
  if (plain > 0) counts.set('Latn', plain);
  for (const { 0: run, groups = {} } of text.replace(/[\0-\x7f]+/g, '').matchAll(scriptRuns)) {
    const name = Object.keys(groups).find((script) => groups[script] !== undefined) ?? '';
    counts.set(name, (counts.get(name) ?? 0) + run.length);
  }
  return counts;
}

function scriptOf(counts: ReadonlyMap<string, number>): string | null {
  const count = (name: string) => counts.get(name) ?? 0;
  const east = count('Kana') + count('Han') + count('Hang');
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  if (!most || most[1] < 30) return null;
  if (east * 2 > count('Latn')) {
    if (count('Kana') > east * 0.1) return 'Jpan';
    return count('Hang') > east * 0.3 ? 'Kore' : 'Hans';
  }
  return most[0];
}

/** Simplified and traditional Chinese count as one script here: characters tell them apart, as words do elsewhere. */
function scriptOfTag(tag: string): string | null {
  const known = scripts.get(tag);
  if (known !== undefined) return known;
  const stated = new Intl.Locale(tag).maximize().script ?? null;
  const script = stated === 'Hant' || stated === 'Hani' ? 'Hans' : stated;
  if (scripts.size >= mostTags) scripts.clear();
  scripts.set(tag, script);
  return script;
}

const scripts = new Map<string, string | null>();

interface StopWords {
  /** Stop word to the packs that have it. */
  packsOf: ReadonlyMap<string, readonly LanguagePack[]>;
  scripts: ReadonlyMap<LanguagePack, ReadonlySet<string>>;
}
let stopWords: StopWords | null = null;

/** Every pack's stop words in one table, so that a text is gone through once, however many packs there are. */
function stopWordTable(): StopWords {
  if (stopWords) return stopWords;
  const packsOf = new Map<string, LanguagePack[]>();
  const scripts = new Map<LanguagePack, ReadonlySet<string>>();
  for (const pack of languagePacks) {
    for (const word of new Set(pack.stopWords.flatMap(wordsOf)))
      packsOf.set(word, [...(packsOf.get(word) ?? []), pack]);
    // A language of two scripts has stop words in both.
    scripts.set(pack, new Set([scriptOfTag(pack.tag) ?? '', ...scriptCounts(pack.stopWords.join(' ')).keys()]));
  }
  stopWords = { packsOf, scripts };
  return stopWords;
}

const isWrittenIn = (pack: LanguagePack, script: string) => stopWordTable().scripts.get(pack)?.has(script) ?? false;

interface Score {
  pack: LanguagePack;
  /** Their number, a word that several packs have counting in parts. */
  telling: number;
  /** Their share of all words. */
  share: number;
}

/** The stop words of a text, each with how often it stands there and the packs that have it. */
type FoundWords = { times: number; packs: readonly LanguagePack[] }[];

function stopWordsIn(words: readonly string[]): FoundWords {
  const { packsOf } = stopWordTable();
  const found = new Map<string, { times: number; packs: readonly LanguagePack[] }>();
  for (const word of words) {
    const packs = packsOf.get(word);
    if (packs === undefined) continue;
    const known = found.get(word);
    if (known !== undefined) known.times += 1;
    else found.set(word, { times: 1, packs });
  }
  return [...found.values()];
}

/** Best first. `count`: the words of the text. */
function scoresOf(found: FoundWords, count: number, script: string): Score[] {
  const scores = new Map<LanguagePack, Score>();
  for (const { times, packs } of found) {
    for (const pack of packs) {
      let score = scores.get(pack);
      if (score === undefined) {
        score = { pack, telling: 0, share: 0 };
        scores.set(pack, score);
      }
      score.telling += times / packs.length;
      score.share += times / count;
    }
  }
  return [...scores.values()]
    .filter(({ pack }) => isWrittenIn(pack, script))
    .sort((a, b) => b.telling - a.telling || b.share - a.share);
}

/** Whether the words that only one of two near relatives has speak for the first, `factor` to one. */
function speaksFor(first: Score, second: Score | undefined, factor: number, found: FoundWords): boolean {
  if (!second) return true;
  const only = (a: Score, b: Score) =>
    found.reduce((sum, { times, packs }) => (packs.includes(a.pack) && !packs.includes(b.pack) ? sum + times : sum), 0);
  const own = only(first, second);
  return own >= leastTelling && own >= factor * only(second, first);
}

/** Whether more speaks for this language than for any other, at a glance. */
function isPlainly(pack: LanguagePack, text: string, script: string): boolean {
  const words = wordsOf(text);
  const best = scoresOf(stopWordsIn(words), words.length, script)[0];
  return best?.pack === pack && best.share >= plainProse;
}

function byStopWords(text: string, script: string, declared: string | null): string | null {
  const words = wordsOf(text);
  if (words.length < 40) return null;
  const found = stopWordsIn(words);
  const scores = scoresOf(found, words.length, script);
  const [best, second] = scores;
  if (!best || best.share < plainProse || !speaksFor(best, second, tellsApart, found)) return null;
  if (declared === null) return best.pack.tag;
  const pack = languagePack(declared);
  if (pack === best.pack) return null;
  // A language without a pack may share short words with one that has: only overwhelming evidence overrules it.
  if (pack === null) return best.share >= plainProse * 1.7 ? best.pack.tag : null;
  return speaksFor(
    best,
    scores.find((score) => score.pack === pack),
    overrules,
    found,
  )
    ? best.pack.tag
    : null;
}
