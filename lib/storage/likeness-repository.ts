import { Dexie } from 'dexie';
import type { ArticleFacts } from '../article/article-context.ts';
import type { Block } from '../article/block.ts';
import type { ArchiveDatabase } from './database.ts';
import { readSetting, writeSetting } from './settings.ts';
import { getVersions, versionTables } from './version-rows.ts';

/** A version, and by what it is found: `keys` each once, in order. */
export interface ToldLikeness {
  articleId: string;
  versionId: string;
  keys: readonly number[];
}

/**
 * Keeps by what versions are found, unless their articles show others by now. Nothing is written where nothing is new.
 */
export async function putLikeness(database: ArchiveDatabase, told: readonly ToldLikeness[]): Promise<void> {
  const { articles, likeness } = database;
  // Apart, so that nothing that is being kept is waited for: what is derived may be a moment behind.
  const shown = await articles.bulkGet(told.map(({ articleId }) => articleId));
  const current = new Map(
    told.flatMap(({ articleId, versionId, keys }, at) =>
      shown[at]?.newestVersionId === versionId ? [[articleId, keys]] : [],
    ),
  );
  if (current.size === 0) return;
  await database.transaction('rw', [likeness], async () => {
    const found = await likeness
      .where('articleId')
      .anyOf([...current.keys()])
      .toArray();
    const before = new Map(found.map((record) => [record.articleId, record]));
    const changed = [...current].flatMap(([articleId, keys]) => {
      const record = before.get(articleId);
      if (record !== undefined && isSame(record.keys, keys)) return [];
      return [{ ...(record?.id === undefined ? {} : { id: record.id }), articleId, keys: [...keys] }];
    });
    if (changed.length > 0) await likeness.bulkPut(changed);
  });
}

function isSame(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((key, at) => key === others[at]);
}

/** An article's newest version, as far as its likeness is told from it. */
export interface LikenessSource {
  articleId: string;
  versionId: string;
  facts: ArticleFacts;
  blocks: Block[];
}

/** The newest versions of these articles; those whose text is not in the archive are left out. */
export async function likenessSources(
  database: ArchiveDatabase,
  articleIds: readonly string[],
): Promise<LikenessSource[]> {
  return database.transaction('r', [database.articles, ...versionTables(database)], async () => {
    const articles = await database.articles.bulkGet([...articleIds]);
    const known = articles.filter((article) => article !== undefined);
    const versions = await getVersions(
      database,
      known.map(({ newestVersionId }) => newestVersionId),
    );
    return versions.flatMap((version) => {
      if (version === undefined) return [];
      const { id, articleId, facts, blocks } = version;
      return [{ articleId, versionId: id, facts, blocks }];
    });
  });
}

/**
 * Whether every article has its likeness, as far as counting tells. What another maker told is dropped first.
 *
 * @param now milliseconds since 1970
 */
export async function beginLikeness(database: ArchiveDatabase, maker: number, now: number): Promise<boolean> {
  const { articles, likeness, settings } = database;
  if ((await readSetting(database, 'likenessMaker')) !== maker) {
    await database.transaction('rw', [likeness, settings], async () => {
      await likeness.clear();
      await writeSetting(database, 'likenessMaker', maker, now);
    });
  }
  return (await articles.count()) === (await likeness.count());
}

/** Some articles in the order of their ids: those that have no likeness yet. */
export interface LikenessPage {
  missing: string[];
  /** The last one's id, from where it goes on; null: there are no more. */
  next: string | null;
}

/** Looks at the next `size` articles after an id. Rows whose article is gone are dropped on the way. */
export async function nextWithoutLikeness(
  database: ArchiveDatabase,
  after: string | null,
  size: number,
): Promise<LikenessPage> {
  const { articles, likeness } = database;
  return database.transaction('rw', [articles, likeness], async () => {
    const from = after ?? '';
    const ids = await articles.where('id').above(from).limit(size).primaryKeys();
    const last = ids.length < size ? null : (ids.at(-1) ?? null);
    const rows = await likeness
      .where('articleId')
      .between(from, last ?? Dexie.maxKey, false, true)
      .toArray();
    const present = new Set(ids);
    const having = new Set(rows.map(({ articleId }) => articleId));
    const gone = rows.flatMap(({ id, articleId }) => (id === undefined || present.has(articleId) ? [] : [id]));
    if (gone.length > 0) await likeness.bulkDelete(gone);
    return { missing: ids.filter((id) => !having.has(id)), next: last };
  });
}

/** Gives an article whose text is not in the archive nothing to be found by, so that it is not looked at again and again. */
export async function putNoLikeness(database: ArchiveDatabase, articleId: string): Promise<void> {
  const { likeness } = database;
  await database.transaction('rw', [likeness], async () => {
    if ((await likeness.where('articleId').equals(articleId).count()) === 0)
      await likeness.add({ articleId, keys: [] });
  });
}
