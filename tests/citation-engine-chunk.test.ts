import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

/** A word of citeproc-js that stands nowhere else. */
const engine = 'PROCESSOR_VERSION';

it.each(['chrome-mv3', 'firefox-mv3'])('the engine of citation styles is loaded by nobody at once in %s', (target) => {
  const root = new URL(`../.output/${target}/`, import.meta.url);
  if (!existsSync(root)) throw new Error('The extension is not built. Build first: npm run build');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const scripts = new Map(
    files
      .filter((file) => file.endsWith('.js'))
      .map((file) => [basename(file), readFileSync(new URL(file, root), 'utf8')]),
  );
  const holding = [...scripts].filter(([, code]) => code.includes(engine)).map(([name]) => name);
  // A chunk, and the worker for many articles, which is a file for itself.
  expect(holding.filter((name) => name.startsWith('style-worker-'))).toHaveLength(1);
  expect(holding).toHaveLength(2);
  // What a page loads before it runs: its scripts, and all that these import without being asked to.
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readFileSync(new URL(file, root), 'utf8'));
  const waiting = pages.flatMap((page) =>
    [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) => path),
  );
  const reached = new Set<string>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const name = basename(next);
    if (reached.has(name)) continue;
    reached.add(name);
    const imports = (scripts.get(name) ?? '').matchAll(/\b(?:from|import)\s*["'`]([^"'`]+\.js)["'`]/g);
    waiting.push(...[...imports].map(([, path = '']) => path));
  }
  expect(reached.size).toBeGreaterThan(5);
  expect([...reached].filter((name) => holding.includes(name))).toEqual([]);
  for (const name of holding) expect(name).not.toMatch(/^(?:background|detect|article)/);
});
