// Runs inside one of the extension's own pages in real Chromium: works on the archive without end, and says of each write that
// it was acknowledged. The browser is killed meanwhile.
import { markerFrom } from '../../lib/archive/archive-marker.ts';
import { tagArticles } from '../../lib/archive/bulk-marks.ts';
import { captureArticle } from '../../lib/archive/capture-article.ts';
import { checkArchive } from '../../lib/archive/check-archive.ts';
import { setNote } from '../../lib/archive/reader-marks.ts';
import { restoreBackup } from '../../lib/archive/restore.ts';
import { trashArticles } from '../../lib/archive/trash.ts';
import { interpretPage } from '../../lib/interpretation/interpret-page.ts';
import { settledIdentity } from '../../lib/storage/archive-identity.ts';
import { brokenWork } from '../../lib/storage/broken-work.ts';
import { ArchiveDatabase } from '../../lib/storage/database.ts';
import { oldPage } from '../bench/old-stories.ts';

/** A write that was acknowledged: what has to be there from now on. */
export type Acknowledged =
  | { did: 'capture'; articleId: string; versionId: string }
  | { did: 'tag' | 'trash'; ids: string[]; tag: string }
  | { did: 'note'; articleId: string; number: number }
  | { did: 'restore'; articles: number };

declare global {
  interface Window {
    killWork: typeof killWork;
    /** Given by whoever kills: is told before the next write begins. */
    acknowledged: (write: Acknowledged) => Promise<void>;
  }
}

/** The extension's own connection is another: this one goes with the page. */
const database = new ArchiveDatabase();
const interpreter = { version: 'under-fire', interpret: interpretPage };

/** Captures stories from `first` on, one after the other, without end. */
async function captures(first: number): Promise<void> {
  for (let story = first; ; story += 1) {
    const kept = await captureArticle(oldPage(story), { interpreter, database });
    if (!kept.ok) throw new Error(kept.error);
    const { articleId, versionId } = kept.value;
    await window.acknowledged({ did: 'capture', articleId, versionId });
  }
}

/** Tags, notes and throws away what is there, without end. */
async function marks(round: number): Promise<void> {
  for (let number = round * 100_000; ; number += 1) {
    const ids = await database.articles.orderBy('lastSeenAt').reverse().limit(30).primaryKeys();
    const [noted] = ids;
    if (noted === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      continue;
    }
    const tag = `tag ${number}`;
    const tagged = await tagArticles(ids, { add: [tag], remove: [`tag ${number - 1}`] }, { database });
    if (tagged.ok) {
      // One that is in the trash already is left out.
      const changed = tagged.value.articles.map(({ articleId }) => articleId);
      await window.acknowledged({ did: 'tag', ids: changed, tag });
    }
    if ((await setNote(noted, String(number), { database })).ok) {
      await window.acknowledged({ did: 'note', articleId: noted, number });
    }
    const thrown = ids.slice(-2);
    if (number % 5 === 0 && (await trashArticles(thrown, { database })).ok) {
      await window.acknowledged({ did: 'trash', ids: thrown, tag: '' });
    }
  }
}

const fileOf = (base64: string) => new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);

/** Restores a backup, given in base64, again and again. */
async function restores(base64: string): Promise<void> {
  const file = fileOf(base64);
  for (;;) {
    const restored = await restoreBackup(file, 'merge', { database });
    if (!restored.ok) throw new Error(restored.error);
    await window.acknowledged({ did: 'restore', articles: restored.value.articles });
  }
}

/** Says of captures by the extension's own way, from a page's script to the background, that they were acknowledged. */
function hearCaptures(): void {
  interface Changes {
    [key: string]: { newValue?: { state?: string; articleId?: string } };
  }
  interface Extension {
    storage: { session: { onChanged: { addListener(heard: (changes: Changes) => void): void } } };
  }
  const { chrome } = globalThis as unknown as { chrome: Extension };
  chrome.storage.session.onChanged.addListener((changes) => {
    for (const { newValue } of Object.values(changes)) {
      if (newValue?.state !== 'article' || newValue.articleId === undefined) continue;
      void window.acknowledged({ did: 'capture', articleId: newValue.articleId, versionId: '' });
    }
  });
}

/** Starts all of it; it ends with the browser. Errors go to the console. */
function begin(round: number, backup: string): void {
  database.open().then(
    () => {
      const say = (error: unknown) => console.error(String(error));
      captures(round * 10_000 + 1).catch(say);
      marks(round).catch(say);
      restores(backup).catch(say);
      hearCaptures();
    },
    (error: unknown) => console.error(String(error)),
  );
}

/** What is in the archive now, as far as it was acknowledged; and what a check of all of it finds. */
async function found(): Promise<{
  articles: string[];
  versions: string[];
  marks: { articleId: string; tags: string[]; note: string; trashed: boolean }[];
  faults: string[];
}> {
  await database.open();
  const [articles, versions, rows] = await Promise.all([
    database.articles.toCollection().primaryKeys(),
    database.versions.toCollection().primaryKeys(),
    database.readerMarks.toArray(),
  ]);
  // Pictures stand last in a backup: a restore that was broken off lacks some until it is done again, and the reader is told so.
  const isTold = (await brokenWork(database)).some(({ kind }) => kind === 'restore');
  const faults = (await faultsFound()).filter((fault) => !(isTold && fault.startsWith('image-missing')));
  return {
    articles,
    versions,
    marks: rows.map(({ articleId, tags, note, trashedAt }) => ({
      articleId,
      tags: tags.value,
      note: note.value,
      trashed: (trashedAt?.value ?? null) !== null,
    })),
    faults,
  };
}

/** What a check of the archive finds once the restore that was broken off last is done again. */
async function completed(backup: string): Promise<string[]> {
  const restored = await restoreBackup(fileOf(backup), 'merge', { database });
  if (!restored.ok) return [restored.error];
  const works = await brokenWork(database);
  return [...(await faultsFound()), ...works.map(({ kind }) => `a ${kind} is said to be broken off, and none is`)];
}

async function faultsFound(): Promise<string[]> {
  const checked = await checkArchive({ repair: false, database });
  if (!checked.ok) throw new Error(checked.error);
  return Object.entries(checked.value?.faults ?? {}).map(([kind, count]) => `${kind}: ${JSON.stringify(count)}`);
}

/** Which archive this is: made now where there is none. */
async function identity(): Promise<string> {
  await database.open();
  return (await settledIdentity(database, Date.now())).id;
}

/** Whether the marker says that the archive was lost, which the panel and the library show. */
async function isLossTold(): Promise<boolean> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
  };
  return markerFrom((await chrome.storage.local.get('archive-marker'))['archive-marker'])?.notice?.loss === 'lost';
}

const killWork = { begin, found, completed, identity, isLossTold };
window.killWork = killWork;
