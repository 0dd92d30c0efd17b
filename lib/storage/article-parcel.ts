import type * as records from './records.ts';

/** An article with all that belongs to it, as it lies in the tables. */
export interface ArticleParcel {
  articleId: string;
  /** Null: rows of an article that the archive does not have, marks of a deleted one above all. */
  article: records.ArticleRecord | null;
  frames: records.FrameRecord[];
  versions: records.VersionRow[];
  corrections: records.CorrectionRecord[];
  marks: records.ReaderMarksRecord | null;
  watch: records.WatchRecord | null;
  highlights: records.HighlightRecord[];
  captures: records.CaptureRecord[];
  articleImages: records.ArticleImageRecord[];
}

/** Of an article of which there is nothing. */
export function emptyParcel(articleId: string): ArticleParcel {
  return {
    articleId,
    article: null,
    frames: [],
    versions: [],
    corrections: [],
    marks: null,
    watch: null,
    highlights: [],
    captures: [],
    articleImages: [],
  };
}

/** How many rows a parcel has. */
export function rowsIn(parcel: ArticleParcel): number {
  const { frames, versions, corrections, highlights, captures, articleImages } = parcel;
  const lists = [frames, versions, corrections, highlights, captures, articleImages];
  const single = [parcel.article, parcel.marks, parcel.watch].filter((one) => one !== null);
  return lists.reduce((sum, list) => sum + list.length, single.length);
}

/** Whether two parcels of an article have the same rows, in whatever order. */
export function sameParcel(one: ArticleParcel, other: ArticleParcel): boolean {
  const { article, marks, watch } = one;
  if (!sameRow({ article, marks, watch }, { article: other.article, marks: other.marks, watch: other.watch }))
    return false;
  const lists = ['frames', 'versions', 'corrections', 'highlights', 'captures', 'articleImages'] as const;
  return lists.every((list) => {
    const rows: readonly { id: string }[] = one[list];
    const others = new Map(other[list].map((row) => [row.id, row]));
    return rows.length === others.size && rows.every((row) => sameRow(row, others.get(row.id)));
  });
}

/** Whether two rows are the same; the order of their fields does not matter. */
export function sameRow(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  if (one instanceof Uint8Array && one.length !== Object(other).length) return false;
  const fields = (value: object) => Object.entries(value).filter(([, field]) => field !== undefined);
  const mine = fields(one);
  const theirs = new Map(fields(other));
  return (
    mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && sameRow(value, theirs.get(key)))
  );
}
