import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifest: () => ({
    name: '__MSG_extName__',
    short_name: 'Dateline',
    description: '__MSG_extDescription__',
    default_locale: 'en',
  }),
});
