import type { ZipEntry } from '../zip/read-zip.ts';
import type { Draft } from './draft.ts';

/**
 * The texts that Readwise Reader exports: `Title (id).html`, the title without what no file's name may hold, so that only the id is
 * sure. Files that carry none, as readers rename them, are found by their title.
 */
export class ReaderTexts {
  readonly #byId = new Map<string, string>();
  readonly #byTitle = new Map<string, string>();
  readonly #files: ReadonlyMap<string, ZipEntry>;
  readonly #taken = new Set<string>();

  constructor(files: ReadonlyMap<string, ZipEntry>) {
    this.#files = files;
    for (const path of files.keys()) {
      const name =
        path
          .split('/')
          .at(-1)
          ?.replace(/\.x?html?$/i, '') ?? '';
      const id = /\(([a-z\d]{3,60})\)$/i.exec(name)?.[1];
      if (id !== undefined) this.#byId.set(id.toLowerCase(), path);
      const title = nameKey(name);
      if (title !== '' && !this.#byTitle.has(title)) this.#byTitle.set(title, path);
    }
  }

  /** The text of an entry of the table; null: none is there. */
  of({ fileId, headline }: Draft): ZipEntry | null {
    const byId = typeof fileId === 'string' ? this.#byId.get(fileId.trim().toLowerCase()) : undefined;
    const path = byId ?? this.#byTitle.get(nameKey(typeof headline === 'string' ? headline : ''));
    if (path === undefined) return null;
    this.#taken.add(path);
    return this.#files.get(path) ?? null;
  }

  /** Those that no entry has been given. */
  left(): string[] {
    return [...this.#files.keys()].filter((path) => !this.#taken.has(path));
  }
}

function nameKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
