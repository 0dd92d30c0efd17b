import { countsAsCorrection } from '../article/correction.ts';
import type { Exporter } from '../article/export-file.ts';
import type { ExportOptions } from '../article/export-format.ts';
import { parseStatedDate } from '../foundation/stated-date.ts';
import { correctionsOf, type ExportedEntry } from './article-entries.ts';
import { isoOf } from './front-matter.ts';
import { oneLine } from './markdown-text.ts';
import { noteWord } from './note-words.ts';

/** The terms of JSON Feed 1.1: a name, nothing is fetched. */
const version = 'https://jsonfeed.org/version/1.1';

/**
 * The corrections of articles as one JSON Feed 1.1: an item a note that counts and was not dismissed. What is ours stands in
 * `_dateline`, as the format has it for extensions.
 */
export function correctionsFeedExporter(options: ExportOptions): Exporter {
  return {
    shape: 'stream',
    type: 'application/feed+json',
    extension: 'json',
    async *write({ articles }) {
      const head = { version, title: `Dateline: ${options.words.corrections}`, language: options.locale };
      yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
      let isFirst = true;
      for await (const article of articles) {
        for (const entry of correctionsOf(article)) {
          if (entry.dismissed || !countsAsCorrection(entry.correction)) continue;
          yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(itemOf(entry, options))}`;
          isFirst = false;
        }
      }
      yield '\n]}\n';
    },
  };
}

function itemOf(entry: ExportedEntry, { words }: ExportOptions): object {
  const { correction, headline, url, publisher, authors, inLanguage } = entry;
  const kind = noteWord(entry, words);
  return {
    id: `urn:dateline:correction:${entry.id}`,
    ...(/^https?:\/\//i.test(url) ? { url } : {}),
    title: `${kind}: ${oneLine(headline)}`,
    content_text: correction.text,
    date_published: publishedAt(entry),
    ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
    ...(inLanguage === null ? {} : { language: inLanguage }),
    tags: [correction.kind],
    _dateline: {
      about: 'urn:dateline:correction',
      publisher,
      kind: correction.kind,
      wrong: correction.wrong,
      right: correction.right,
      date: correction.date,
      articlePublished: entry.datePublished,
      firstSeen: isoOf(entry.firstSeenAt),
      stands: entry.standing === 'unknown' ? null : entry.standing === 'stands',
      markedBy: entry.by,
    },
  };
}

/** RFC 3339, which the format asks for: the note's own date where it is a whole one, else when it was first seen. */
function publishedAt({ correction, firstSeenAt }: ExportedEntry): string {
  const stated = correction.date === null ? null : parseStatedDate(correction.date);
  if (stated?.precision === 'instant') return isoOf(stated.wall - stated.offset * 60_000);
  if (stated?.precision === 'local') return isoOf(stated.wall);
  if (stated?.precision === 'calendar' && stated.year !== null && stated.month !== null && stated.day !== null) {
    return isoOf(Date.UTC(stated.year, stated.month - 1, stated.day));
  }
  return isoOf(firstSeenAt);
}
