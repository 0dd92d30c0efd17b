import { withUniqueKeys } from '../../lib/citations/citation-key.ts';
import type { CslItem } from '../../lib/citations/csl-data.ts';
import { cslItemOf } from '../../lib/citations/csl-item.ts';
import { formattedCitations } from '../../lib/citations/formatted.ts';
import { runsText } from '../../lib/citations/rich-text.ts';
import type { OwnStyle } from '../../lib/citations/style-list.ts';
import { articleToCite, readAt, versionToCite } from './cited-articles.ts';
import { parseXml } from './parse-xml.ts';

type Facts = Parameters<typeof versionToCite>[0];

/** An article of 12 April 2026 by these authors, in the last of so many versions. */
export function itemOf(headline: string, names: readonly string[], facts: Facts = {}, versions = 1): CslItem {
  const authors = names.map((name) => ({ name, url: null, role: null }));
  const all = Array.from({ length: versions }, (_, at) =>
    versionToCite({ headline, authors, datePublished: '2026-04-12', ...facts }, { id: `v${at}`, number: at + 1 }),
  );
  const cited = all.at(-1);
  if (cited === undefined) throw new Error('no version');
  return cslItemOf(articleToCite(all), cited, readAt, 'UTC');
}

/** Entries and words in the text, as plain text; in place of the article's address stands "address". */
export async function cited(items: readonly CslItem[], own: OwnStyle, locale = 'en-US') {
  const formatted = await formattedCitations(withUniqueKeys(items), { own }, locale, parseXml);
  if ('fault' in formatted) throw new Error(formatted.fault);
  const plain = (text: string) => text.replaceAll('https://gazette.example/ports/north-channel', 'address');
  return {
    entries: formatted.entries.map(({ entry }) => plain(runsText(entry))),
    inText: formatted.entries.map(({ inText }) => plain(runsText(inText))),
  };
}

export async function entryOf(item: CslItem, own: OwnStyle, locale?: string): Promise<string> {
  return (await cited([item], own, locale)).entries[0] ?? '';
}
