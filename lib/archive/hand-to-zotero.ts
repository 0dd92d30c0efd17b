import { versionInFull } from '../article/article-in-full.ts';
import { withUniqueKeys } from '../citations/citation-key.ts';
import { accessOf, cslItemOf } from '../citations/csl-item.ts';
import { risFile } from '../citations/ris.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { articlesInFull } from '../storage/articles-in-full.ts';
import { archiveDatabase } from '../storage/database.ts';
import { withArchive } from '../storage/with-archive.ts';
import { articlesAtOnce, type SentToZotero, sendToZotero, type ZoteroDeps } from './send-to-zotero.ts';
import { exportFileName } from './write-export.ts';

export interface HandToZoteroDeps extends ZoteroDeps {
  /** Hands the reader a file. */
  save: (name: string, blob: Blob) => void;
  clock?: Clock;
}

/** `asFile`: none was taken, and the reader has a file that Zotero imports. */
export type HandedToZotero = SentToZotero & { asFile: boolean };

/** Hands articles to Zotero; where it takes none of them, the reader gets them as a file in RIS. Else as `sendToZotero`. */
export async function handToZotero(
  articleIds: readonly string[],
  versionId: string | null,
  { save, clock = systemClock, ...deps }: HandToZoteroDeps,
): Promise<Result<HandedToZotero, ErrorCode>> {
  const sent = await sendToZotero(articleIds, versionId, deps);
  if (!sent.ok) return sent;
  if (sent.value.why === null || sent.value.sent > 0) return success({ ...sent.value, asFile: false });
  const items = [];
  for (let at = 0; at < articleIds.length; at += articlesAtOnce) {
    const ids = articleIds.slice(at, at + articlesAtOnce);
    const found = await withArchive((archive) => articlesInFull(ids, archive), deps.database ?? archiveDatabase());
    if (!found.ok) return found;
    for (const article of found.value) {
      const version = versionInFull(article, versionId);
      items.push(cslItemOf(article, version, accessOf(version)));
    }
  }
  if (items.length === 0) return success({ ...sent.value, asFile: false });
  const type = 'application/x-research-info-systems';
  save(`${exportFileName('ris', clock())}.ris`, new Blob([risFile(withUniqueKeys(items))], { type }));
  return success({ ...sent.value, asFile: true });
}
