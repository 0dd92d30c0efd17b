import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One file of the project's own code. Paths are relative to the project, with slashes. */
export interface SourceFile {
  path: string;
  text: string;
  /** The text without comments. */
  code: string;
  imports: SourceImport[];
}

export interface SourceImport {
  /** The file it leads to, or the name of a package. */
  target: string;
  isFile: boolean;
  /** Types only: gone when the code runs. */
  typeOnly: boolean;
}

/** All code below some folders of the project. */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      const path = relative(root, file).replaceAll('\\', '/');
      const code = withoutComments(text);
      return { path, text, code, imports: importsOf(path, code) };
    });
}

/** Every file that a file leads to when it runs, itself included. */
export function reachedFrom(path: string, files: readonly SourceFile[]): Set<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const { target, typeOnly } of byPath.get(next)?.imports ?? []) if (!typeOnly) waiting.push(target);
  }
  return reached;
}

const importStatement =
  /(?:^|[\n;])\s*(?<kind>import|export)\s+(?<type>type\s+)?(?:(?<names>[^'";]*?)\s*from\s*)?['"](?<source>[^'"]+)['"]/g;
const dynamicImport = /\bimport\(\s*['"](?<source>[^'"]+)['"]/g;

function importsOf(path: string, code: string): SourceImport[] {
  const found: SourceImport[] = [];
  for (const { groups } of code.matchAll(importStatement)) {
    const names = groups?.names ?? '';
    const inBraces = /^\{(?<list>.*)\}$/s.exec(names.trim())?.groups?.list;
    const listed = (inBraces ?? '').split(',').filter((name) => name.trim() !== '');
    const onlyTypes = listed.length > 0 && listed.every((name) => /^\s*type\s/.test(name));
    found.push(importOf(path, groups?.source ?? '', groups?.type !== undefined || onlyTypes));
  }
  for (const { groups } of code.matchAll(dynamicImport)) found.push(importOf(path, groups?.source ?? '', false));
  return found;
}

function importOf(path: string, source: string, typeOnly: boolean): SourceImport {
  const isFile = source.startsWith('.');
  const target = isFile ? join(dirname(path), source).replaceAll('\\', '/') : source;
  return { target, isFile, typeOnly };
}

/** Good enough for our own code: no string of ours holds a comment's beginning but after a colon, as in addresses. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:\\'"`/])\/\/[^\n]*/g, '$1');
}
