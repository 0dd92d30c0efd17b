import {
  cleanName,
  collectionForest,
  collectionKey,
  collectionLimits,
  inReadingOrder,
} from '../article/collection-tree.ts';
import { systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import {
  type ChangedCollection,
  changeCollections,
  livingCollections,
  plainCollection,
  restoreCollections,
} from '../storage/collections-repository.ts';
import { archiveDatabase } from '../storage/database.ts';
import type { CollectionRecord } from '../storage/records.ts';
import { withArchive } from '../storage/with-archive.ts';
import type { MarksDeps } from './reader-marks.ts';

export { collectionTree } from '../storage/collections-repository.ts';

export interface CollectionDeps extends MarksDeps {
  newId?: () => string;
}

/** What is needed to take a change of collections back. */
export interface CollectionsUndo {
  collections: ChangedCollection[];
}

type Decided = Result<CollectionRecord[], ErrorCode>;

/**
 * Makes a collection in another; null: at the top. Names are trimmed and cut at 80 characters.
 *
 * `name-empty`; `name-taken`: one that stands in the same place has that name, without regard to case; `not-found`: the other
 * is gone; `collections-full`: there are as many as there can be; `collections-deep`: too many stand in one another.
 */
export async function createCollection(
  name: string,
  parentId: string | null,
  { newId = () => crypto.randomUUID(), ...deps }: CollectionDeps = {},
): Promise<Result<CollectionsUndo & { id: string }, ErrorCode>> {
  const id = newId();
  const made = await change(deps, (living, now): Decided => {
    if (living.length >= collectionLimits.all) return failure('collections-full');
    const record: CollectionRecord = {
      id,
      createdAt: now,
      name: { value: cleanName(name), updatedAt: now },
      parentId: { value: parentId, updatedAt: now },
      deletedAt: { value: null, updatedAt: 0 },
    };
    return placed(record, living);
  });
  return made.ok ? success({ ...made.value, id }) : made;
}

/**
 * Finds the collection at a path of names from the top down, and makes what is not there of it. Errors as `createCollection`;
 * `name-empty`: there are no names.
 */
export async function collectionAt(
  path: readonly string[],
  deps: CollectionDeps = {},
): Promise<Result<{ id: string }, ErrorCode>> {
  let parentId: string | null = null;
  for (const name of path) {
    const living = await withArchive(livingCollections, deps.database ?? archiveDatabase());
    if (!living.ok) return living;
    const beside = inReadingOrder(collectionForest(living.value)).filter((node) => node.parentId === parentId);
    const there = beside.find((node) => collectionKey(node.name) === collectionKey(name));
    const found: Result<{ id: string }, ErrorCode> =
      there === undefined ? await createCollection(name, parentId, deps) : success(there);
    if (!found.ok) return found;
    parentId = found.value.id;
  }
  return parentId === null ? failure('name-empty') : success({ id: parentId });
}

/** Gives a collection another name. Errors as `createCollection`; `not-found`: it is gone. */
export function renameCollection(
  id: string,
  name: string,
  deps: MarksDeps = {},
): Promise<Result<CollectionsUndo, ErrorCode>> {
  return change(deps, (living, now) => {
    const record = living.find((one) => one.id === id);
    const clean = cleanName(name);
    if (record === undefined) return failure('not-found');
    return clean === record.name.value
      ? success([])
      : placed({ ...record, name: { value: clean, updatedAt: now } }, living);
  });
}

/**
 * Moves a collection, with all that stands in it, into another; null: to the top. `moved-into-itself`: the other stands in it.
 * Else errors as `createCollection`.
 */
export function moveCollection(
  id: string,
  parentId: string | null,
  deps: MarksDeps = {},
): Promise<Result<CollectionsUndo, ErrorCode>> {
  return change(deps, (living, now) => {
    const record = living.find((one) => one.id === id);
    if (record === undefined) return failure('not-found');
    const nodes = inReadingOrder(collectionForest(living.map(plainCollection)));
    const moved = nodes.find((node) => node.id === id);
    const within = moved === undefined ? [] : inReadingOrder([moved]);
    if (within.some((node) => node.id === parentId)) return failure('moved-into-itself');
    if (moved?.parentId === parentId && record.parentId.value === parentId) return success([]);
    return placed({ ...record, parentId: { value: parentId, updatedAt: now } }, living);
  });
}

/**
 * Deletes a collection; a tombstone stays, and its articles stay saved. Those that stand in it move up to where it stood; where
 * their name is taken there they get a number. `not-found`: it is gone already.
 */
export function deleteCollection(id: string, deps: MarksDeps = {}): Promise<Result<CollectionsUndo, ErrorCode>> {
  return change(deps, (living, now) => {
    const record = living.find((one) => one.id === id);
    const nodes = inReadingOrder(collectionForest(living.map(plainCollection)));
    const node = nodes.find((one) => one.id === id);
    if (record === undefined || node === undefined) return failure('not-found');
    const { parentId } = node;
    const taken = new Set(
      nodes.filter((one) => one.parentId === parentId && one.id !== id).map((one) => collectionKey(one.name)),
    );
    const raised = node.children.flatMap((child) => {
      const before = living.find((one) => one.id === child.id);
      if (before === undefined) return [];
      const name = freeName(child.name, taken);
      taken.add(collectionKey(name));
      return [
        {
          ...before,
          parentId: { value: parentId, updatedAt: now },
          name: name === child.name ? before.name : { value: name, updatedAt: now },
        },
      ];
    });
    return success([{ ...record, deletedAt: { value: now, updatedAt: now } }, ...raised]);
  });
}

/** Takes a change of collections back. What was changed again since stays as it is now. */
export async function undoCollections(
  { collections }: CollectionsUndo,
  { database = archiveDatabase() }: MarksDeps = {},
): Promise<Result<null, ErrorCode>> {
  const undone = await withArchive((archive) => restoreCollections(archive, collections), database);
  return undone.ok ? success(null) : undone;
}

/** The record as it is to be written, where its name and its place can be had. */
function placed(record: CollectionRecord, living: readonly CollectionRecord[]): Decided {
  const parentId = record.parentId.value;
  const key = collectionKey(record.name.value);
  if (key === '') return failure('name-empty');
  const others = living.filter(({ id }) => id !== record.id);
  if (parentId !== null && !others.some(({ id }) => id === parentId)) return failure('not-found');
  const nodes = inReadingOrder(collectionForest([...others, record].map(plainCollection)));
  const self = nodes.find(({ id }) => id === record.id);
  const siblings = nodes.filter((node) => node.parentId === (self?.parentId ?? null) && node.id !== record.id);
  if (siblings.some(({ name }) => collectionKey(name) === key)) return failure('name-taken');
  const deepest = Math.max(0, ...inReadingOrder(self === undefined ? [] : [self]).map(({ path }) => path.length));
  return deepest > collectionLimits.levels ? failure('collections-deep') : success([record]);
}

/** The name, or the first with a number that is not taken: "Harbour (2)". */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(collectionKey(name))) return name;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const numbered = `${[...name].slice(0, collectionLimits.name - suffix.length).join('')}${suffix}`;
    if (!taken.has(collectionKey(numbered))) return numbered;
  }
}

async function change(
  { database = archiveDatabase(), clock = systemClock }: MarksDeps,
  decide: (living: readonly CollectionRecord[], now: number) => Decided,
): Promise<Result<CollectionsUndo, ErrorCode>> {
  const now = clock();
  const outcome = await withArchive((archive) => changeCollections(archive, (living) => decide(living, now)), database);
  if (!outcome.ok) return outcome;
  return outcome.value.ok ? success({ collections: outcome.value.value }) : failure(outcome.value.error);
}
