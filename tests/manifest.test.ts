import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);

function json(path: string): Record<string, unknown> {
  const file = new URL(path, root);
  if (!existsSync(file)) throw new Error(`${path} is not there. Build first: npm run build`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the built extension %s', (target) => {
  const folder = `.output/${target}/`;
  const manifest = () => json(`${folder}manifest.json`);

  it('has the manifest we expect', () => {
    const { version, ...rest } = manifest();
    expect(rest).toEqual(json(`tests/manifest/${target}.json`));
    expect(version).toBe(json('package.json').version);
  });

  it('can be reached by no page and no other extension', () => {
    const keys = Object.keys(manifest());
    expect(keys).not.toContain('web_accessible_resources');
    expect(keys).not.toContain('externally_connectable');
  });

  it('has words for everything the manifest names', () => {
    const words = new Set(Object.keys(json(`${folder}_locales/en/messages.json`)));
    const named = [...JSON.stringify(manifest()).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(2);
    for (const name of named) expect(words).toContain(name);
  });

  it('ships what we mean to ship and nothing else', () => {
    const files = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/[\\/]+/g, '/').split(`${target}/`)[1] ?? '')
      .map((path) => path.replace(/-[\w-]{8}(?=\.(?:js|css|wasm)$)/, '-*'))
      .sort();
    const known = [
      /^_locales\/\w+\/messages\.json$/,
      /^assets\/[\w-]+-\*\.css$/,
      /^chunks\/[\w-]+\*\.js$/,
      // Workers: the search index, what packs a ZIP, and citations of many articles.
      /^assets\/(?:index|pack|style)-worker-\*\.js$/,
      // The search index's SQLite.
      /^assets\/sqlite3-\*\.wasm$/,
      // What SQLite could start besides, and is told not to.
      /^assets\/sqlite3-(?:opfs-async-proxy|worker1)-\*\.js$/,
      /^background\.js$/,
      // Brought into a page when the reader wants its look kept.
      /^see-page\.js$/,
      // Brought into a page when the reader clips: what is selected, and whether there is an article.
      /^(?:clip-selection|ask-article)\.js$/,
      /^content-scripts\/(?:article|detect)\.js$/,
      /^icon\/(?:16|32|48|96|128)\.png$/,
      /^icon\.svg$/,
      /^manifest\.json$/,
      /^(?:compare|library|page-as-seen|reader|sidepanel|verify)\.html$/,
      // Firefox's background reads pages itself.
      ...(target === 'chrome-mv3' ? [/^offscreen\.html$/] : []),
    ];
    for (const file of files)
      expect(
        known.some((pattern) => pattern.test(file)),
        file,
      ).toBe(true);
    expect(files).toEqual(
      expect.arrayContaining([
        'background.js',
        'compare.html',
        'content-scripts/detect.js',
        'library.html',
        'page-as-seen.html',
        'reader.html',
        'see-page.js',
        'clip-selection.js',
        'ask-article.js',
        'sidepanel.html',
        'verify.html',
      ]),
    );
  });

  it('carries no development server, no inline script and no code from elsewhere', () => {
    for (const name of [
      'compare.html',
      'library.html',
      'page-as-seen.html',
      'reader.html',
      'sidepanel.html',
      'verify.html',
    ]) {
      const page = readFileSync(new URL(folder + name, root), 'utf8');
      expect(page).not.toMatch(/https?:|<script(?![^>]*\ssrc=)|\son\w+=/i);
    }
    expect(JSON.stringify(manifest())).not.toMatch(/localhost|(?<!wasm-)unsafe-/);
  });
});
