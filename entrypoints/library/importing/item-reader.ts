import type { ItemReader, StatedUrls } from '../../../lib/archive/import/read-item.ts';
import { isPerson } from '../../../lib/interpretation/byline/is-person.ts';
import { readOwnNote } from '../../../lib/interpretation/corrections/read-own-note.ts';
import { interpretPage } from '../../../lib/interpretation/interpret-page.ts';
import { inertDocument } from '../../../lib/platform/parse-page.ts';
import { extractorVersion, importStatedUrls, readImportText } from '../../../lib/read-import-text.ts';

/** Extraction and interpretation, as the background has them: this file is loaded when a text is to be read, and not before. */
export const itemReader: ItemReader = {
  interpreter: {
    version: import.meta.env.VITE_INTERPRETER_VERSION,
    interpret: (reading) => interpretPage(reading),
    readOwnNote,
    isPerson,
  },
  extractor: extractorVersion,
  readHtml: (html, url) => readImportText(inertDocument(html), url),
};

/** Characters in which a page states its address: its head. */
const head = 200_000;

export const statedUrls: StatedUrls = (html, url) =>
  /canonical|og:url/i.test(html) ? importStatedUrls(inertDocument(html.slice(0, head)), url) : [];
