import { type DBCore, type DBCoreTransaction, Dexie, type Middleware } from 'dexie';
import * as v from 'valibot';
import { archiveIdentitySchema } from '../article/archive-marker.ts';

/** The row of `settings` that says which archive this is and how far it has come: never merged, never restored. */
export const identityKey = 'archive';

/** Tables of what cannot be had again. What is derived, and what this machine remembers of its work, is not among them. */
const kept: ReadonlySet<string> = new Set([
  'articles',
  'versions',
  'readerMarks',
  'savedReading',
  'highlights',
  'collections',
]);

/**
 * Raises the archive's generation in every transaction that writes what the archive keeps, once and in the same transaction,
 * so that no writer can forget it. An archive without an identity gets one with its first write.
 *
 * It costs a read and a write of one small row, which go to the browser together with what is written.
 */
export const generationMiddleware: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'generation',
  create(core) {
    /** Transactions that may write what is kept, and have not yet. */
    const unraised = new WeakSet<DBCoreTransaction>();
    const settings = () => core.table('settings');
    const raise = (trans: DBCoreTransaction) =>
      Dexie.Promise.resolve(settings().get({ trans, key: identityKey })).then((row) => {
        const known = v.safeParse(archiveIdentitySchema, row?.value);
        const { id, generation } = known.success ? known.output : { id: crypto.randomUUID(), generation: 0 };
        const raised = { key: identityKey, value: { id, generation: generation + 1 }, updatedAt: Date.now() };
        return settings().mutate({ type: 'put', trans, values: [raised] });
      });
    return {
      ...core,
      transaction(stores, mode, options) {
        const writesKept = mode === 'readwrite' && stores.some((store) => kept.has(store));
        const all = writesKept && !stores.includes('settings') ? [...stores, 'settings'] : stores;
        const trans = core.transaction(all, mode, options);
        if (writesKept) unraised.add(trans);
        return trans;
      },
      table(name) {
        const table = core.table(name);
        if (!kept.has(name)) return table;
        return {
          ...table,
          mutate(request) {
            const written = table.mutate(request);
            if (!unraised.delete(request.trans)) return written;
            return Dexie.Promise.all([written, raise(request.trans)]).then(([answer]) => answer);
          },
        };
      },
    };
  },
};
