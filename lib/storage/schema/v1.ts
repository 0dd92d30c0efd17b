/**
 * Version 1 of the archive's tables and indices, in Dexie's notation: the primary key first, `[a+b]` compound, `*` one
 * entry a list item.
 *
 * Never edited once released: archives of this version are on readers' machines. A change is a new file `v2.ts` with its
 * own upgrade, and a fixture archive of each version in `tests/fixtures/archives/` is opened by a test. A failed upgrade
 * throws and leaves the old data as it was (Dexie runs it in one `versionchange` transaction).
 */
export const version = 1;

export const stores = {
  articles: 'id, canonicalUrl, host, publisher, inLanguage, datePublished, firstSeenAt, lastSeenAt, correctionCount',
  versions: 'id, [articleId+takenAt], [articleId+contentHash], contentHash, takenAt',
  contents: 'hash',
  corrections: 'id, articleId, versionId, kind, seenAt',
  readerMarks: 'articleId, savedAt.value, *tags.value',
  savedReading: 'id, url, canonicalUrl, fromArticleId, savedAt',
  settings: 'key',
} as const;
