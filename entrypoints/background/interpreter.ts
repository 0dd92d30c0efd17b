import type { Interpreter } from '../../lib/archive/capture-article.ts';
import { isPerson } from '../../lib/interpretation/byline/is-person.ts';
import { readOwnNote } from '../../lib/interpretation/corrections/read-own-note.ts';
import { interpretPage } from '../../lib/interpretation/interpret-page.ts';

/** The interpretation that this build carries; its version is set when the extension is built, see `wxt.config.ts`. */
export const interpreter: Interpreter = {
  version: import.meta.env.VITE_INTERPRETER_VERSION,
  interpret: interpretPage,
  readOwnNote,
  isPerson,
};
