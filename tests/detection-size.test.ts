import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

/** Bytes, compressed: what every page of every site pays for Dateline. */
const budget = 8 * 1024;

it.each(['chrome-mv3', 'firefox-mv3'])('detection stays within 8 kB in %s, without schemas or storage', (target) => {
  const file = new URL(`../.output/${target}/content-scripts/detect.js`, import.meta.url);
  if (!existsSync(file)) throw new Error('The extension is not built. Build first: npm run build');
  const code = readFileSync(file, 'utf8');
  expect(gzipSync(code, { level: 9 }).byteLength).toBeLessThanOrEqual(budget);
  expect(code).not.toMatch(/indexedDB|wxt:content-script-started/);
});
