import type { PageReading } from '../../article/page-reading.ts';
import { foldName } from '../compare-text.ts';

/** Whether a text is the name of the page's site, as its metadata or its host say it. */
export type IsSite = (text: string) => boolean;

/** Words of a site's name whose first is the host's; words of the whole name whose beginning a title has. */
const longestName = 4;
const longestFullName = 6;
/** Characters left of a title without the site's name, to be a headline. */
const leastRest = 8;

const separators =
  /\s+[|–—·•»:]+\s+|\s+-{1,2}\s+|\s*[|｜]\s*|\s+::\s+|(?<=\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[_：-](?=[\p{L}])/gu;

/** What tells the name of the page's site. */
export function siteOf(reading: PageReading, publisher: string | null): IsSite {
  const names = [publisher, ...reading.metadata.publisher.map(({ value }) => value)]
    .filter((name) => name !== null)
    .map((name) => foldName(name).split(' '));
  const joined = new Set(names.map((words) => words.join('')));
  const host = URL.canParse(reading.url) ? new URL(reading.url).hostname.replace(/^www\./, '') : '';
  const labels = host.split('.').slice(0, -1).map(lettersAndDigits);
  const long = labels.filter((label) => label.length >= 5);
  const wholeHost = lettersAndDigits(host);
  return (text) => {
    const words = foldName(text).split(' ');
    const folded = words.join('');
    if (folded.length < 2) return false;
    if (joined.has(folded)) return true;
    // A title has room for the beginning of a long name only.
    if (words.length > 1 && names.some((name) => isBeginning(words, name))) return true;
    return (
      folded === wholeHost ||
      labels.includes(folded) ||
      (words.length <= longestName && long.some((label) => label === words[0])) ||
      long.some((label) => folded.startsWith(label) && folded.length < label.length + 12)
    );
  };
}

const lettersAndDigits = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

function isBeginning(words: readonly string[], name: readonly string[]): boolean {
  return name.length <= longestFullName && words.length < name.length && words.every((word, at) => name[at] === word);
}

/** Cuts the site's name off either end, where what is cut is the site's name or the page's heading shows the rest alone. */
export function withoutSite(text: string, isSite: IsSite, headings: readonly string[]): string {
  const isShownAlone = (part: string) => {
    const folded = foldName(part);
    return headings.some((heading) => foldName(heading) === folded);
  };
  let rest = text;
  for (let time = 0; time < 3; time += 1) {
    const cuts = [...rest.matchAll(separators)];
    const first = cuts[0];
    const last = cuts[cuts.length - 1];
    if (!first || !last) break;
    const tail = rest.slice(last.index + last[0].length);
    const head = rest.slice(0, first.index);
    const before = rest.slice(0, last.index);
    const after = rest.slice(first.index + first[0].length);
    if (before.length >= leastRest && (isSite(tail) || isShownAlone(before))) rest = before.trim();
    else if (after.length >= leastRest && (isSite(head) || isShownAlone(after))) rest = after.trim();
    else break;
  }
  return rest;
}
