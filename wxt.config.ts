import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { indexVersion, interpreterVersion } from './scripts/build/code-versions.ts';
import { manifestFor } from './scripts/build/manifest.ts';
import { plainCharacters } from './scripts/build/plain-characters.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifest: ({ browser, command }) => manifestFor(browser === 'firefox' ? 'firefox' : 'chromium', command),
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      // Firefox opens a sidebar by itself when an add-on is installed, unless told not to.
      if (manifest.sidebar_action !== undefined) manifest.sidebar_action.open_at_install = false;
    },
  },
  vite: () => ({
    plugins: [plainCharacters()],
    define: {
      'import.meta.env.VITE_INTERPRETER_VERSION': JSON.stringify(interpreterVersion()),
      'import.meta.env.VITE_INDEX_VERSION': JSON.stringify(indexVersion()),
    },
    worker: { format: 'es', plugins: () => [plainCharacters()] },
    resolve: {
      alias: {
        // Its own for browsers has the page's HTML parser tell what a reference means; this one looks it up.
        'decode-named-character-reference': fileURLToPath(
          new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url),
        ),
        // WXT's own speaks to the page: see the file.
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('./lib/platform/quiet-script-context.ts', import.meta.url),
        ),
      },
    },
  }),
});
