import type { ErrorCode } from '../foundation/errors.ts';
import type { Result } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { eachArticle, eachArticleOf, holdsArticles } from '../storage/overview-query.ts';
import type { ArticleRecord } from '../storage/records.ts';
import { withArchive } from '../storage/with-archive.ts';

/** One fact of many articles: each value once, and the number of its value for each article. */
export interface Column {
  values: string[];
  /** As long as there are articles. */
  of: number[];
}

/** What the overview counts, a row an article: small enough that a period is chosen without reading the archive again. */
export interface OverviewColumns {
  /** Months since year 0 of the day that the page states; -1 where it states none. */
  month: number[];
  saved: boolean[];
  /** Notes that count as corrections. */
  corrections: number[];
  /** The host where no name is known. */
  publisher: Column;
  /** Empty: without a dateline. */
  place: Column;
  /** Empty: not stated. */
  language: Column;
  /** Whether the archive holds no article at all. */
  empty: boolean;
}

export function emptyColumns(): OverviewColumns {
  const column = (): Column => ({ values: [], of: [] });
  return {
    month: [],
    saved: [],
    corrections: [],
    publisher: column(),
    place: column(),
    language: column(),
    empty: false,
  };
}

/**
 * Reads what the overview counts of every article that is not in the trash, in one pass.
 *
 * @param months those of publication alone, as "2026-04"; null: all there are, and those without one
 */
export async function overviewColumns(
  months: readonly string[] | null,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<Result<OverviewColumns, ErrorCode>> {
  return withArchive(async (archive) => {
    const { columns, add } = filling(emptyColumns());
    if (months === null) await eachArticle(archive, add);
    else await eachArticleOf(archive, months, add);
    return { ...columns, empty: columns.month.length === 0 && !(await holdsArticles(archive)) };
  }, database);
}

/** The columns, and how to add a row to them. */
export function filling(columns: OverviewColumns): {
  columns: OverviewColumns;
  add: (article: ArticleRecord, saved: boolean) => void;
} {
  const add = {
    publisher: adding(columns.publisher),
    place: adding(columns.place),
    language: adding(columns.language),
  };
  return {
    columns,
    add: ({ publisher, host, place, inLanguage, datePublished, correctionCount }, saved) => {
      columns.month.push(monthOf(datePublished));
      columns.saved.push(saved);
      columns.corrections.push(correctionCount);
      add.publisher(publisher ?? host);
      add.place(place ?? '');
      add.language(inLanguage ?? '');
    },
  };
}

function adding({ values, of }: Column): (value: string) => void {
  const numbers = new Map<string, number>();
  return (value) => {
    let number = numbers.get(value);
    if (number === undefined) {
      number = values.push(value) - 1;
      numbers.set(value, number);
    }
    of.push(number);
  };
}

/** The month that a stated date names, whatever its precision beyond that: "2026-04" and everything that begins so. */
function monthOf(stated: string | null): number {
  if (stated === null || !/^\d{4}-(?:0[1-9]|1[0-2])(?:$|[-T])/.test(stated)) return -1;
  return Number(stated.slice(0, 4)) * 12 + Number(stated.slice(5, 7)) - 1;
}
