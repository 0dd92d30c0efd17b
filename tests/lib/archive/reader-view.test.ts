import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '../../../lib/archive/reader-marks.ts';
import { readerSettings, setReaderSettings } from '../../../lib/archive/reader-setting.ts';
import { chosenVersion, readerView } from '../../../lib/archive/reader-view.ts';
import { initialReaderSettings } from '../../../lib/article/reader-settings.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { storyKeeper } from '../../support/reader-archive.ts';
import { block } from '../../support/readings.ts';

const first = 'The cistern was found on Monday, under the fish market, by a man who had lost his lamp.';
const database = () => archiveDatabase();
let keep: ReturnType<typeof storyKeeper>;

beforeEach(async () => {
  keep = storyKeeper();
  await database().open();
});
afterEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

describe('an article for the reader page', () => {
  it('has every version with its whole page, oldest first, and the marks', async () => {
    const headline = block('Old cistern found', { kind: 'heading', level: 1, zone: 'head' });
    const { articleId, versionId } = await keep([headline, first]);
    const { versionId: second } = await keep([headline, `${first} It is dry.`]);
    await saveArticle(articleId);
    const view = await readerView(articleId);
    expect(view?.versions.map(({ id }) => id)).toEqual([versionId, second]);
    expect(view?.versions[0]?.reading.blocks.map(({ text }) => text)).toEqual(['Old cistern found', first]);
    expect(view?.versions[0]?.blocks.map(({ text }) => text)).toEqual([first]);
    expect(view?.marks).toMatchObject({ savedAt: expect.any(Number), readAt: null, trashedAt: null });
  });

  it('is none where the archive does not have it', async () => {
    expect(await readerView('gone')).toBeNull();
  });

  it('is read in the version that is named, or the newest', async () => {
    const { articleId, versionId } = await keep([first]);
    const { versionId: second } = await keep([`${first} It is dry.`]);
    const versions = (await readerView(articleId))?.versions ?? [];
    expect(chosenVersion(versions, versionId)?.id).toBe(versionId);
    expect(chosenVersion(versions, null)?.id).toBe(second);
    expect(chosenVersion(versions, 'gone')).toBeNull();
    const beside = versions.map((version, at) => (at === 1 ? { ...version, beside: versionId } : version));
    expect(chosenVersion(beside, null)?.id).toBe(versionId);
  });
});

describe('how texts are set', () => {
  it('is kept, and is as it comes where nothing sensible is stored', async () => {
    expect(await readerSettings()).toEqual(initialReaderSettings);
    const chosen = { ...initialReaderSettings, theme: 'sepia' as const, size: 6, voices: { en: 'v1' } };
    expect(await setReaderSettings(chosen)).toEqual({ ok: true, value: null });
    expect(await readerSettings()).toEqual(chosen);
    for (const value of [
      { ...chosen, size: 7 },
      { ...chosen, theme: 'plaid' },
      { ...chosen, rate: 9 },
      'sepia',
      null,
    ]) {
      await database().settings.put({ key: 'reader', value, updatedAt: 1 });
      expect(await readerSettings()).toEqual(initialReaderSettings);
    }
  });
});
