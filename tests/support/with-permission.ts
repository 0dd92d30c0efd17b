import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../../scripts/browsers/project.ts';
import type { BrowserKind } from './reader-browser.ts';

/**
 * A copy of the built extension that has an optional permission from the start, as after the reader has granted it: the
 * browsers' own question can be answered by no test. It stays optional too: it may be asked for all the same. Answers its
 * folder, to be deleted after.
 */
export async function extensionWithPermission(kind: BrowserKind, permission: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-extension-'));
  await cp(kind === 'Chromium' ? builtExtension.chromium : builtExtension.firefox, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.permissions.push(permission);
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}
