import fc from 'fast-check';
import { expect, it } from 'vitest';
import { putBackPassage, saveArticle, setNote, setTags, unsaveArticle } from '../../../lib/archive/reader-marks.ts';
import { reinterpretArchive } from '../../../lib/archive/reinterpret-archive.ts';
import { markRead, removeSavedReading, saveForLater } from '../../../lib/archive/saved-reading.ts';
import { passageIdOf } from '../../../lib/article/ids.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { writeSetting } from '../../../lib/storage/settings.ts';
import { memoryArchive } from '../../support/archives.ts';
import { everything, keepStories, newer, storyUrl } from '../../support/kept-archive.ts';

const stories = 30;
const words = fc.string({ unit: 'grapheme', maxLength: 12 });

/** One thing that a reader does with the story of that number. */
const deed = fc.oneof(
  fc.record({ deed: fc.constantFrom('save', 'unsave', 'later', 'read', 'removed'), story: fc.nat(stories - 1) }),
  fc.record({ deed: fc.constant('tags'), story: fc.nat(stories - 1), tags: fc.array(words, { maxLength: 4 }) }),
  fc.record({ deed: fc.constantFrom('note', 'putBack'), story: fc.nat(stories - 1), text: words }),
);
type Deed = { deed: string; story: number; tags?: string[]; text?: string };

async function doIt(
  { deed, story, tags = [], text = '' }: Deed,
  ids: string[],
  database: ArchiveDatabase,
  now: number,
) {
  const articleId = ids[story] ?? '';
  const deps = { database, clock: () => now };
  if (deed === 'save') return saveArticle(articleId, deps);
  if (deed === 'unsave') return unsaveArticle(articleId, deps);
  if (deed === 'tags') return setTags(articleId, tags, deps);
  if (deed === 'note') return setNote(articleId, text, deps);
  if (deed === 'putBack') return putBackPassage(articleId, passageIdOf(text), true, deps);
  const item = { url: storyUrl(story), headline: 'More', kicker: null, excerpt: null };
  const later = await saveForLater(item, articleId, { ...deps, newId: () => `item-${story}` });
  const id = later.ok ? later.value.id : '';
  if (deed === 'read') return markRead(id, true, deps);
  return deed === 'removed' ? removeSavedReading(id, deps) : later;
}

it('touches nothing of the reader’s, whatever was marked and wherever it is stopped', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 25 }), fc.nat(stories), async (deeds, stopAt) => {
      const { database } = memoryArchive();
      const ids = await keepStories(database, stories);
      for (const [index, one] of deeds.entries()) await doIt(one, ids, database, 10_000 + index);
      await writeSetting(database, 'seenRetentionDays', null, 9_000);
      const before = await everything(database);

      let asked = 0;
      const stop = async () => {
        asked += 1;
        if (asked === stopAt) throw new Error('stopped');
      };
      const deps = { interpreter: newer, database, clock: () => 20_000, pause: stop };
      if (stopAt > 0) await expect(reinterpretArchive(deps)).rejects.toThrow('stopped');
      expect(await reinterpretArchive(deps)).toEqual({ ok: true, value: { finished: true } });

      const after = await everything(database);
      expect(after.readerMarks).toEqual(before.readerMarks);
      expect(after.savedReading).toEqual(before.savedReading);
      expect(after.contents).toEqual(before.contents);
      expect(await database.settings.get('seenRetentionDays')).toMatchObject({ value: null, updatedAt: 9_000 });
      expect(after.versions).toHaveLength(stories);
      expect(after.corrections).toHaveLength(stories / 3);
      database.close();
    }),
    { numRuns: 25 },
  );
}, 30_000);
