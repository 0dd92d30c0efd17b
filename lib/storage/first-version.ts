import type { NoteMarks } from '../article/reader-notes.ts';
import type { SealLink } from '../article/seal.ts';
import { articleAfter } from './article-after.ts';
import type { Capture } from './capture-repository.ts';
import { correctionRowsOf } from './correction-rows.ts';
import { frameId } from './frames.ts';
import type { ArticleRecord, CorrectionRecord, FrameRecord, PackedVersionRow, VersionRecord } from './records.ts';
import { packedBody, packedRow } from './version-packing.ts';

/** A capture as the version that it makes. `besideId`: see `VersionHead.beside`. */
export function versionOf(capture: Capture, link: SealLink, besideId: string | null): VersionRecord {
  const { versionId: id, fields, sealed: _sealed, ...rest } = capture;
  const { takenAt, takenBy, extractor } = capture;
  return {
    ...rest,
    id,
    firstSeenAt: takenAt,
    seenAs: { [takenBy]: takenAt },
    beside: besideId,
    seal: { ...link, extractor, fields },
  };
}

/** All rows of an article that is kept for the first time, ready to be written with those of others. */
export interface FirstVersion {
  article: ArticleRecord;
  version: PackedVersionRow;
  frame: FrameRecord;
  corrections: CorrectionRecord[];
}

/**
 * What `keepCapture` would write of an article that the archive does not have, told without looking into it.
 *
 * @param link the first of its chain: `linkAfter(null, capture.sealed)`
 * @param marks what the reader had marked of it before it was deleted, if ever
 */
export function firstVersion(capture: Capture, link: SealLink, marks: NoteMarks): FirstVersion {
  const whole = versionOf(capture, link, null);
  const body = packedBody(whole);
  const frame = { id: frameId(), articleId: capture.articleId, lines: body.lines };
  const article = articleAfter(capture, undefined, whole.id);
  const { rows, count } = correctionRowsOf(article, whole, marks);
  const chain = { last: { seq: link.seq, hash: link.hash }, bare: [] };
  return {
    article: { ...article, versionCount: 1, correctionCount: count, chain },
    version: packedRow(whole, frame.id, [0, body.text.length]),
    frame,
    corrections: rows,
  };
}
