import type { PackedVersionRow, VersionBody, VersionHead, VersionRecord, VersionRow } from './records.ts';
import { applyDelta, type Delta, deltaOf, deltaSize } from './text-delta.ts';

/** Characters that stand on one line at most, where what they say can be divided. */
const lineLength = 120;

/** Share of a version that its difference may take; above it the version is a frame that stands by itself. */
const mostOfVersion = 0.5;

/** Share above which it is worth a frame, so that the versions after it need not say the same again; and what a frame costs. */
const worthAFrame = { share: 0.02, size: 400 };

/** Characters above which no difference is looked for: only hostile pages are as long, and they get a frame of their own. */
const mostCompared = 4_000_000;

/** What a version is made of, beside its frame. */
export interface PackedBody {
  lines: string[];
  /** The lines in one. */
  text: string;
}

/**
 * A version's body as it is kept: JSON, broken into lines of moderate length. Lines, since browsers write a text in twice the
 * bytes when one character in it needs them: so it is a paragraph with a dash in it, and not the page.
 */
export function packedBody({ page, facts, blocks, seal }: VersionBody): PackedBody {
  // A seal's fields repeat the facts. Taken apart they are found to; put together again they are the same to the letter.
  const sealed = seal === null ? null : { ...seal, fields: JSON.parse(seal.fields) };
  const lines = jsonLines({ page, facts, blocks, seal: sealed });
  return { lines, text: lines.join('\n') };
}

/** How a version lies against a frame. */
export interface Fit {
  delta: Delta;
  /** So far from it that the version should be the next frame. */
  isFar: boolean;
}

/** The difference to a frame's text; null when that would save too little. */
export function fitInto(frame: string, { text }: PackedBody): Fit | null {
  if (Math.max(frame.length, text.length) > mostCompared) return null;
  const delta = deltaOf(frame, text);
  const size = deltaSize(delta);
  if (size > text.length * mostOfVersion) return null;
  return { delta, isFar: size > Math.max(worthAFrame.size, text.length * worthAFrame.share) };
}

export function unpackBody(frame: string, delta: Delta): VersionBody {
  const { seal, ...body } = JSON.parse(applyDelta(frame, delta));
  return { ...body, seal: seal === null ? null : { ...seal, fields: JSON.stringify(seal.fields) } };
}

/** A version of which only the head is wanted: rows and records carry much else. */
export function headOf(version: VersionHead): VersionHead {
  return {
    id: version.id,
    articleId: version.articleId,
    takenAt: version.takenAt,
    takenBy: version.takenBy,
    archivedUrl: version.archivedUrl,
    keptAt: version.keptAt,
    firstSeenAt: version.firstSeenAt,
    seenAs: version.seenAs,
    beside: version.beside,
    extractor: version.extractor,
    interpreter: version.interpreter,
    contentHash: version.contentHash,
    factsHash: version.factsHash,
  };
}

/** A row without what `headOfRow` says all the same. */
export function packedRow(version: VersionRecord, frame: string, delta: Delta): PackedVersionRow {
  const { archivedUrl, keptAt, firstSeenAt, seenAs, beside, ...head } = headOf(version);
  const { takenAt, takenBy } = head;
  const isSeenOnce = Object.keys(seenAs).length === 1 && seenAs[takenBy] === takenAt;
  return {
    ...head,
    ...(archivedUrl === null ? {} : { archivedUrl }),
    ...(keptAt === takenAt ? {} : { keptAt }),
    ...(firstSeenAt === takenAt ? {} : { firstSeenAt }),
    ...(isSeenOnce ? {} : { seenAs }),
    ...(beside === null ? {} : { beside }),
    frame,
    delta,
  };
}

/** A row's head. What rows from before do not say is as here too: all were taken live, when they were kept. */
export function headOfRow(row: VersionRow): VersionHead {
  const { takenAt, takenBy } = row;
  const seenAs = { [takenBy]: takenAt };
  return headOf({ archivedUrl: null, keptAt: takenAt, firstSeenAt: takenAt, seenAs, beside: null, ...row });
}

/** JSON in lines: what is short stands on one, what is long is opened. Put together in any way they are the same JSON. */
export function jsonLines(value: unknown): string[] {
  const lines: string[] = [];
  write(value, '', '', lines);
  return lines;
}

function write(value: unknown, before: string, after: string, lines: string[]): void {
  const whole = JSON.stringify(value) ?? 'null';
  if (whole.length <= lineLength || typeof value !== 'object' || value === null) {
    lines.push(`${before}${whole}${after}`);
    return;
  }
  const isList = Array.isArray(value);
  const entries: [string, unknown][] = isList
    ? value.map((item) => ['', item])
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [`${JSON.stringify(key)}:`, item]);
  lines.push(`${before}${isList ? '[' : '{'}`);
  entries.forEach(([key, item], at) => {
    write(item, key, at < entries.length - 1 ? ',' : '', lines);
  });
  lines.push(`${isList ? ']' : '}'}${after}`);
}
