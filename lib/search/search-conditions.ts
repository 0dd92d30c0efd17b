import type { SearchProblem } from '../article/library-query.ts';
import type { SearchCondition } from '../article/search-tree.ts';
import { foldText } from './index-text.ts';
import { dayOf } from './search-days.ts';
import type { SearchWords } from './search-words.ts';

const values: Partial<Record<SearchCondition['test'], ReadonlySet<string>>> = {
  has: new Set(['correction', 'note', 'highlight', 'change']),
  is: new Set(['saved', 'seen', 'unread']),
};

/** What a condition's test is held against, as `SearchCondition.value` has it; or why that cannot be told. */
export function conditionValue(
  test: SearchCondition['test'],
  text: string,
  today: string,
  words: SearchWords,
): { value: string } | { problem: SearchProblem['kind'] } {
  if (test === 'site') return valueOr(hostOf(text), 'no-value');
  if (test === 'language') return valueOr(languageOf(text), 'bad-language');
  if (test === 'before' || test === 'after') return valueOr(dayOf(text, today, words), 'bad-date');
  const value = words.values.get(foldText(text));
  return valueOr(value !== undefined && values[test]?.has(value) ? value : null, 'bad-has');
}

function valueOr(value: string | null, problem: SearchProblem['kind']) {
  return value === null ? { problem } : { value };
}

/** Readers paste addresses: the host of one is meant. Its `www` says nothing. */
function hostOf(text: string): string | null {
  const host = text
    .trim()
    .normalize('NFKC')
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^\.+|\.+$/g, '');
  if (host === '' || /[\s@\\]/.test(host) || !URL.canParse(`https://${host}`)) return null;
  return new URL(`https://${host}`).hostname.replace(/^www\.(?=.+\.)/, '');
}

function languageOf(text: string): string | null {
  const tag = text.trim().normalize('NFKC').replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
