import type { LibraryEntry } from '../../lib/article/library-entry.ts';
import type { LibraryAnswer, LibraryFlag, LibraryList } from '../../lib/article/library-query.ts';
import { libraryFlags, libraryLists } from '../../lib/article/library-query.ts';
import type { BrowseRequest } from '../../lib/article/library-schemas.ts';
import { type ArchiveDatabase, archiveDatabase } from '../../lib/storage/database.ts';
import { libraryEntries } from '../../lib/storage/library-queries.ts';

const orNone = (values: readonly string[]) => (values.length === 0 ? [''] : values);

const valuesOf: Record<LibraryList, (entry: LibraryEntry) => readonly string[]> = {
  publishers: ({ publisher }) => [publisher],
  authors: ({ authors }) => orNone(authors),
  places: ({ place }) => [place ?? ''],
  languages: ({ inLanguage }) => [inLanguage ?? ''],
  sections: ({ section }) => [section ?? ''],
  tags: ({ tags }) => orNone(tags),
  collections: ({ collections }) => orNone(collections),
};

const holds: Record<LibraryFlag, (entry: LibraryEntry) => boolean> = {
  corrected: ({ corrections }) => corrections > 0,
  changed: ({ versions }) => versions > 1,
  unread: ({ savedAt, readAt }) => savedAt !== null && readAt === null,
  saved: ({ savedAt }) => savedAt !== null,
  seen: ({ savedAt }) => savedAt === null,
};

/** Answers what the library asks, by looking at every article: for tests of what asks. A search is for part of a headline. */
export async function naiveLibrary(
  { query, offset, limit }: BrowseRequest,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<LibraryAnswer> {
  const { filters, search } = query;
  const ids = await database.articles.toCollection().primaryKeys();
  const all = (await libraryEntries(ids, database)).filter((entry) => entry !== null);
  const passes = (entry: LibraryEntry, except: string | null) =>
    entry.trashedAt === null &&
    entry.headline.toLowerCase().includes(search.toLowerCase()) &&
    (filters.from === null || (entry.datePublished ?? '') >= filters.from) &&
    (filters.to === null || (entry.datePublished ?? '~').slice(0, 10) <= filters.to) &&
    libraryLists.every(
      (list) =>
        list === except ||
        filters[list].length === 0 ||
        valuesOf[list](entry).some((value) => filters[list].includes(value)),
    ) &&
    filters.flags.every((flag) => flag === except || holds[flag](entry));
  const found = all.filter((entry) => passes(entry, null));
  found.sort((a, b) =>
    query.sort === 'headline' ? a.headline.localeCompare(b.headline) : b.lastSeenAt - a.lastSeenAt,
  );
  if (query.reversed) found.reverse();
  const countsOf = (list: LibraryList) => {
    const counts = new Map<string, number>();
    for (const entry of all.filter((one) => passes(one, list))) {
      for (const value of valuesOf[list](entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  };
  const flagCount = (flag: LibraryFlag) => all.filter((entry) => passes(entry, flag) && holds[flag](entry)).length;
  return {
    total: found.length,
    ids: found.slice(offset, offset + limit).map(({ id }) => id),
    lists: {
      publishers: countsOf('publishers'),
      authors: countsOf('authors'),
      places: countsOf('places'),
      languages: countsOf('languages'),
      sections: countsOf('sections'),
      tags: countsOf('tags'),
      collections: countsOf('collections'),
    },
    flags: Object.fromEntries(libraryFlags.map((flag) => [flag, flagCount(flag)])) as Record<LibraryFlag, number>,
    problem: null,
    building: null,
  };
}
