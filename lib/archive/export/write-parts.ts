import type { ExportScratch } from '../../article/export-job.ts';
import { crc32 } from '../../zip/crc32.ts';
import { type ZipFile, type ZipPart, zipPart } from '../../zip/zip-part.ts';
import { bytesOf, type ExportJournal, partName, writeJournal } from './export-journal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** When a part is closed: what is lost when the page is closed is never more than this. */
export interface PartLimits {
  bytes: number;
  milliseconds: number;
}
export const partLimits: PartLimits = { bytes: 8_000_000, milliseconds: 1_000 };

/** Bytes that are written at once. */
const chunkSize = 256 * 1024;

/** What is written of an export, part by part: a part is there whole, and then the journal says so. */
export class PartWriter {
  readonly #scratch: ExportScratch;
  readonly #limits: PartLimits;
  #journal: ExportJournal;
  #open: WritableStreamDefaultWriter<Bytes> | null = null;
  /** When something was added to the part first. */
  #since: number | null = null;
  #written = 0;
  #zip: ZipPart | null = null;
  #waiting: Bytes[] = [];
  #waitingSize = 0;
  #checksum: number;

  constructor(scratch: ExportScratch, journal: ExportJournal, limits: PartLimits) {
    this.#scratch = scratch;
    this.#journal = journal;
    this.#limits = limits;
    this.#checksum = journal.checksum;
  }

  /** Bytes that are in the parts, whole ones and the one that is written. */
  get bytes(): number {
    return bytesOf(this.#journal) + this.#size;
  }

  get #size(): number {
    return this.#zip?.size ?? this.#written + this.#waitingSize;
  }

  get journal(): ExportJournal {
    return this.#journal;
  }

  /** Adds to a file that is one stream. */
  async add(chunk: Bytes): Promise<void> {
    this.#since ??= performance.now();
    this.#waiting.push(chunk);
    this.#waitingSize += chunk.length;
    if (this.#waitingSize >= chunkSize) await this.#flush();
  }

  /** Adds a file to a ZIP. */
  async addFile(file: ZipFile): Promise<void> {
    this.#since ??= performance.now();
    this.#zip ??= zipPart(bytesOf(this.#journal), (chunk) => this.#write(chunk));
    await this.#zip.add(file);
  }

  /** Closes the part where it is time. `done`: places in the request before which all is in the parts. */
  async mayRest(done: number): Promise<void> {
    if (this.#since === null) return;
    const age = performance.now() - this.#since;
    if (this.#size >= this.#limits.bytes || age >= this.#limits.milliseconds) await this.close(done);
  }

  /** Closes the part, and notes that all before `done` is written. */
  async close(done: number): Promise<void> {
    await this.#flush();
    const end = this.#zip === null ? { size: this.#written, files: 0 } : await this.#zip.end();
    this.#zip = null;
    await this.#open?.close();
    const parts = this.#open === null ? this.#journal.parts : [...this.#journal.parts, end];
    this.#open = null;
    this.#since = null;
    this.#written = 0;
    await this.note({ ...this.#journal, parts, done, checksum: this.#checksum });
  }

  async note(journal: ExportJournal): Promise<void> {
    this.#journal = journal;
    await writeJournal(this.#scratch, journal);
  }

  /** Lets go of what is not whole. */
  async abandon(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.abort().catch(() => {});
  }

  async #flush(): Promise<void> {
    if (this.#waitingSize === 0) return;
    const chunk = new Uint8Array(this.#waitingSize);
    let at = 0;
    for (const piece of this.#waiting) {
      chunk.set(piece, at);
      at += piece.length;
    }
    this.#waiting = [];
    this.#waitingSize = 0;
    this.#checksum = crc32(chunk, this.#checksum);
    await this.#write(chunk);
  }

  async #write(chunk: Bytes): Promise<void> {
    this.#open ??= (await this.#scratch.write(partName(this.#journal.parts.length))).getWriter();
    this.#written += chunk.length;
    await this.#open.write(chunk);
  }
}
