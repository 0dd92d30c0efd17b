import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import type { RequestRecord } from '../storage/records.ts';
import { clearLedger, restoreLedger } from '../storage/request-ledger.ts';
import { withArchive } from '../storage/with-archive.ts';

/** Empties the list of requests and answers what stood in it, to take it back. */
export function clearRequests(
  database: ArchiveDatabase = archiveDatabase(),
): Promise<Result<RequestRecord[], ErrorCode>> {
  return withArchive(clearLedger, database);
}

/** Takes `clearRequests` back. */
export async function restoreRequests(
  entries: readonly RequestRecord[],
  database: ArchiveDatabase = archiveDatabase(),
): Promise<Result<null, ErrorCode>> {
  const put = await withArchive((archive) => restoreLedger(archive, entries), database);
  return put.ok ? success(null) : put;
}
