import { type ZipFile, zipPart } from './zip-part.ts';
import { endRecords } from './zip-records.ts';

export type { ZipFile } from './zip-part.ts';

/**
 * Files as a ZIP, written while it is read: a few of them are in memory at a time, and the next is asked for when there is room.
 * The same files make the same bytes, wherever they are made. Names are UTF-8, and what is larger than 4 GB is written as ZIP64.
 * The stream ends in what `files` throws, and cancelling it ends them.
 */
export function writeZip(files: AsyncIterable<ZipFile> | Iterable<ZipFile>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const writer = writable.getWriter();
  const written = async () => {
    let length = 0;
    const part = zipPart(0, async (chunk) => {
      length += chunk.length;
      await writer.write(chunk);
    });
    for await (const file of files) await part.add(file);
    const { size, files: count } = await part.end();
    await writer.write(endRecords({ files: count, length: length - size, offset: size }));
    await writer.close();
  };
  written().catch((error: unknown) => writer.abort(error).catch(() => {}));
  return readable;
}
