import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension, builtExtension } from '../browsers/project.ts';

/** Bytes, compressed, of the script that runs on every page, as the extension ships it. */
export async function detectScriptSize(): Promise<number> {
  await buildExtension('chromium');
  const script = await readFile(join(builtExtension.chromium, 'content-scripts', 'detect.js'));
  return gzipSync(script, { level: 9 }).byteLength;
}
