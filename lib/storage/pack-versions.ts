import { type FrameText, frameId, mostInARow } from './frames.ts';
import type { FrameRecord, PackedVersionRow, VersionRecord } from './records.ts';
import { fitInto, packedBody, packedRow } from './version-packing.ts';

/** Frames back to which a version is tried. */
const mostTried = 4;

/**
 * The versions of one article as rows and frames that no table has yet: packed as `putVersion` packs them, without a database.
 * The order in which they are given does not matter; that of the rows is by time.
 */
export function packedVersions(versions: readonly VersionRecord[]): {
  versions: PackedVersionRow[];
  frames: FrameRecord[];
} {
  const inOrder = [...versions].sort((one, other) => one.takenAt - other.takenAt || (one.id < other.id ? -1 : 1));
  const frames: FrameRecord[] = [];
  let near: FrameText[] = [];
  const rows = inOrder.map((version) => {
    const { articleId } = version;
    const body = packedBody(version);
    const add = (frame: FrameRecord, depth: number) => {
      frames.push(frame);
      near = [{ id: frame.id, text: body.text, depth }, ...near].slice(0, mostTried);
      return packedRow(version, frame.id, [0, body.text.length]);
    };
    for (const frame of near) {
      const fit = fitInto(frame.text, body);
      if (fit === null) continue;
      if (!fit.isFar) return packedRow(version, frame.id, fit.delta);
      if (frame.depth >= mostInARow) break;
      return add({ id: frameId(), articleId, base: frame.id, delta: fit.delta }, frame.depth + 1);
    }
    return add({ id: frameId(), articleId, lines: body.lines }, 1);
  });
  return { versions: rows, frames };
}
