import { captureArticle, type Interpreter } from '../../lib/archive/capture-article.ts';
import { putBackPassage, saveArticle, setNote, setTags } from '../../lib/archive/reader-marks.ts';
import { passageIdOf } from '../../lib/article/ids.ts';
import { interpretPage } from '../../lib/interpretation/interpret-page.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';
import { memoryArchive } from '../../tests/support/archives.ts';
import { carriesNote, oldPage } from './old-stories.ts';

/** Records by table, as they are put into a browser's archive. */
export type Tables = Record<string, unknown[]>;

/** As the present one, without notes: what a reader has kept who had Dateline before it knew these languages. */
const older: Interpreter = {
  version: 'older',
  interpret: (reading) => ({ ...interpretPage(reading), corrections: [] }),
};

/** Stories made at a time: a message into the browser should not be large. */
const perChunk = 200;

/** Every fifth story was kept twice, in two editions. */
function editionsOf(story: number): number {
  return story % 5 === 0 ? 2 : 1;
}

/**
 * An archive of `count` versions that an older interpreter read, in chunks: kept by the same use-cases as in the browser,
 * with the reader's marks on every seventh article. `now`: when the last was seen; the first not an hour before.
 */
export async function* oldArchive(count: number, now: number): AsyncGenerator<Tables> {
  let kept = 0;
  for (let story = 1; kept < count; ) {
    const { database } = memoryArchive();
    for (const end = story + perChunk; story < end && kept < count; story += 1) {
      const editions = Math.min(editionsOf(story), count - kept);
      await keep(database, story, editions, now - count + kept);
      kept += editions;
    }
    const tables: Tables = {};
    // Which archive this is stays the browser's own.
    const others = database.tables.filter(({ name }) => name !== 'settings');
    for (const table of others) tables[table.name] = await table.toArray();
    database.close();
    yield tables;
  }
}

/** How many of those versions carry a note that the present interpreter finds and the older one did not. */
export function notesIn(count: number): number {
  let notes = 0;
  for (let story = 1, kept = 0; kept < count; story += 1) {
    const editions = Math.min(editionsOf(story), count - kept);
    if (carriesNote(story)) notes += editions;
    kept += editions;
  }
  return notes;
}

async function keep(database: ArchiveDatabase, story: number, editions: number, takenAt: number): Promise<void> {
  for (let edition = 1; edition <= editions; edition += 1) {
    const clock = () => takenAt + edition;
    const kept = await captureArticle(oldPage(story, edition), { interpreter: older, database, clock });
    if (!kept.ok) throw new Error(`Story ${story} was not kept: ${kept.error}`);
    if (story % 7 === 0 && edition === 1) await mark(database, kept.value.articleId, story, clock);
  }
}

/** What a reader does with an article; which of it depends on the story. */
async function mark(database: ArchiveDatabase, articleId: string, story: number, clock: () => number): Promise<void> {
  const deps = { database, clock };
  await saveArticle(articleId, deps);
  if (story % 2 === 0) await setTags(articleId, ['ferries', `pier ${story % 10}`], deps);
  if (story % 3 === 0) await setNote(articleId, `Ask the harbour board about pier ${story}.`, deps);
  if (story % 5 === 0) await putBackPassage(articleId, passageIdOf(`Passage ${story}`), true, deps);
}
