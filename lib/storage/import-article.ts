import type { Table } from 'dexie';
import { versionText } from '../article/followed-passage.ts';
import type { ImportStanding } from '../article/import-run.ts';
import type { SealLink } from '../article/seal.ts';
import { type Capture, type Kept, keepCapture } from './capture-repository.ts';
import type { ArchiveDatabase } from './database.ts';
import { type DecideImport, decideWriting } from './import-decision.ts';
import { groundsOf, isTrashed } from './import-ground.ts';
import { counted } from './import-repository.ts';
import { ImportRows } from './import-rows.ts';
import { versionsOf, versionTables } from './version-rows.ts';

/** One article as it is to be imported. */
export interface ImportEntry {
  capture: Capture;
  /** The link that its chain begins with where the archive does not have it: `linkAfter(null, capture.sealed)`. */
  link: SealLink;
  /** Milliseconds since 1970. */
  now: number;
  /** Whether the capture's text is kept where the archive has the article already. */
  wantsText: boolean;
  /** Whether passages are looked for in its texts. */
  wantsPlaces: boolean;
  decide: DecideImport;
}

/** What became of it; `kept` null: its text was not needed. */
export interface ImportedArticle {
  kept: Kept | null;
  value: ImportStanding;
}

/** The tables that an article of an import is written into. */
export function importTables(database: ArchiveDatabase): Table[] {
  const { articles, corrections, readerMarks, highlights, collections, watches, imports, importSteps } = database;
  const marked = [readerMarks, highlights, collections, watches];
  return [...versionTables(database), articles, corrections, ...marked, imports, importSteps];
}

/** Writes one article of an import: within a transaction over `importTables`, so that it is whole or not at all. */
export async function importArticle(
  database: ArchiveDatabase,
  importId: string,
  entry: ImportEntry,
): Promise<ImportedArticle> {
  const { capture, now, wantsText, wantsPlaces, decide } = entry;
  const { imports } = database;
  const { articleId } = capture;
  const run = await imports.get(importId);
  const grounds = await groundsOf(database, importId, [entry]);
  const ground = grounds.of(0, grounds.living);
  if (isTrashed(ground)) {
    if (run !== undefined) await imports.put({ ...run, counts: counted(run.counts, 'trashed') });
    return { kept: null, value: 'trashed' };
  }
  const isNeeded = !ground.isKnown || (wantsText && !ground.contentHashes.has(capture.contentHash));
  const kept = isNeeded ? await keepCapture(database, capture) : null;
  const versions = wantsPlaces ? await versionsOf(database, articleId) : [];
  const texts = versions.map(({ id, blocks }) => ({ versionId: id, text: versionText(blocks) })).reverse();
  const writing = decideWriting(ground, { importId, now }, kept, texts, decide);
  const rows = new ImportRows();
  rows.add(null, writing);
  await rows.write(database);
  if (run !== undefined) {
    const made = [...run.collections, ...rows.collections.map(({ id }) => id)];
    // Of what this import has made or added to before, by another entry, one is counted.
    const counts = ground.step === undefined ? counted(run.counts, writing.standing) : run.counts;
    await imports.put({ ...run, counts, collections: made });
  }
  return { kept, value: writing.standing };
}
