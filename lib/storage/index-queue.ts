import type { DBCore, DBCoreMutateRequest, DBCoreTransaction, Middleware } from 'dexie';

/**
 * Notes in `indexQueue` which articles the search index has to look at again: a layer under every write of the archive, in the
 * same transaction. Whatever is written by whatever part of Dateline is in the queue if it was written, and is not if it was
 * not: nobody who writes has to think of it, and nothing is lost with a context that the browser stops.
 *
 * Publishers' notes are facts of versions, so that writes to `corrections` need no note of their own.
 */
export const queueForIndex: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'queueForIndex',
  create: (core) => (core.schema.tables.some(({ name }) => name === queueTable) ? queueing(core) : core),
};

/** An archive that is just being brought from a version before the queue has none, and no index either. */
const queueTable = 'indexQueue';

function queueing(core: DBCore): DBCore {
  return {
    ...core,
    transaction(stores, mode, options) {
      const isWatched = mode === 'readwrite' && stores.some((store) => Object.hasOwn(articleIdIn, store));
      const wider = isWatched && !stores.includes(queueTable) ? [...stores, queueTable] : stores;
      return core.transaction(wider, mode, options);
    },
    table(name) {
      const table = core.table(name);
      const articleId = articleIdIn[name];
      if (articleId === undefined) return table;
      const queue = core.table(queueTable);
      const write = (request: DBCoreMutateRequest, ids: readonly string[]) => {
        const values = unqueued(request.trans, ids).map((id) => ({ articleId: id, touch: Math.random() }));
        if (values.length === 0) return table.mutate(request);
        return queue.mutate({ type: 'put', trans: request.trans, values }).then(() => table.mutate(request));
      };
      return {
        ...table,
        mutate(request) {
          switch (request.type) {
            case 'add':
            case 'put':
              return write(request, articleIds(request.values, articleId));
            case 'delete': {
              if (articleId === 'id' || table.schema.primaryKey.keyPath === articleId)
                return write(request, request.keys);
              const { trans, keys } = request;
              return table.getMany({ trans, keys }).then((records) => write(request, articleIds(records, articleId)));
            }
            case 'deleteRange': {
              const { trans, range } = request;
              const query = { index: table.schema.primaryKey, range };
              return table
                .query({ trans, values: true, query })
                .then(({ result }) => write(request, articleIds(result, articleId)));
            }
          }
        },
      };
    },
  };
}

/** The tables that the index is made of, and where the id of the article stands in their records. */
const articleIdIn: Readonly<Record<string, string>> = {
  articles: 'id',
  readerMarks: 'articleId',
  versions: 'articleId',
  highlights: 'articleId',
};

function articleIds(records: readonly unknown[], key: string): string[] {
  return records.flatMap((record) => {
    const id: unknown = Reflect.get(Object(record), key);
    return typeof id === 'string' ? [id] : [];
  });
}

/** Ids that are in the queue by this transaction already: one capture writes to three of the tables. */
const queuedIn = new WeakMap<DBCoreTransaction, Set<string>>();

/** Of these ids those that this transaction has not queued, each once; from now on it has. */
function unqueued(trans: DBCoreTransaction, ids: readonly string[]): string[] {
  const known = queuedIn.get(trans) ?? new Set();
  queuedIn.set(trans, known);
  const added = [...new Set(ids)].filter((id) => !known.has(id));
  for (const id of added) known.add(id);
  return added;
}
