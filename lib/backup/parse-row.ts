import * as v from 'valibot';
import { sha256Hex } from '../article/content-hash.ts';
import { fromBase64 } from '../foundation/base64.ts';
import { fitsSetting, isReadersSetting } from '../storage/settings.ts';
import { BackupFileError, type BackupTable, isArticleTable } from './backup-format.ts';
import { keyFields, rowSchemas } from './row-schemas.ts';

/** A row of a file. */
export interface ParsedRow {
  key: string;
  /** The article it belongs to; empty where its table knows none. */
  articleId: string;
  /** Null: it is not of the shape that its table's rows have, and is left out. */
  row: object | null;
}

/** Throws `BackupFileError` for what does not even say which row it is. */
export async function parseRow(table: BackupTable, value: unknown): Promise<ParsedRow> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unnamed();
  const key = textIn(value, keyFields[table]);
  const articleId = isArticleTable(table) ? textIn(value, table === 'articles' ? 'id' : 'articleId') : '';
  const row = table === 'images' || table === 'pagesAsSeen' ? withBytes(value) : value;
  const fits = row !== null && v.is(rowSchemas[table], row) && (await isSound(table, row));
  return { key, articleId, row: fits ? row : null };
}

async function isSound(table: BackupTable, row: object): Promise<boolean> {
  if (table === 'settings') {
    const [key, value] = 'key' in row && 'value' in row ? [String(row.key), row.value] : ['', null];
    return isReadersSetting(key) && fitsSetting(key, value);
  }
  // An image is known by its bytes: under another's hash it would be shown in its place.
  if (table === 'images') {
    const bytes = 'bytes' in row && row.bytes instanceof Uint8Array ? new Uint8Array(row.bytes) : null;
    return bytes !== null && 'hash' in row && row.hash === (await sha256Hex(bytes));
  }
  return true;
}

function withBytes(value: object): object | null {
  if (!('bytes' in value) || typeof value.bytes !== 'string') return null;
  const bytes = fromBase64(value.bytes);
  return bytes === null ? null : { ...value, bytes };
}

function textIn(value: object, field: string): string {
  const found = Object.entries(value).find(([key]) => key === field)?.[1];
  if (typeof found !== 'string' || found === '') throw unnamed();
  return found;
}

function unnamed(): BackupFileError {
  return new BackupFileError('damaged', 'a row without a key');
}
