import type { ArticleParcel } from '../storage/article-parcel.ts';
import type * as records from '../storage/records.ts';
import { type ArticleTable, BackupFileError } from './backup-format.ts';
import { wholeArticle } from './whole-article.ts';

/** Rows of one article as they were read, each of its table's shape. */
export interface Collected {
  articleId: string;
  rows: { table: ArticleTable; key: string; row: object }[];
  /** Characters read. */
  size: number;
  /** Rows that were left out. */
  unfit: number;
}

/** What the rows of each table are. */
interface ArticleRows {
  articles: records.ArticleRecord;
  frames: records.FrameRecord;
  versions: records.VersionRow;
  corrections: records.CorrectionRecord;
  readerMarks: records.ReaderMarksRecord;
  watches: records.WatchRecord;
  highlights: records.HighlightRecord;
  captures: records.CaptureRecord;
  articleImages: records.ArticleImageRecord;
}

/** Puts the rows of an article together. Throws `BackupFileError` where one stands twice. */
export function collectArticle({ articleId, rows, unfit }: Collected): { parcel: ArticleParcel; unfit: number } {
  const seen = new Set<string>();
  for (const { table, key } of rows) {
    const name = `${table} ${key}`;
    if (seen.has(name)) throw new BackupFileError('damaged', 'a row stands twice');
    seen.add(name);
  }
  // Each row has passed its table's schema; the compiler cannot follow it through the name.
  const of = <T extends ArticleTable>(table: T) =>
    rows.filter((one) => one.table === table).map(({ row }) => row as ArticleRows[T]);
  const whole = wholeArticle({
    articleId,
    article: of('articles')[0] ?? null,
    frames: of('frames'),
    versions: of('versions'),
    corrections: of('corrections'),
    marks: of('readerMarks')[0] ?? null,
    watch: of('watches')[0] ?? null,
    highlights: of('highlights'),
    captures: of('captures'),
    articleImages: of('articleImages'),
  });
  return { parcel: whole.parcel, unfit: unfit + whole.unfit };
}
