import { importLimits } from './import-limits.ts';
import { fieldOf } from './json-shapes.ts';

/** Gives the way to a folder by its id: names from the top. A folder within itself stands where that is found. */
export function folderPaths(folders: readonly unknown[]): (id: unknown) => unknown[] {
  const byId = new Map(folders.map((folder) => [fieldOf(folder, 'id'), folder]));
  byId.delete(undefined);
  return (id) => {
    const path: unknown[] = [];
    const seen = new Set<unknown>();
    let folder = byId.get(id);
    while (folder !== undefined && !seen.has(folder) && path.length < importLimits.levels) {
      seen.add(folder);
      path.unshift(fieldOf(folder, 'name'));
      folder = byId.get(fieldOf(folder, 'parentId'));
    }
    return path;
  };
}
