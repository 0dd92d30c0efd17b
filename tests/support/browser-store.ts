import { appendFile, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type JournalState, journalState } from '../../scripts/kills/journal-state.ts';
import type { BrowserKind } from './reader-browser.ts';

/** The files in which a browser keeps the extension's databases, in a profile that no browser is running on. */
export class BrowserStore {
  readonly #profile: string;

  constructor(profile: string) {
    this.#profile = profile;
  }

  /** Journals of Chromium's LevelDB for the extension: as a rule one. */
  async journals(): Promise<string[]> {
    return this.#files(join('Default', 'IndexedDB'), /chrome-extension.*\.leveldb[/\\]\d+\.log$/);
  }

  /** How they stand, and how the journals of their tables do. */
  async journalStates(): Promise<JournalState[]> {
    const files = await this.#files(
      join('Default', 'IndexedDB'),
      /chrome-extension.*\.leveldb[/\\](?:\d+\.log|MANIFEST-\d+)$/,
    );
    return Promise.all(files.map(async (file) => journalState(await readFile(file))));
  }

  /** Leaves at the journal's end what a write leaves of which only the record's header came in. */
  async tearJournal(): Promise<void> {
    for (const journal of await this.journals()) await appendFile(journal, tornRecord);
  }

  /** Spoils the store so that the browser cannot read it. */
  async spoil(kind: BrowserKind): Promise<void> {
    if (kind === 'Chromium') {
      // As after a torn record with another behind it.
      for (const journal of await this.journals())
        await appendFile(journal, Buffer.concat([tornRecord, Buffer.alloc(400, 7)]));
      return;
    }
    for (const file of await this.#files(join('storage', 'default'), firefoxStore)) {
      const handle = await open(file, 'r+');
      await handle.write(Buffer.alloc(200, 7), 0, 200, 0);
      await handle.close();
    }
  }

  async #files(folder: string, name: RegExp): Promise<string[]> {
    // The other browser has no such folder.
    const all = await readdir(join(this.#profile, folder), { recursive: true }).catch(() => []);
    return all.filter((file) => name.test(file)).map((file) => join(this.#profile, folder, file));
  }
}

/** Not the one beside it, under a name with `^`: Firefox keeps `storage.local` there. */
const firefoxStore = /moz-extension[^^/\\]*[/\\]idb[/\\][^/\\]+\.sqlite$/;

/** Header of a whole record of 300 bytes (checksum, length, kind), and none of them. */
const tornRecord = Buffer.from([1, 2, 3, 4, 44, 1, 1]);
