import * as v from 'valibot';
import type { ArticleParcel } from '../storage/article-parcel.ts';
import {
  BackupFileError,
  type BackupFooter,
  type BackupHeader,
  type BackupTable,
  backupFooterSchema,
  backupFormat,
  backupHeaderSchema,
  backupLimits,
  backupSchema,
  backupTables,
  isArticleTable,
  type PlainTable,
  placeOf,
} from './backup-format.ts';
import { type Collected, collectArticle } from './collect-article.ts';
import { type FileLine, fileLines } from './file-lines.ts';
import { parseRow } from './parse-row.ts';

/** What a file holds, in its order. */
export type BackupItem =
  | { kind: 'header'; header: BackupHeader }
  /** A row of a table that belongs to no article. */
  | { kind: 'row'; table: PlainTable; key: string; row: object; read: number }
  | { kind: 'article'; parcel: ArticleParcel; read: number }
  /** Everything was there and is as it was written. `unfit`: rows that were left out, since this Dateline could not use them. */
  | { kind: 'end'; footer: BackupFooter; unfit: number };

/**
 * Reads a file from its beginning to its end, in little memory. Nothing of it is to be believed before `end` has come: only
 * there it is known that the file is whole. Throws `BackupFileError`.
 */
export async function* readBackup(file: Blob): AsyncGenerator<BackupItem, undefined, undefined> {
  const counts: Record<string, number> = Object.fromEntries(backupTables.map((table) => [table, 0]));
  let order = { place: -1, key: '' };
  let unfit = 0;
  let isBegun = false;
  let open: Collected | null = null;
  let footer: BackupFooter | null = null;
  const closed = (collected: Collected | null): ArticleParcel | null => {
    if (collected === null) return null;
    const { parcel, unfit: dropped } = collectArticle(collected);
    unfit += dropped;
    return parcel;
  };

  for await (const line of fileLines(file)) {
    if (footer !== null) throw new BackupFileError('damaged', 'something after the end');
    if (!isBegun) {
      isBegun = true;
      yield { kind: 'header', header: headerFrom(line.text) };
      continue;
    }
    const value = jsonFrom(line.text);
    if (!Array.isArray(value)) {
      footer = footerFrom(value, line, counts);
      continue;
    }
    const table = tableNamed(value);
    counts[table] = (counts[table] ?? 0) + 1;
    const parsed = await parseRow(table, value[1]);
    const place = placeOf(table);
    const group = isArticleTable(table) ? parsed.articleId : parsed.key;
    if (place < order.place) throw new BackupFileError('damaged', 'a table stands where it does not belong');
    const isSameArticle = place === order.place && isArticleTable(table) && group === order.key;
    if (place === order.place && !isSameArticle && group <= order.key) {
      throw new BackupFileError('damaged', 'a row stands twice, or where it does not belong');
    }
    order = { place, key: group };
    if (!isSameArticle) {
      const parcel = closed(open);
      open = null;
      if (parcel !== null) yield { kind: 'article', parcel, read: line.read };
    }
    if (!isArticleTable(table)) {
      if (parsed.row === null) unfit += 1;
      else yield { kind: 'row', table, key: group, row: parsed.row, read: line.read };
      continue;
    }
    open ??= { articleId: group, rows: [], size: 0, unfit: 0 };
    open.size += line.text.length;
    if (open.size > backupLimits.group) throw new BackupFileError('too-much', 'an article without end');
    if (parsed.row === null) open.unfit += 1;
    else open.rows.push({ table, key: parsed.key, row: parsed.row });
  }
  if (!isBegun) throw new BackupFileError('not-a-backup', 'nothing in it');
  if (footer === null) throw new BackupFileError('cut-short', 'no end');
  const last = closed(open);
  if (last !== null) yield { kind: 'article', parcel: last, read: file.size };
  yield { kind: 'end', footer, unfit };
}

function headerFrom(text: string): BackupHeader {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BackupFileError('not-a-backup', 'no header');
  }
  const isOurs = typeof value === 'object' && value !== null && 'dateline' in value && value.dateline === 'backup';
  if (!isOurs) throw new BackupFileError('not-a-backup', 'no header');
  const of = v.safeParse(v.object({ format: v.number(), schema: v.number() }), value);
  if (of.success && (of.output.format > backupFormat || of.output.schema > backupSchema)) {
    throw new BackupFileError('newer-format', `format ${of.output.format}, tables ${of.output.schema}`);
  }
  const header = v.safeParse(backupHeaderSchema, value);
  if (!header.success) throw new BackupFileError('damaged', 'the header has another shape');
  return header.output;
}

function footerFrom(value: unknown, line: FileLine, counts: Readonly<Record<string, number>>): BackupFooter {
  const footer = v.safeParse(backupFooterSchema, value);
  if (!footer.success) throw new BackupFileError('damaged', 'the end has another shape');
  if (footer.output.sha256 !== line.hashBefore()) throw new BackupFileError('damaged', 'the hash is another one');
  const names = new Set([...Object.keys(counts), ...Object.keys(footer.output.counts)]);
  for (const name of names) {
    if ((counts[name] ?? 0) !== (footer.output.counts[name] ?? 0)) {
      throw new BackupFileError('damaged', 'another number of rows');
    }
  }
  return footer.output;
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackupFileError('damaged', 'a line is no JSON');
  }
}

function tableNamed(value: readonly unknown[]): BackupTable {
  const table = backupTables.find((one) => one === value[0]);
  if (table === undefined || value.length !== 2) throw new BackupFileError('damaged', 'a row of no table');
  return table;
}
