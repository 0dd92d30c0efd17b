import type { ExportedFile, Exporter, ExportSource } from '../../article/export-file.ts';
import type { ExportScratch } from '../../article/export-job.ts';
import { crc32 } from '../../zip/crc32.ts';
import { namesInPart } from '../../zip/zip-part.ts';
import { bytesOf, type ExportJournal, partName } from './export-journal.ts';
import type { PartWriter } from './write-parts.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What came of it: the file's name and media type. Null: nothing was there to write. */
export type WrittenExport = { name: string; type: string } | null;

export const zipType = 'application/zip';

/** How far the source is: places of the request that the exporter is done with. */
export type DoneSoFar = () => number;

/**
 * Writes files of a folder: as a ZIP, or as what it is where there is just one. The exporter begins anew each time, since it knows
 * what it has named and counted; what it makes of articles that are written already is let go.
 */
export async function writeFolder(
  exporter: Extract<Exporter, { shape: 'folder' }>,
  source: ExportSource,
  writer: PartWriter,
  { scratch, name, done }: { scratch: ExportScratch; name: string; done: DoneSoFar },
): Promise<WrittenExport> {
  const before = writer.journal.parts.length === 0 ? -1 : writer.journal.done;
  const taken = await namesWritten(scratch, writer.journal);
  let first: ExportedFile | null = null;
  let files = taken.size;
  let last = -1;
  for await (const file of exporter.write(source)) {
    const at = done();
    if (at < before) continue;
    files += 1;
    if (files === 1) {
      first = file;
      continue;
    }
    // Between articles only, so that all of one is in the same part.
    if (at !== last) await writer.mayRest(at);
    last = at;
    if (first !== null) await writer.addFile({ ...first, path: freePath(first.path, taken) });
    first = null;
    await writer.addFile({ ...file, path: freePath(file.path, taken) });
  }
  if (first !== null) {
    await writer.add(bytesIn(first.content));
    return { name: first.path.split('/').at(-1) ?? name, type: exporter.type };
  }
  return files === 0 ? null : { name: `${name}.zip`, type: zipType };
}

/** A file that would take the name of another which was written before the export was broken off gets a number. */
function freePath(path: string, taken: Set<string>): string {
  const keyOf = (text: string) => text.normalize('NFC').toLowerCase();
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./]+)?$/su.exec(path) ?? [];
  let free = path;
  for (let number = 2; taken.has(keyOf(free)); number += 1) free = `${stem} ${number}${ending}`;
  taken.add(keyOf(free));
  return free;
}

async function namesWritten(scratch: ExportScratch, { parts }: ExportJournal): Promise<Set<string>> {
  const names = new Set<string>();
  for (const [at, part] of parts.entries()) {
    const blob = await scratch.read(partName(at));
    if (blob === null) continue;
    for (const name of await namesInPart({ ...part, blob })) names.add(name.normalize('NFC').toLowerCase());
  }
  return names;
}

/** Thrown where what was written is not how the export begins any more: the archive has changed. */
export class NotTheSame extends Error {
  override readonly name = 'NotTheSame';
}

/**
 * Writes one stream. What is written already is made again and compared, and nothing of it is written twice; throws `NotTheSame`
 * where it is not the same any more.
 */
export async function writeStream(
  exporter: Extract<Exporter, { shape: 'stream' }>,
  source: ExportSource,
  writer: PartWriter,
  { name, done }: { name: string; done: DoneSoFar },
): Promise<WrittenExport> {
  const written = { left: bytesOf(writer.journal), checksum: 0, expected: writer.journal.checksum };
  for await (const content of exporter.write(source)) {
    let chunk = bytesIn(content);
    if (written.left > 0) {
      const again = chunk.subarray(0, written.left);
      written.checksum = crc32(again, written.checksum);
      written.left -= again.length;
      chunk = chunk.slice(again.length);
      if (written.left === 0 && written.checksum !== written.expected) throw new NotTheSame();
    }
    if (chunk.length === 0) continue;
    await writer.add(chunk);
    await writer.mayRest(done());
  }
  if (written.left > 0) throw new NotTheSame();
  return { name: `${name}.${exporter.extension}`, type: exporter.type };
}

function bytesIn(content: string | Bytes): Bytes {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
