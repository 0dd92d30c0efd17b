import { Dexie, type Table } from 'dexie';
import { generationMiddleware } from './generation.ts';
import type { ImportRecord, ImportStepRecord, PageToReadRecord } from './import-records.ts';
import { queueForIndex } from './index-queue.ts';
import type {
  ArticleImageRecord,
  ArticleRecord,
  CaptureRecord,
  CollectionRecord,
  ContentRecord,
  CorrectionRecord,
  FrameRecord,
  HighlightRecord,
  ImageRecord,
  IndexQueueRecord,
  LikenessRecord,
  PageAsSeenRecord,
  ReaderMarksRecord,
  RequestRecord,
  SavedReadingRecord,
  SettingRecord,
  VersionRow,
  WatchRecord,
} from './records.ts';
import * as v1 from './schema/v1.ts';
import * as v2 from './schema/v2.ts';
import * as v3 from './schema/v3.ts';

/**
 * The archive: one IndexedDB database of the extension's own origin. Opening it in a content script would open the
 * *page's* database; the architecture test forbids that.
 */
export class ArchiveDatabase extends Dexie {
  declare readonly articles: Table<ArticleRecord, string>;
  declare readonly versions: Table<VersionRow, string>;
  declare readonly contents: Table<ContentRecord, string>;
  declare readonly corrections: Table<CorrectionRecord, string>;
  declare readonly readerMarks: Table<ReaderMarksRecord, string>;
  declare readonly savedReading: Table<SavedReadingRecord, string>;
  declare readonly settings: Table<SettingRecord, string>;
  declare readonly frames: Table<FrameRecord, string>;
  declare readonly watches: Table<WatchRecord, string>;
  declare readonly requests: Table<RequestRecord, string>;
  declare readonly highlights: Table<HighlightRecord, string>;
  declare readonly captures: Table<CaptureRecord, string>;
  declare readonly collections: Table<CollectionRecord, string>;
  declare readonly images: Table<ImageRecord, string>;
  declare readonly articleImages: Table<ArticleImageRecord, string>;
  declare readonly pagesAsSeen: Table<PageAsSeenRecord, string>;
  declare readonly indexQueue: Table<IndexQueueRecord, string>;
  declare readonly likeness: Table<LikenessRecord, number>;
  declare readonly imports: Table<ImportRecord, string>;
  declare readonly importSteps: Table<ImportStepRecord, [importId: string, articleId: string]>;
  declare readonly pagesToRead: Table<PageToReadRecord, string>;

  constructor(name = 'dateline') {
    // Opened by `withArchive` only, which gives the opening a time limit.
    super(name, { autoOpen: false });
    this.version(v1.version).stores(v1.stores);
    this.version(v2.version).stores(v2.stores);
    this.version(v3.version).stores(v3.stores);
    this.use(generationMiddleware);
    this.use(queueForIndex);
  }
}

let shared: ArchiveDatabase | undefined;

/** This context's one connection to the archive, made on first use. Making it opens nothing. */
export function archiveDatabase(): ArchiveDatabase {
  shared ??= new ArchiveDatabase();
  return shared;
}
