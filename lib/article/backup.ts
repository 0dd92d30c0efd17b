import type { ErrorCode } from '../foundation/errors.ts';
import type { ImportFault } from './import-item.ts';
import type { ImportCounts } from './import-run.ts';

/** The nouns of backups: what one is to an archive, and why one is not made or restored. */

/**
 * Why a file is not restored.
 *
 * - `not-a-backup`: nothing in it says that it is one
 * - `newer-format`: written by a newer Dateline
 * - `cut-short`: it ends before its end
 * - `damaged`: it is not what was written
 * - `too-much`: it holds more than any backup
 * - `unreadable`: the file itself cannot be read: it was moved, or changed meanwhile
 */
export type BackupFault = 'not-a-backup' | 'newer-format' | 'cut-short' | 'damaged' | 'too-much' | 'unreadable';

/** Why a backup or a restore came to no end: what is wrong with the archive, with the file, or that the reader stopped it. */
export type BackupFailure = ErrorCode | BackupFault | 'cancelled';

/**
 * What an article of a backup is to this archive.
 *
 * - `new`: it is not here
 * - `same`: it is here, and the backup has nothing more of it
 * - `newer-here`: it was seen or changed here since
 * - `newer-there`: the backup has something of it that is not here
 * - `deleted-here`: it was emptied from the trash here since
 */
export type Standing = 'new' | 'same' | 'newer-here' | 'newer-there' | 'deleted-here';

/** What a backup holds, and what it would bring. Everything of the file has been read and checked. */
export interface BackupPreview {
  /** When it was begun, in milliseconds since 1970. */
  writtenAt: number;
  /** Id of the archive it was made of; null: that had none yet. */
  archive: string | null;
  /** SHA-256 of what it holds: whoever reads it again knows by it that it is the same. */
  sha256: string;
  articles: number;
  saved: number;
  versions: number;
  /** Bytes of the file. */
  size: number;
  /** How many of its articles are what to this archive. */
  standings: Record<Standing, number>;
  /** Articles here that are not in it: a replacement would delete them. */
  onlyHere: number;
  /** Rows that would be left out, since they are not whole. */
  unfit: number;
}

/**
 * - `merge`: what is in the backup and not here is added; of what was changed in both the later change holds
 * - `replace`: the archive becomes what the backup says; what is not in it is deleted
 */
export type RestoreMode = 'merge' | 'replace';

/** How far a restore is. `verifying` comes before anything is changed, `clearing` after everything has come in. */
export interface RestoreProgress {
  stage: 'verifying' | 'merging' | 'clearing';
  /** Bytes of the file. */
  done: number;
  total: number;
}

/** What a file in the archive's own open format holds, and what it would bring: see `docs/archive-format.md`. */
export interface ArchiveFilePreview extends Omit<BackupPreview, 'writtenAt' | 'onlyHere'> {
  /** When it was begun, in milliseconds since 1970; null: documents without a list of them do not say. */
  writtenAt: number | null;
  /** Whether it is all of an archive, and not some articles of it. */
  isWhole: boolean;
  /** Documents that are not taken in, each with the reason: at most 1,000 are listed. */
  faults: ImportFault[];
  /** How many there are in all. */
  faultCount: number;
  /** What bringing it in does to articles; one that was emptied from the trash here is in none of these. */
  changes: ImportCounts;
}

/** A file that was brought in, and by what it is taken back. */
export interface ArchiveFileOutcome extends ArchiveFilePreview {
  importId: string;
}
