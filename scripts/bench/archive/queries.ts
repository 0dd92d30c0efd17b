import { authorOf, inventedRows, placeOf, publisherOf, tagOf } from './invented-article.ts';
import { randomFrom, rankFrom, wordOf } from './invented-words.ts';

/** Searches of one kind. */
export interface QueryKind {
  kind: string;
  queries: string[];
}

const each = 24;

/** What readers type, in nine kinds, the same on every run. `count`: articles in the archive that is searched. */
export function mixedQueries(count: number): QueryKind[] {
  const random = randomFrom(77);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low));
  const rare = () => wordOf(between(8_000, 60_000));
  const middling = () => wordOf(between(200, 4_000));
  const common = () => wordOf(between(0, 30));
  const article = () => inventedRows(between(0, count), count).article;
  const phrase = () => {
    const words = article().headline.toLowerCase().split(' ');
    const from = between(0, words.length - 3);
    return `"${words.slice(from, from + between(2, 4)).join(' ')}"`;
  };
  const field = (at: number) =>
    [
      () => `author:"${authorOf(between(0, 200))}"`,
      () => `place:${placeOf(between(0, 100))} ${middling()}`,
      () => `site:${article().host} ${common()}`,
      () => `tag:${tagOf(between(0, 50))}`,
      () => `${middling()} after:20${between(18, 26)}-03-01 has:correction`,
      () => `${middling()} is:saved before:20${between(18, 26)}-03-01`,
    ][at % 6]?.() ?? common();
  const kind = (name: string, make: (at: number) => string): QueryKind => {
    return { kind: name, queries: Array.from({ length: each }, (_, at) => make(at)) };
  };
  return [
    kind('rare word', rare),
    kind('middling word', middling),
    kind('common word', common),
    kind('two words', () => `${middling()} ${wordOf(rankFrom(random))}`),
    kind('two common words', () => `${common()} ${common()}`),
    kind('phrase', phrase),
    kind('prefix', () => `${middling().slice(0, between(3, 5))}*`),
    kind('field', field),
    kind('excluded or either', (at) => (at % 2 === 0 ? `${middling()} -${common()}` : `${middling()} OR ${rare()}`)),
  ];
}

/** The choices that a reader makes beside the list, one after the other. */
export function filterChanges() {
  const publishers = [0, 1, 2, 5, 9].map((at) => ({ publishers: [publisherOf(at)] }));
  const authors = [0, 3, 8].map((at) => ({ authors: [authorOf(at)] }));
  const places = [0, 1, 4].map((at) => ({ places: [placeOf(at)] }));
  const others = [
    { sections: ['world', 'news'] },
    { languages: ['de'] },
    { tags: [tagOf(0), tagOf(1)] },
    { flags: ['corrected' as const] },
    { flags: ['unread' as const, 'saved' as const] },
    { from: '2024-01-01', to: '2025-06-30' },
    { publishers: [publisherOf(0), publisherOf(1)], sections: ['news'], flags: ['changed' as const] },
    {},
  ];
  return [...publishers, ...authors, ...places, ...others];
}
