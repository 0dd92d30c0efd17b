import type { Block } from '../article/block.ts';
import { textsOf } from './frames.ts';
import type { FrameRecord, VersionRecord, VersionRow } from './records.ts';
import { headOfRow, unpackBody } from './version-packing.ts';

/**
 * Versions put together from rows that are at hand, wherever they came from. Those whose text is not whole are left out.
 * `contents`: texts by their hashes, for versions from before there were frames.
 */
export function unpackedRows(
  rows: readonly VersionRow[],
  frames: readonly FrameRecord[],
  contents: ReadonlyMap<string, Block[]>,
): Map<string, VersionRecord> {
  const texts = textsOf(
    frames.map(({ id }) => id),
    frames,
  );
  const versions = rows.flatMap((row): VersionRecord[] => {
    if (row.frame === undefined) {
      const blocks = contents.get(row.contentHash);
      return blocks === undefined ? [] : [{ ...headOfRow(row), page: row.page, facts: row.facts, blocks, seal: null }];
    }
    const frame = texts.get(row.frame);
    if (frame === undefined) return [];
    try {
      return [{ ...headOfRow(row), ...unpackBody(frame.text, row.delta) }];
    } catch {
      return [];
    }
  });
  return new Map(versions.map((version) => [version.id, version]));
}

/** Of these frames those that the versions lie in, and those that these are made of. */
export function neededFrames(rows: readonly VersionRow[], frames: readonly FrameRecord[]): FrameRecord[] {
  const byId = new Map(frames.map((frame) => [frame.id, frame]));
  const needed = new Map<string, FrameRecord>();
  for (const row of rows) {
    let frame = row.frame === undefined ? undefined : byId.get(row.frame);
    while (frame !== undefined && !needed.has(frame.id)) {
      needed.set(frame.id, frame);
      frame = 'base' in frame ? byId.get(frame.base) : undefined;
    }
  }
  return [...needed.values()];
}
