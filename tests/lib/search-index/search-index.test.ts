import { describe, expect, it } from 'vitest';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { saveArticle, setNote, setTags } from '../../../lib/archive/reader-marks.ts';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { readSetting, writeSetting } from '../../../lib/storage/settings.ts';
import { memoryArchive } from '../../support/archives.ts';
import { browsing } from '../../support/library-queries.ts';
import { memoryIndex, memoryIndexFile } from '../../support/memory-index.ts';
import { block, correction, facts, reading } from '../../support/readings.ts';

/** Keeps an article with these facts and paragraphs. Answers its id. */
async function keep(
  database: ArchiveDatabase,
  name: string,
  over: Partial<ArticleFacts>,
  ...paragraphs: string[]
): Promise<string> {
  const url = `https://www.harbour-post.example/${name}`;
  const page = reading({ url, blocks: paragraphs.map((text) => block(text)) });
  const said = facts({ url, canonicalUrl: url, ...over });
  const interpreter = { version: 'under test', interpret: () => said };
  const kept = await captureArticle(page, { interpreter, database, clock: () => Date.UTC(2026, 4, 1) + name.length });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value.articleId;
}

async function openIndex() {
  const { database, connect } = memoryArchive();
  await database.open();
  const file = await memoryIndexFile();
  const opened = memoryIndex(database, file);
  const find = async (...request: Parameters<typeof browsing>) => {
    const answer = await opened.index.browse(browsing(...request));
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  };
  const ids = async (...request: Parameters<typeof browsing>) => (await find(...request)).ids;
  return { database, connect, file, find, ids, ...opened };
}

describe('the search index', () => {
  it('finds what was just kept, by a word, a phrase, a beginning, a field, and without what is excluded', async () => {
    const { database, ids } = await openIndex();
    const ferry = await keep(database, 'ferry', { headline: 'Ferry returns' }, 'The ferry came back on Sunday.');
    const wall = await keep(database, 'wall', { headline: 'Council backs higher sea wall' }, 'The ferry is late.');
    expect(await ids('ferry')).toEqual(expect.arrayContaining([ferry, wall]));
    expect(await ids('"came back on sunday"')).toEqual([ferry]);
    expect(await ids('"back came"')).toEqual([]);
    expect(await ids('counc*')).toEqual([wall]);
    expect(await ids('ferry -council')).toEqual([ferry]);
    expect(await ids('headline:ferry')).toEqual([ferry]);
    expect(await ids('wall OR sunday')).toHaveLength(2);
    expect(await ids('nothing')).toEqual([]);
  });

  it('finds words of scripts without spaces, and words whose marks were not typed', async () => {
    const { database, ids } = await openIndex();
    const tokyo = await keep(database, 'tokyo', { headline: '東京都の新しい港' }, '東京都は新しい港を開いた。');
    const zurich = await keep(database, 'zurich', { headline: 'Zürich' }, 'Die Fähre fährt wieder.');
    expect(await ids('東京')).toEqual([tokyo]);
    expect(await ids('新しい港')).toEqual([tokyo]);
    expect(await ids('京港')).toEqual([]);
    expect(await ids('zurich fahre')).toEqual([zurich]);
  });

  it('lets no phrase reach from one paragraph into the next', async () => {
    const { database, ids } = await openIndex();
    await keep(database, 'two', {}, 'It ended on the quay.', 'Passengers cheered.');
    expect(await ids('"quay passengers"')).toEqual([]);
    expect(await ids('quay passengers')).toHaveLength(1);
  });

  it('follows tags, notes, publishers’ notes and conditions', async () => {
    const { database, ids } = await openIndex();
    const one = await keep(database, 'one', { corrections: [correction('The pier is closed.')] }, 'A text.');
    const two = await keep(database, 'two', { datePublished: '2025-02-03' }, 'A text.');
    expect(await ids('has:correction')).toEqual([one]);
    expect(await ids('note:pier')).toEqual([one]);
    expect(await ids('before:2026-01-01')).toEqual([two]);
    expect(await ids('tag:coast')).toEqual([]);
    await setTags(two, ['Coast'], { database });
    await setNote(two, 'Ask the engineers.', { database });
    expect(await ids('tag:coast')).toEqual([two]);
    expect(await ids('has:note engineers')).toEqual([two]);
    expect(await ids('text -engineers')).toEqual([one]);
    expect(await ids('is:saved')).toEqual([two]);
    expect(await ids('site:harbour-post.example')).toHaveLength(2);
    expect(await ids('site:post.example')).toEqual([]);
  });

  it('says where a search cannot be understood, with nothing found', async () => {
    const { database, find } = await openIndex();
    await keep(database, 'one', {}, 'A text.');
    expect(await find('"text')).toMatchObject({ ids: [], total: 0, problem: { kind: 'open-quote', start: 0 } });
  });

  it('puts headlines before texts and newer articles before older ones', async () => {
    const { database, ids } = await openIndex();
    const text = await keep(database, 'a', { headline: 'Other', datePublished: '2026-04-01' }, 'The ferry is late.');
    const old = await keep(database, 'bb', { headline: 'Ferry', datePublished: '2016-04-01' }, 'It is late.');
    const recent = await keep(database, 'ccc', { headline: 'Ferry', datePublished: '2026-04-01' }, 'It is late.');
    for (let at = 0; at < 6; at += 1) await keep(database, `other${at}`, { headline: 'None' }, 'Nothing of it.');
    expect(await ids('ferry', {}, { sort: 'relevance' })).toEqual([recent, old, text]);
  });

  it('forgets what is gone or in the trash, and knows again what is put back', async () => {
    const { database, ids } = await openIndex();
    const one = await keep(database, 'one', {}, 'A text.');
    const two = await keep(database, 'two', {}, 'A text.');
    expect(await ids('text')).toHaveLength(2);
    await saveArticle(two, { database });
    await database.readerMarks.update(two, { trashedAt: { value: 1, updatedAt: 1 } });
    expect(await ids('text')).toEqual([one]);
    await database.articles.delete(one);
    expect(await ids('text')).toEqual([]);
    await database.readerMarks.update(two, { trashedAt: { value: null, updatedAt: 2 } });
    expect(await ids('text')).toEqual([two]);
  });

  it('counts an article for all collections that its own stand in', async () => {
    const { database, find, ids } = await openIndex();
    const one = await keep(database, 'one', {}, 'A text.');
    const stamped = <T>(value: T) => ({ value, updatedAt: 1 });
    const collection = (id: string, parentId: string | null) => {
      return { id, createdAt: 1, name: stamped(id), parentId: stamped(parentId), deletedAt: stamped(null) };
    };
    await database.collections.bulkAdd([collection('coast', null), collection('ferries', 'coast')]);
    await saveArticle(one, { database });
    await database.readerMarks.update(one, { collections: stamped(['ferries']) });
    expect(await ids('', { collections: ['coast'] })).toEqual([one]);
    expect((await find('')).lists.collections).toEqual([
      { value: 'coast', count: 1 },
      { value: 'ferries', count: 1 },
    ]);
  });
});

describe('making the index', () => {
  const many = 130;

  async function filled() {
    const opened = await openIndex();
    for (let at = 0; at < many; at += 1) {
      await keep(opened.database, `story-${at}`, { headline: `Story ${at}` }, `The ferry number ${at}.`);
    }
    return opened;
  }

  it('goes over the whole archive, tells how far it is, and has nothing left to do then', async () => {
    const { database, find, index, settled, failures } = await filled();
    await database.indexQueue.clear();
    expect((await find('ferry')).building).toEqual({ done: 0, total: many });
    await settled();
    expect(await find('ferry')).toMatchObject({ total: many, building: null });
    expect(await readSetting(database, 'searchIndex')).toMatchObject({ done: many, total: many });
    expect(await index.health()).toMatchObject({ ok: true, value: { archived: many, indexed: many, stale: 0 } });
    expect(failures).toEqual([]);
  });

  it('goes on where it was when it is stopped in the middle', async () => {
    const { database, file, index } = await filled();
    await database.indexQueue.clear();
    await index.rebuild();
    await new Promise<void>((resolve) => {
      const { keep: kept } = file;
      file.keep = () => {
        kept();
        resolve();
      };
    });
    await index.close();
    const next = memoryIndex(database, file);
    const health = await next.index.health();
    expect(health).toMatchObject({
      ok: true,
      value: { archived: many, indexed: 100, building: { done: 100, total: many } },
    });
    await next.settled();
    const answer = await next.index.browse(browsing('ferry'));
    expect(answer).toMatchObject({ ok: true, value: { total: many, building: null } });
  });

  it('opens as it was left, with what has changed meanwhile', async () => {
    const { database, file, index, settled } = await filled();
    await settled();
    await index.close();
    const later = await keep(database, 'later', { headline: 'Later' }, 'The ferry again.');
    const next = memoryIndex(database, file);
    const answer = await next.index.browse(browsing('headline:later'));
    expect(answer).toMatchObject({ ok: true, value: { ids: [later], building: null } });
  });

  it.each([
    ['is lost', 'lost'],
    ['is damaged', 'damaged'],
    ['is of another version', 'outdated'],
    ['is another archive’s', 'foreign'],
  ])('begins anew where the index %s', async (_, what) => {
    const { database, file, index, settled } = await filled();
    await settled();
    await index.close();
    if (what === 'lost') file.remove();
    if (what === 'damaged') file.damage(new TextEncoder().encode('This is no index at all. '.repeat(400)));
    if (what === 'foreign') await writeSetting(database, 'searchIndex', { name: 'other', done: 1, total: 1 }, 1);
    const next = memoryIndex(database, file, what === 'outdated' ? 'newer' : undefined);
    const health = await next.index.health();
    expect(health).toMatchObject({ ok: true, value: { indexed: 0, building: { done: 0, total: many } } });
    await next.settled();
    expect(await next.index.browse(browsing('ferry'))).toMatchObject({ ok: true, value: { total: many } });
  });

  it('answers nothing from the index that was thrown away', async () => {
    const { database, find, index, settled } = await filled();
    await settled();
    expect((await find('ferry')).total).toBe(many);
    await database.articles.clear();
    await index.rebuild();
    expect(await find('ferry')).toMatchObject({ total: 0, ids: [] });
  });

  it('finds what was written behind its back when it holds itself against the archive', async () => {
    const { database, file, index, settled } = await filled();
    await settled();
    await index.close();
    await database.articles.limit(5).delete();
    const missing = await keep(database, 'behind', { headline: 'Behind' }, 'A text.');
    await database.indexQueue.clear();
    const next = memoryIndex(database, file);
    await next.settled();
    expect(await next.index.health()).toMatchObject({ ok: true, value: { archived: many - 4, indexed: many - 4 } });
    expect(await next.index.browse(browsing('behind'))).toMatchObject({ ok: true, value: { ids: [missing] } });
  });
});
