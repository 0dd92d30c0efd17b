import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { BackupFileError, backupLimits } from './backup-format.ts';

/** One line of a file, and the hash of all that stood before it. */
export interface FileLine {
  text: string;
  /** SHA-256 of the bytes before this line, in hexadecimal digits. Costs little; asked for where a line may be the last. */
  hashBefore: () => string;
  /** Bytes of the packed file that were read so far. */
  read: number;
}

const lineFeed = 0x0a;

/**
 * The lines of a packed file, one after the other, in little memory. Throws `BackupFileError` for what is no gzip, ends too
 * soon, is not UTF-8, or holds more than `backupLimits` allow.
 */
export async function* fileLines(file: Blob): AsyncGenerator<FileLine, undefined, undefined> {
  const hash = sha256.create();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pending: Uint8Array[] = [];
  let pendingSize = 0;
  const progress = { read: 0 };
  for await (const chunk of unpacked(file, progress)) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      const rest = chunk.subarray(from, end + 1);
      if (pendingSize + rest.length > backupLimits.line) throw new BackupFileError('too-much', 'a line without end');
      const bytes = joined([...pending, rest], pendingSize + rest.length);
      pending = [];
      pendingSize = 0;
      from = end + 1;
      let text: string;
      try {
        text = decoder.decode(bytes.subarray(0, -1));
      } catch {
        throw new BackupFileError('damaged', 'not UTF-8');
      }
      yield { text, hashBefore: () => bytesToHex(hash.clone().digest()), read: progress.read };
      hash.update(bytes);
    }
    const rest = chunk.subarray(from);
    if (rest.length > 0) pending.push(rest);
    pendingSize += rest.length;
    if (pendingSize > backupLimits.line) throw new BackupFileError('too-much', 'a line without end');
  }
  if (pendingSize > 0) throw new BackupFileError('cut-short', 'the last line has no end');
}

async function* unpacked(file: Blob, progress: { read: number }): AsyncGenerator<Uint8Array> {
  // Its first bytes say whether it is gzip at all.
  let start: Uint8Array;
  try {
    start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  } catch {
    throw new BackupFileError('unreadable', 'no first bytes');
  }
  if (start[0] !== 0x1f || start[1] !== 0x8b) throw new BackupFileError('not-a-backup', 'no gzip');
  let fileFailed = false;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      progress.read += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const fileReader = file.stream().getReader();
  const source = watched(fileReader, () => {
    fileFailed = true;
  });
  const reader = source.pipeThrough(counted).pipeThrough(new DecompressionStream('gzip')).getReader();
  let size = 0;
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) return;
      size += next.value.length;
      if (size > backupLimits.freely && size > file.size * backupLimits.inflation) {
        throw new BackupFileError('too-much', 'swells when it is unpacked');
      }
      yield next.value;
    }
  } catch (error) {
    if (error instanceof BackupFileError) throw error;
    if (fileFailed) throw new BackupFileError('unreadable', 'the file could not be read to its end');
    // The browser says the same of a file that is cut and of one that is spoilt: what was read to its last byte was cut.
    const isCut =
      progress.read >= file.size && /unexpected (?:end|eof)|truncated|ended|incomplete/i.test(wordsOf(error));
    throw new BackupFileError(isCut ? 'cut-short' : 'damaged', 'not unpacked to its end');
  } finally {
    // The file, not what unpacks it: that has something on the way still, for which it would find nobody.
    await fileReader.cancel().catch(() => undefined);
  }
}

/** What an error says, in the words of whichever browser. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : '';
}

function watched(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  onFailure: () => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await reader.read();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      } catch (error) {
        onFailure();
        controller.error(error);
      }
    },
  });
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
