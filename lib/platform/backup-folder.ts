import type { BackupTrouble } from '../article/backup-plan.ts';
import { failure, type Result, success } from '../foundation/result.ts';

/**
 * A folder that the reader has chosen for backups. Chromium only; it may forget that it was allowed, and then the reader has to
 * be asked again, in a click.
 */

/** What the types of the DOM do not know of it yet. */
interface FolderHandle extends FileSystemDirectoryHandle {
  queryPermission(of: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(of: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface FolderPicker {
  showDirectoryPicker(options: { id: string; mode: 'readwrite'; startIn: 'documents' }): Promise<FolderHandle>;
}

const readwrite = { mode: 'readwrite' } as const;

/** Whether this browser lets people choose a folder. */
export function canChooseFolder(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** Asks the reader for a folder. Must be the first thing in a click's handler. Null: none was chosen. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const picker = globalThis as unknown as FolderPicker;
    return await picker.showDirectoryPicker({ id: 'dateline-backups', mode: 'readwrite', startIn: 'documents' });
  } catch {
    return null;
  }
}

/** Whether files may be written there without asking. */
export async function folderAccess(folder: unknown): Promise<Result<null, BackupTrouble>> {
  if (!isFolder(folder)) return failure('no-folder');
  try {
    if ((await folder.queryPermission(readwrite)) !== 'granted') return failure('no-permission');
    // A folder that was moved or deleted is only noticed when something of it is asked for.
    await folder.keys().next();
    return success(null);
  } catch {
    return failure('no-folder');
  }
}

/** Asks for it again. Must be the first thing in a click's handler. */
export async function requestFolderAccess(folder: unknown): Promise<boolean> {
  try {
    return isFolder(folder) && (await folder.requestPermission(readwrite)) === 'granted';
  } catch {
    return false;
  }
}

/** Begins a file; it stands there when its stream is closed, whole or not at all. */
export async function openInFolder(
  folder: unknown,
  name: string,
): Promise<Result<{ stream: WritableStream<Uint8Array<ArrayBuffer>>; size: () => Promise<number> }, BackupTrouble>> {
  if (!isFolder(folder)) return failure('no-folder');
  try {
    const file = await folder.getFileHandle(name, { create: true });
    const stream = await file.createWritable();
    return success({ stream, size: async () => (await file.getFile()).size });
  } catch (error) {
    const isGone = error instanceof DOMException && error.name === 'NotFoundError';
    return failure(isGone ? 'no-folder' : 'not-written');
  }
}

/** Takes a file away and answers whether it is gone; one that is not there any more was the reader's to take. */
export async function removeFromFolder(folder: unknown, name: string): Promise<boolean> {
  if (!isFolder(folder)) return false;
  try {
    await folder.removeEntry(name);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotFoundError';
  }
}

function isFolder(value: unknown): value is FolderHandle {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'directory';
}
