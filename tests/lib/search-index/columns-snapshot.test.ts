import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LibraryFilters, noLibraryFilters } from '../../../lib/article/library-query.ts';
import { ArticleColumns } from '../../../lib/search-index/article-columns.ts';
import { columnsOf, snapshotOf } from '../../../lib/search-index/columns-snapshot.ts';
import { filterColumns } from '../../../lib/search-index/filter-columns.ts';
import { IndexTables } from '../../../lib/search-index/index-tables.ts';
import { openIndex } from '../../../lib/search-index/open-index.ts';
import { indexedFacts } from '../../support/indexed-facts.ts';
import { memoryIndexFile } from '../../support/memory-index.ts';

const noTexts = { headline: '', text: '', author: '', place: '', note: '', tag: '' };
const identity = { name: 'archive', version: '1' };

function counted(columns: ArticleColumns, filters: Partial<LibraryFilters> = {}) {
  const { lists, flags, total } = filterColumns(columns, { ...noLibraryFilters, ...filters }, null, new Map());
  return { lists, flags, total, ids: columns.ids.filter((id) => id !== '') };
}

it('an index that is opened with a snapshot knows the same as one that is read article by article', async () => {
  const file = await memoryIndexFile();
  const articles = fc.array(indexedFacts, { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(articles, fc.array(fc.nat(11), { maxLength: 4 }), (given, changed) => {
      file.remove();
      const tables = new IndexTables(file.sqlite, file.open());
      const columns = new ArticleColumns();
      const write = (slot: number, facts: (typeof given)[number] | null) => {
        if (facts === null) columns.remove(slot);
        else columns.set(slot, { ...facts, id: `${slot}` });
        const article = facts === null ? null : { facts: { ...facts, id: `${slot}` }, texts: noTexts };
        tables.write([{ slot, article }], identity);
      };
      for (const [slot, facts] of given.entries()) write(slot, facts);
      tables.keepSnapshot(snapshotOf(columns));
      // Afterwards some are changed and some removed: the snapshot alone does not know it.
      for (const [at, slot] of changed.entries()) write(slot, at % 2 === 0 ? (given[at] ?? null) : null);
      file.keep();
      tables.close();
      const opened = openIndex(file, identity);
      expect(opened?.columns.count).toBe(columns.count);
      expect(opened && counted(opened.columns)).toEqual(counted(columns));
      expect(opened && counted(opened.columns, { tags: ['coast'], from: '2025-06-01' })).toEqual(
        counted(columns, { tags: ['coast'], from: '2025-06-01' }),
      );
      for (const id of columns.ids) expect(opened?.columns.slotOf(id)).toBe(columns.slotOf(id));
      opened?.tables.close();
    }),
    { numRuns: 40 },
  );
});

it('a snapshot that is not whole is none', () => {
  const parts = new Map(snapshotOf(new ArticleColumns()));
  expect(columnsOf(parts)).not.toBeNull();
  parts.set('days', new Uint8Array(3));
  expect(columnsOf(parts)).toBeNull();
  parts.delete('words');
  expect(columnsOf(parts)).toBeNull();
});
