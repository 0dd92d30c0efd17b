import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Bytes, compressed, of the script that runs on every page, bundled as the extension ships it. */
export async function detectScriptSize(): Promise<number> {
  const output = await build({
    root: fileURLToPath(new URL('../../', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: {
        entry: 'entrypoints/detect.content/index.ts',
        formats: ['iife'],
        name: 'detect',
        fileName: 'detect',
      },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('The detection script could not be bundled.');
  return gzipSync(first.output[0].code, { level: 9 }).length;
}
