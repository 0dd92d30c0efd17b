import type { UserManifest } from 'wxt';

/** Web pages: nothing else is ever read. */
const pages = ['http://*/*', 'https://*/*'];

/**
 * What our own pages may load: their own files, and nothing from any network. Styles are files too. `connect-src` opens
 * the web to `fetch` alone: watched articles, and web archives on request, are at any address. One file makes such requests
 * (`lib/platform/fetch-page.ts`, held by the architecture test), and each of them is in the ledger. Pictures, styles, frames
 * and scripts of the web stay shut out, so that nothing of a page that was fetched can be loaded by mistake.
 */
const contentSecurity = [
  "default-src 'none'",
  // WebAssembly of our own: SQLite, which holds the search index. Nothing else of `eval` is let in with it.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  // Pictures of the archive, those that a reader asked for, and those within kept pages are shown from memory.
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self' http: https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The manifest of one browser family, besides what WXT adds from the entry points. Each permission is explained in the
 * README; a test compares the built manifests with expected ones.
 */
export function manifestFor(family: 'chromium' | 'firefox', command: 'build' | 'serve'): UserManifest {
  const shared: UserManifest = {
    name: '__MSG_extName__',
    short_name: 'Dateline',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'alarms'],
    optional_permissions: ['notifications', 'downloads'],
    host_permissions: pages,
    action: { default_title: '__MSG_toolbar_title__' },
    omnibox: { keyword: 'dateline' },
    // The development server must be allowed in; WXT sees to that.
    ...(command === 'build' && { content_security_policy: { extension_pages: contentSecurity } }),
  };
  return family === 'firefox' ? { ...shared, ...forFirefox } : { ...shared, ...forChromium };
}

/** Browsers let an extension suggest four shortcuts in all; any other is the reader's to give. */
const ownCommands = {
  'save-article': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commands_saveArticle__' },
  'clip-selection': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_clip_menus_selection__' },
  'clip-tabs': { description: '__MSG_clip_menus_tabs__' },
};

const forChromium: UserManifest = {
  minimum_chrome_version: '126',
  permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'alarms', 'sidePanel', 'offscreen'],
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
    ...ownCommands,
  },
};

const forFirefox: UserManifest = {
  commands: {
    _execute_sidebar_action: {
      suggested_key: { default: 'Alt+Shift+D' },
      description: '__MSG_commands_open__',
    },
    ...ownCommands,
  },
  browser_specific_settings: {
    gecko: {
      id: 'dateline@dateline.example',
      // The first that knows `data_collection_permissions`, with the CSS Custom Highlight API.
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};
