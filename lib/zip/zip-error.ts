/**
 * What is wrong with a ZIP from outside.
 *
 * - `not-a-zip`: it is none, or its list of files is broken
 * - `unsafe-name`: a name that would leave the folder it is unpacked into, or that shows as another than it is
 * - `duplicate-name`: two files of one name
 * - `too-many-files`, `too-large`: more files, or more bytes unpacked, than are taken in
 * - `bomb`: a file that unpacks to far more than honest files do, or than it says of itself
 * - `encrypted`: a password is needed
 * - `unsupported`: packed in a way that is not known here
 * - `damaged`: a file that does not unpack to what its checksum was made of, or that lies over another
 */
export type ZipFault =
  | 'not-a-zip'
  | 'unsafe-name'
  | 'duplicate-name'
  | 'too-many-files'
  | 'too-large'
  | 'bomb'
  | 'encrypted'
  | 'unsupported'
  | 'damaged';

/** Thrown while a ZIP is read. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly fault: ZipFault;
  /** Of the file that it is about, as the ZIP has it; null: it is about the whole. */
  readonly path: string | null;

  constructor(fault: ZipFault, path: string | null = null, cause?: unknown) {
    super(path === null ? fault : `${fault}: ${path}`, { cause });
    this.fault = fault;
    this.path = path;
  }
}
