import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { ZipError } from './zip-error.ts';
import { zipErrorOf } from './zip-error-of.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * What a file of a ZIP unpacks to, counted as it comes: `check` is told how many bytes there are by now and how many of them came
 * with this piece, and ends it with what it answers. Whatever a ZIP says of its files' sizes, no more than a piece is unpacked past
 * what is allowed. Its errors are `ZipError`s.
 */
export function unpackInto(
  entry: FileEntry,
  check: (unpacked: number, added: number) => ZipError | null,
): ReadableStream<Bytes> {
  let unpacked = 0;
  let fail: (error: unknown) => void = () => {};
  const counted = new TransformStream<Bytes, Bytes>({
    start(controller) {
      fail = (error) => controller.error(error);
    },
    transform(piece, controller) {
      unpacked += piece.length;
      const refused = check(unpacked, piece.length);
      if (refused !== null) throw refused;
      controller.enqueue(piece);
    },
  });
  entry.getData(counted.writable).catch((error: unknown) => fail(error));
  const reader = counted.readable.getReader();
  return new ReadableStream<Bytes>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(zipErrorOf(error, entry.filename));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
