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
/** Share of stop words in plain prose: 0.2 to 0.4 in the packs' languages, below 0.08 in any other. */
const plainProse = 0.12;
const wrongLanguage = 0.07;

/**
 * Tells the language: what the page declares, unless its text is plainly in another. A script settles most such cases,
 * stop words the others. Languages of one script without a pack cannot be told apart, and the declaration holds.
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

function canonicalTag(text: string): string | null {
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

const scripts = [
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Han', /\p{Script=Han}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Latn', /\p{Script=Latin}/gu],
] as const;
/** Scripts that alone tell the language: only one large written language uses each. */
const tellingScripts = new Set(['Jpan', 'Kore', 'Hans', 'Grek', 'Hebr', 'Thai']);

/** The language of such a script, from the browser's own data (CLDR, likely subtags); null for other scripts. */
function onlyUserOf(script: string): string | null {
  return tellingScripts.has(script) ? new Intl.Locale(`und-${script}`).maximize().language : null;
}

/** The language where the text contradicts the declaration or nothing is declared; else null. */
function languageOfText(text: string, declared: string | null): string | null {
  if (text.length < 120) return null;
  const script = scriptOf(text);
  if (script === null) return null;
  const expected = declared === null ? null : scriptOfTag(declared);
  if (expected !== null && expected !== script) return script === 'Latn' ? byStopWords(text, null) : onlyUserOf(script);
  if (script === 'Latn') return byStopWords(text, declared);
  return declared === null ? onlyUserOf(script) : null;
}

function scriptOf(text: string): string | null {
  const counts = new Map<string, number>(scripts.map(([name, pattern]) => [name, text.match(pattern)?.length ?? 0]));
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

/** Simplified and traditional Chinese count as one script here: one pack reads both. */
function scriptOfTag(tag: string): string | null {
  const script = new Intl.Locale(tag).maximize().script ?? null;
  return script === 'Hant' || script === 'Hani' ? 'Hans' : script;
}

const stopWords = new WeakMap<LanguagePack, Set<string>>();

function byStopWords(text: string, declared: string | null): string | null {
  const words = wordsOf(text);
  if (words.length < 40) return null;
  const scores = languagePacks
    .filter((pack) => pack.script === 'Latin')
    .map((pack) => ({ pack, share: shareOfStopWords(words, pack) }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = scores;
  if (!best || best.share < plainProse || best.share < (second?.share ?? 0) * 1.3) return null;
  if (declared === null) return best.pack.tag;
  const pack = languagePack(declared);
  if (pack === best.pack) return null;
  const own = pack === null ? 0 : (scores.find((score) => score.pack === pack)?.share ?? 0);
  // A language without a pack may share short words with one that has: only overwhelming evidence overrules it.
  const needed = pack === null ? plainProse * 1.7 : plainProse;
  return own < wrongLanguage && best.share >= needed ? best.pack.tag : null;
}

function shareOfStopWords(words: readonly string[], pack: LanguagePack): number {
  let set = stopWords.get(pack);
  if (!set) {
    set = new Set(pack.stopWords);
    stopWords.set(pack, set);
  }
  let found = 0;
  for (const word of words) if (set.has(word)) found += 1;
  return found / words.length;
}
