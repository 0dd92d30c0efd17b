import { importLimits } from './import-limits.ts';
import { fieldOf, textOf } from './json-shapes.ts';
import type { FiledLine } from './opened-import.ts';
import { type Files, pageText } from './zip-files.ts';

const manifestFile = /(?:^|\/)manifest\.json$/;

/**
 * A page that SingleFile saved packed: a ZIP with the page, what belongs to it, and a manifest that says where it was. Null: it is
 * no such ZIP. Frames have manifests too, in folders below the page's.
 */
export async function singleFilePage(files: Files): Promise<FiledLine | null> {
  const depth = (path: string) => path.split('/').length;
  const [manifest] = [...files.keys()].filter((path) => manifestFile.test(path)).sort((a, b) => depth(a) - depth(b));
  const entry = manifest === undefined ? undefined : files.get(manifest);
  if (entry === undefined || entry.size > importLimits.page) return null;
  const said = await jsonIn(entry.text());
  const url = fieldOf(said, 'originalUrl');
  const index = textOf(fieldOf(said, 'indexFilename'));
  const folder = entry.path.replace(manifestFile, (found) => (found.startsWith('/') ? '/' : ''));
  const page = files.get(folder + index);
  if (url === undefined || page === undefined) return null;
  const savedAt = fieldOf(said, 'archiveTime');
  const headline = fieldOf(said, 'title');
  const shown = textOf(headline) || textOf(url);
  return {
    file: null,
    line: { at: 1, url, headline, savedAt, takenAt: savedAt, text: pageText(page), shown },
  };
}

/** Whether the beginning of a file is that of a page that unpacks itself: a ZIP behind markup. */
export function isSelfExtracting(start: string): boolean {
  return /<html[^>]{0,500}\sdata-sfz[\s>]/i.test(start);
}

async function jsonIn(text: Promise<string>): Promise<unknown> {
  try {
    return JSON.parse(await text);
  } catch {
    return null;
  }
}
