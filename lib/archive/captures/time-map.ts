import { timestampOf, type WebArchive } from '../../article/web-archive.ts';
import { failure, type Result, success } from '../../foundation/result.ts';
import { underOrigin } from './archive-addresses.ts';
import { type CaptureList, type CaptureRow, listOf } from './capture-list.ts';
import { linksIn } from './link-format.ts';

/** A TimeMap's list, and the further TimeMaps that it names, for long lists are given in parts. */
export interface TimeMap extends CaptureList {
  further: string[];
}

/** Further parts that are read of one list at most, each a request. */
export const mostParts = 4;

/**
 * Reads a TimeMap in link format (RFC 7089): its mementos with their moments, and the address they are captures of.
 *
 * `asked`: the address that was asked for, where the TimeMap names no original. `captures-unreadable`: it is no TimeMap.
 */
export function parseTimeMap(text: string, asked: string, archive: WebArchive): Result<TimeMap, 'captures-unreadable'> {
  let original = asked;
  const mementos: (Omit<CaptureRow, 'original'> | null)[] = [];
  const further: string[] = [];
  let known = 0;
  for (const link of linksIn(text)) {
    if (link === null) {
      mementos.push(null);
      continue;
    }
    const relations = new Set((link.parameters.get('rel') ?? '').toLowerCase().split(/\s+/));
    if (relations.has('memento')) {
      known += 1;
      const moment = Date.parse(link.parameters.get('datetime') ?? '');
      const isMoment = Number.isFinite(moment) && moment > 0 && moment < 253_402_300_800_000;
      mementos.push(isMoment ? { timestamp: timestampOf(moment), digest: null, memento: link.target } : null);
    } else if (relations.has('original')) {
      known += 1;
      original = link.target;
    } else if (relations.has('timemap') && !relations.has('self')) {
      known += 1;
      const address = underOrigin(link.target, archive.origin);
      if (address !== null && further.length < mostParts) further.push(address);
    } else if (relations.has('self') || relations.has('timegate')) {
      known += 1;
    }
  }
  if (known === 0 && text.trim() !== '') return failure('captures-unreadable');
  const rows = mementos.map((memento) => (memento === null ? null : { ...memento, original }));
  return success({ ...listOf(rows, archive), further });
}
