import type { IndexedFacts } from '../storage/indexed-articles.ts';

/** Facts as they lie in the index, in a fixed order: names would take more room than what they name. */
export type FactsRow = readonly [
  id: string,
  headline: string,
  host: string,
  publisher: string,
  authors: readonly string[],
  place: string | null,
  language: string | null,
  section: string | null,
  tags: readonly string[],
  collections: readonly string[],
  published: string | null,
  lastSeenAt: number,
  savedAt: number | null,
  readAt: number | null,
  corrections: number,
  versions: number,
  hasNote: 0 | 1,
  hasHighlight: 0 | 1,
];

export function rowOf(facts: IndexedFacts): FactsRow {
  return [
    facts.id,
    facts.headline,
    facts.host,
    facts.publisher,
    facts.authors,
    facts.place,
    facts.language,
    facts.section,
    facts.tags,
    facts.collections,
    facts.published,
    facts.lastSeenAt,
    facts.savedAt,
    facts.readAt,
    facts.corrections,
    facts.versions,
    facts.hasNote ? 1 : 0,
    facts.hasHighlight ? 1 : 0,
  ];
}

export function factsOf(row: FactsRow): IndexedFacts {
  const [id, headline, host, publisher, authors, place, language, section, tags, collections, published] = row;
  const [, , , , , , , , , , , lastSeenAt, savedAt, readAt, corrections, versions, hasNote, hasHighlight] = row;
  return {
    id,
    headline,
    host,
    publisher,
    authors,
    place,
    language,
    section,
    tags,
    collections,
    published,
    lastSeenAt,
    savedAt,
    readAt,
    corrections,
    versions,
    hasNote: hasNote === 1,
    hasHighlight: hasHighlight === 1,
  };
}
