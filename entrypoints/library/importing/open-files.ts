import type { ImportTrouble } from '../../../components/importing/ImportTroubles.tsx';
import type { ImportLine, ImportSource } from '../../../lib/archive/import/import-source.ts';
import type { ImportFileFault, ImportFormat } from '../../../lib/article/import-item.ts';
import { type ImportDeps, readImport } from '../../../lib/imports/read-import.ts';

/** Files as they were chosen, looked at. */
export interface OpenedFiles {
  /** Those that can be imported together; null: none. */
  source: ImportSource | null;
  /** Dateline's own export, where that is the one file; it has its own way in. */
  own: File | null;
  troubles: readonly ImportTrouble[];
}

/** What one file turned out to be. */
type Known =
  | { file: File; format: ImportFormat; guessed: string | null }
  | { file: File; fault: ImportFileFault | 'backup' };

/**
 * Finds out what files are. Nothing of them is kept in memory: they are read again for the preview, and for the import.
 *
 * @param encoding of texts that do not say their own, as the reader has chosen it; null: it is guessed
 * @param pause lets the page have its turn while they are read
 */
export async function openFiles(
  files: readonly File[],
  name: string,
  encoding: string | null,
  pause: () => Promise<void>,
): Promise<OpenedFiles> {
  const known: Known[] = [];
  for (const file of files) known.push(await look(file, files, encoding));
  const usable = known.flatMap((one) => ('format' in one ? [one] : []));
  const own = usable.filter(({ format }) => format === 'dateline');
  const others = usable.filter(({ format }) => format !== 'dateline');
  const isOwn = own.length === 1 && files.length === 1;
  const troubles = known.flatMap((one): ImportTrouble[] => {
    if ('fault' in one) return [{ name: one.file.name, fault: one.fault }];
    return one.format === 'dateline' && !isOwn ? [{ name: one.file.name, fault: 'own' }] : [];
  });
  const formats = new Set(others.map(({ format }) => format));
  const [first] = formats;
  const source: ImportSource = {
    name,
    format: formats.size === 1 && first !== undefined ? first : null,
    guessed: others.find((one) => one.guessed !== null)?.guessed ?? null,
    read: () =>
      linesOf(
        others.map(({ file }) => file),
        { encoding, pause },
      ),
  };
  return { source: others.length === 0 ? null : source, own: isOwn ? (own[0]?.file ?? null) : null, troubles };
}

/** What a backup of ours is packed with. */
const gzip = [0x1f, 0x8b];

async function look(file: File, files: readonly File[], encoding: string | null): Promise<Known> {
  const opened = await readImport({ name: file.name, blob: file }, { beside: besideOf(file, files), encoding });
  if (!opened.ok) return { file, fault: opened.error };
  const { format, guessed } = opened.value;
  const start = new Uint8Array(await file.slice(0, gzip.length).arrayBuffer());
  const isBackup = format === 'dateline' && gzip.every((byte, at) => start[at] === byte);
  return isBackup ? { file, fault: 'backup' } : { file, format, guessed };
}

/** What was given together with a file. */
function besideOf(file: File, files: readonly File[]): File[] {
  return files.filter((one) => one !== file);
}

async function* linesOf(
  files: readonly File[],
  deps: Pick<ImportDeps, 'encoding' | 'pause'>,
): AsyncGenerator<ImportLine> {
  const named = (file: File, within: string | null) =>
    files.length === 1 ? within : within === null ? file.name : `${file.name}: ${within}`;
  for (const file of files) {
    const opened = await readImport({ name: file.name, blob: file }, { beside: besideOf(file, files), ...deps });
    if (!opened.ok) {
      yield { fault: { at: null, file: file.name, reason: 'unreadable', excerpt: '' } };
      continue;
    }
    for await (const line of opened.value.lines) {
      if ('fault' in line) yield { fault: { ...line.fault, file: named(file, line.fault.file) } };
      else yield { item: line.item, file: named(file, line.file) };
    }
  }
}
