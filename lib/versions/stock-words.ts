import { languagePack } from '../languages/registry.ts';
import type { LanguagePack } from '../languages/schema.ts';
import { wordsIn } from './distinctive-words.ts';

/** Notes of a pack's own examples in which a word stands that says nothing of what a note is about. */
const often = 3;

const known = new WeakMap<LanguagePack, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/**
 * The words that notes of a language are made of whatever they are about ("article", "earlier", "updated"), folded as
 * `wordsIn` folds: from the pack's labels and stop words, and those that several of its examples share. Empty for a language
 * without a pack.
 */
export function stockWords(language: string | null): ReadonlySet<string> {
  const pack = language === null ? null : languagePack(language);
  if (pack === null) return none;
  let words = known.get(pack);
  if (words === undefined) {
    words = stockOf(pack);
    known.set(pack, words);
  }
  return words;
}

function stockOf(pack: LanguagePack): ReadonlySet<string> {
  const { labels, statements } = pack.notes;
  const stock = new Set(pack.stopWords.flatMap((word) => [...wordsIn(word, 1)]));
  for (const label of Object.values(labels).flat()) for (const word of wordsIn(label, 1)) stock.add(word);
  const counts = new Map<string, number>();
  for (const example of statements.flatMap(({ examples }) => examples)) {
    for (const word of wordsIn(example, 1)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const [word, count] of counts) if (count >= often && !/\p{N}/u.test(word)) stock.add(word);
  return stock;
}
