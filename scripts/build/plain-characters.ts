import type { Plugin } from 'vite';

/** Code points that Unicode has set aside for no character: Chromium takes a script that holds one for one in no encoding. */
const noncharacters = /[\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

/** Writes such code points as escapes, after all else was done. They stand in strings and patterns alone, where it means the same. */
export function plainCharacters(): Plugin {
  return {
    name: 'dateline:plain-characters',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk') {
          part.code = part.code.replace(noncharacters, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
        }
      }
    },
  };
}
