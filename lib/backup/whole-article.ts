import * as v from 'valibot';
import { type ArticleParcel, rowsIn } from '../storage/article-parcel.ts';
import { textsOf } from '../storage/frames.ts';
import { newestOf } from '../storage/place-capture.ts';
import type * as records from '../storage/records.ts';
import { lengthOfText } from '../storage/text-delta.ts';
import { headOfRow, unpackBody } from '../storage/version-packing.ts';
import { BackupFileError, backupLimits } from './backup-format.ts';
import { keptFactsSchema, keptPageSchema, versionBodySchema } from './body-schema.ts';

/**
 * A parcel without what does not hold together, and how many rows that is: versions whose text is not whole or not of its
 * shape, what belongs to them, and an article of which no version is left. An archive may have had such a fault when the
 * backup was made, and all else must come back.
 */
export function wholeArticle(parcel: ArticleParcel): { parcel: ArticleParcel; unfit: number } {
  boundTexts(parcel);
  const texts = textsOf(
    parcel.frames.map(({ id }) => id),
    parcel.frames,
  );
  const frames = parcel.frames.filter(({ id }) => texts.has(id));
  const versions = parcel.versions.filter((row) => isWhole(row, texts));
  const ids = new Set(versions.map(({ id }) => id));
  const article = parcel.article === null ? null : withNewest(parcel.article, versions);
  const corrections = article === null ? [] : parcel.corrections.filter(({ versionId }) => ids.has(versionId));
  const whole: ArticleParcel = { ...parcel, article, frames, versions: article === null ? [] : versions, corrections };
  if (article === null) whole.frames = [];
  return { parcel: whole, unfit: rowsIn(parcel) - rowsIn(whole) };
}

/** A few copies of copies can stand for more text than there is memory. */
function boundTexts({ frames, versions }: ArticleParcel): void {
  const lengths = frames.map((frame) =>
    'base' in frame ? lengthOfText(frame.delta) : frame.lines.reduce((sum, line) => sum + line.length + 1, 0),
  );
  if (lengths.reduce((sum, length) => sum + length, 0) > backupLimits.group) {
    throw new BackupFileError('too-much', 'frames without end');
  }
  for (const row of versions) {
    if (row.frame !== undefined && lengthOfText(row.delta) > backupLimits.body) {
      throw new BackupFileError('too-much', 'a version without end');
    }
  }
}

function isWhole(row: records.VersionRow, texts: ReturnType<typeof textsOf>): boolean {
  if (row.frame === undefined) return v.is(keptPageSchema, row.page) && v.is(keptFactsSchema, row.facts);
  const frame = texts.get(row.frame);
  if (frame === undefined) return false;
  try {
    return v.is(versionBodySchema, unpackBody(frame.text, row.delta));
  } catch {
    return false;
  }
}

function withNewest(
  article: records.ArticleRecord,
  versions: readonly records.VersionRow[],
): records.ArticleRecord | null {
  if (versions.some(({ id }) => id === article.newestVersionId)) return article;
  const newest = newestOf(versions.map(headOfRow));
  return newest === undefined ? null : { ...article, newestVersionId: newest.id };
}
