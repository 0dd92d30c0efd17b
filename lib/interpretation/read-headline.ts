import type { PageReading, Source, Sourced } from '../article/page-reading.ts';
import { collapse, foldName, shareInside } from './compare-text.ts';

/** The headline as printed, without the site's name. */
export interface FoundHeadline {
  text: string;
  from: Source;
}

/** Characters from which a lone heading above the text is its headline and not a section's name. */
const leastHeadline = 20;

/** Words of a site's name whose first is the host's; words of the whole name whose beginning a title has. */
const longestName = 4;
const longestFullName = 6;

const separators =
  /\s+[|–—·•»:]+\s+|\s+-{1,2}\s+|\s*[|｜]\s*|\s+::\s+|(?<=\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[_：-](?=[\p{L}])/gu;

/**
 * Chooses the headline: metadata and the page's own headings confirm each other; the title only as a last resort.
 * Search engines and social networks are often given another headline than readers: what is printed counts.
 */
export function readHeadline(reading: PageReading, publisher: string | null): FoundHeadline {
  const headings = reading.blocks
    .filter(
      (block) => block.kind === 'heading' && block.level === 1 && block.zone !== 'aside' && block.zone !== 'chrome',
    )
    .map((block) => collapse(block.text))
    // Many pages print the paper's own name as a heading of the first level.
    .filter((text) => text.length > 3 && !isSite(text, reading, publisher));
  const stated = reading.metadata.headline.map(
    ({ value, from }): Sourced<string> => ({ value: collapse(value), from }),
  );
  const title = collapse(reading.documentTitle);
  const alone = (value: string) => withoutSite(value, reading, publisher, headings);
  const shown =
    headings.find((text) =>
      stated.some(({ value }) => shareInside(text, value) >= 0.8 && shareInside(value, text) >= 0.5),
    ) ?? null;
  const onlyShown = onlyHeading(reading, headings, [...stated.map(({ value }) => alone(value)), alone(title)]);
  const candidates: FoundHeadline[] = [];
  for (const heading of [shown, onlyShown].filter((text) => text !== null)) {
    const part = headlineIn(heading, stated, title, alone);
    if (part !== null) candidates.push({ text: part.value, from: part.from });
  }
  const same = foldName(shown ?? '');
  const second = secondHeadings(reading).filter((text) => foldName(text) !== same);
  for (const heading of second) {
    const part = headlineIn(heading, stated, title, alone);
    if (part !== null) candidates.push({ text: part.value, from: part.from });
  }
  if (shown !== null) candidates.push({ text: shown, from: 'markup' });
  else if (onlyShown !== null) candidates.push({ text: onlyShown, from: 'markup' });
  for (const { value, from } of stated) if (value.length > 3) candidates.push({ text: value, from });
  const first =
    headings.find((text) => shareInside(text, title) >= 0.6) ?? (headings.length === 1 ? headings[0] : undefined);
  if (first !== undefined) candidates.push({ text: first, from: 'markup' });
  if (title !== '') candidates.push({ text: title, from: 'title' });
  const chosen = candidates[0] ?? { text: '', from: 'title' as const };
  return { text: alone(chosen.text), from: chosen.from };
}

/** The one heading above the text that is long enough for a headline, or that says what is stated after a kicker. */
function onlyHeading(reading: PageReading, headings: readonly string[], stated: readonly string[]): string | null {
  const above = reading.blocks
    .filter(({ zone, level }) => zone === 'head' && level === 1)
    .map(({ text }) => collapse(text))
    .filter((text) => headings.includes(text));
  const long = above.filter((text) => text.length >= leastHeadline);
  if (long.length === 1) return long[0] ?? null;
  if (long.length > 1) return null;
  return above.find((text) => stated.some((value) => kickerEnd.test(beforeEnd(value, text)))) ?? null;
}

/** What ends a kicker that stands in one line with its headline. */
const kickerEnd = /[:：|–—]\s*$/u;

function beforeEnd(whole: string, end: string): string {
  return whole.toLowerCase().endsWith(end.toLowerCase()) ? whole.slice(0, -end.length) : '';
}

/** Headings of the second level above the text: on some pages they print the headline, and the first is for machines. */
function secondHeadings(reading: PageReading): string[] {
  return reading.blocks
    .filter(({ kind, zone, level }) => kind === 'heading' && zone === 'head' && level === 2)
    .map(({ text }) => collapse(text));
}

/**
 * The stated headline that a heading prints beside a kicker before it or a second line after it. A heading that is
 * stated word for word and sign for sign is the headline as a whole.
 */
function headlineIn(
  heading: string,
  stated: readonly Sourced<string>[],
  title: string,
  alone: (text: string) => string,
): Sourced<string> | null {
  if (stated.some(({ value }) => asPrinted(alone(value)) === asPrinted(heading))) return null;
  const folded = foldName(heading);
  const long = stated.filter(({ value }) => value.length >= leastHeadline);
  const end = long.find(({ value }) => folded.endsWith(` ${foldName(value)}`));
  if (end !== undefined) return end;
  const best = long[0];
  const startsBoth =
    best !== undefined && [heading, title].every((text) => foldName(text).startsWith(`${foldName(best.value)} `));
  return startsBoth ? best : null;
}

/** A line with what typesetting changes made equal: case, kinds of quotation marks, space before a colon. */
function asPrinted(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+(?=[:;!?])/gu, '')
    .replace(/[\p{Pi}\p{Pf}„"'`´]/gu, '"')
    .replace(/\p{Pd}/gu, '-');
}

/** Cuts the site's name off either end, where what is cut is the site's name or the page's heading shows the rest alone. */
export function withoutSite(
  text: string,
  reading: PageReading,
  publisher: string | null,
  headings: readonly string[],
): string {
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
    if (before.length >= 8 && (isSite(tail, reading, publisher) || isShownAlone(before, headings)))
      rest = before.trim();
    else if (after.length >= 8 && (isSite(head, reading, publisher) || isShownAlone(after, headings)))
      rest = after.trim();
    else break;
  }
  return rest;
}

function isShownAlone(text: string, headings: readonly string[]): boolean {
  const folded = foldName(text);
  return headings.some((heading) => foldName(heading) === folded);
}

function isSite(text: string, reading: PageReading, publisher: string | null): boolean {
  const folded = foldName(text).replace(/ /g, '');
  if (folded.length < 2) return false;
  const names = [publisher, ...reading.metadata.publisher.map(({ value }) => value)].filter((name) => name !== null);
  if (names.some((name) => foldName(name).replace(/ /g, '') === folded)) return true;
  const words = foldName(text).split(' ');
  // A title has room for the beginning of a long name only.
  if (words.length > 1 && names.some((name) => isBeginning(words, foldName(name).split(' ')))) return true;
  const host = URL.canParse(reading.url) ? new URL(reading.url).hostname.replace(/^www\./, '') : '';
  const labels = host
    .split('.')
    .slice(0, -1)
    .map((label) => label.replace(/[^\p{L}\p{N}]/gu, ''));
  return (
    folded === host.replace(/[^\p{L}\p{N}]/gu, '') ||
    labels.includes(folded) ||
    (words.length <= longestName && labels.some((label) => label.length >= 5 && label === words[0])) ||
    labels.some((label) => label.length >= 5 && folded.startsWith(label) && folded.length < label.length + 12)
  );
}

function isBeginning(words: readonly string[], name: readonly string[]): boolean {
  return name.length <= longestFullName && words.length < name.length && words.every((word, at) => name[at] === word);
}
