import type { ArchiveCounts, KindSize } from '../article/storage-figures.ts';
import type { ArchiveDatabase } from './database.ts';
import { tableSize } from './size-sample.ts';

/** Records of one table that are read at most: of those that hold images or pages few, since each may be megabytes. */
const mostRead = 160;
const mostBytesRead = 32;

const tablesOf = {
  texts: ['versions', 'frames', 'contents', 'corrections'],
  images: ['images', 'articleImages'],
  pages: ['pagesAsSeen'],
  other: [
    'articles',
    'readerMarks',
    'savedReading',
    'settings',
    'watches',
    'requests',
    'highlights',
    'captures',
    'collections',
    'indexQueue',
    'likeness',
  ],
} as const;

/** What is in the archive, counted. */
export async function archiveCounts(database: ArchiveDatabase): Promise<ArchiveCounts> {
  const { articles, versions, readerMarks, highlights, images, pagesAsSeen } = database;
  // One after the other, each in a transaction of its own: a capture never waits for all of them.
  return {
    articles: await articles.count(),
    // The index leaves out what has no time.
    saved: await readerMarks.orderBy('savedAt.value').count(),
    versions: await versions.count(),
    notes: await readerMarks.filter(({ note }) => note.value !== '').count(),
    passages: await highlights.filter(({ deletedAt }) => deletedAt.value === null).count(),
    images: await images.count(),
    pages: await pagesAsSeen.count(),
  };
}

/** How much room each kind of what the archive holds takes. */
export async function kindSizes(database: ArchiveDatabase): Promise<KindSize[]> {
  const sizes: KindSize[] = [];
  for (const kind of ['texts', 'images', 'pages', 'other'] as const) {
    let [bytes, isExact] = [0, true];
    for (const name of tablesOf[kind]) {
      const isHeavy = name === 'images' || name === 'pagesAsSeen';
      const size = await tableSize(database.table(name), isHeavy ? mostBytesRead : mostRead);
      bytes += size.bytes;
      isExact &&= size.isExact;
    }
    sizes.push({ kind, bytes, isExact });
  }
  return sizes;
}
