import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { builtExtension, root } from './project.ts';

/** Where the module lies in the extension. */
const folder = 'measured';

/**
 * A copy of the built extension for Chromium with a module of ours in it, and the workers that it makes beside it: a script that is
 * put into a page has no files. `entry` is relative to the project. Answers the copy's folder, which is the caller's to remove, and
 * where the module is in it.
 */
export async function extensionWithModule(entry: string): Promise<{ extension: string; module: string }> {
  const extension = await mkdtemp(join(tmpdir(), 'dateline-measured-'));
  await cp(builtExtension.chromium, extension, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: `/${folder}/`,
    build: {
      outDir: join(extension, folder),
      emptyOutDir: true,
      minify: true,
      lib: { entry, formats: ['es'], fileName: () => 'module.js' },
    },
  });
  return { extension, module: `/${folder}/module.js` };
}
