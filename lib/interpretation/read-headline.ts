import type { PageReading, Source, Sourced } from '../article/page-reading.ts';
import { collapse, foldName, shareInside } from './compare-text.ts';

/** The headline as printed, without the site's name. */
export interface FoundHeadline {
  text: string;
  from: Source;
}

/** Characters from which a lone heading above the text is its headline and not a section's name. */
const leastHeadline = 20;

const separators =
  /\s+[|–—·•»:]+\s+|\s+-{1,2}\s+|\s*[|｜]\s*|\s+::\s+|(?<=\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[_：-](?=[\p{L}])/gu;

/** Chooses the headline: metadata and the page's own heading confirm each other; the title only as a last resort. */
export function readHeadline(reading: PageReading, publisher: string | null): FoundHeadline {
  const headings = reading.blocks
    .filter(
      (block) => block.kind === 'heading' && block.level === 1 && block.zone !== 'aside' && block.zone !== 'chrome',
    )
    .map((block) => collapse(block.text))
    .filter((text) => text.length > 3);
  const headAbove = new Set(
    reading.blocks.filter(({ zone, level }) => zone === 'head' && level === 1).map(({ text }) => collapse(text)),
  );
  const stated = reading.metadata.headline.map(
    ({ value, from }): Sourced<string> => ({ value: collapse(value), from }),
  );
  const shown =
    headings.find((text) =>
      stated.some(({ value }) => shareInside(text, value) >= 0.8 && shareInside(value, text) >= 0.5),
    ) ?? null;
  // Search engines and social networks are often given another headline than readers: what is printed counts.
  const above = headings.filter((text) => headAbove.has(text));
  const onlyShown = above.length === 1 && (above[0]?.length ?? 0) >= leastHeadline ? (above[0] ?? null) : null;
  const candidates: FoundHeadline[] = [];
  // A kicker often stands in the same heading; metadata then has the headline without it.
  const bare = [shown, onlyShown].flatMap((heading) => stated.filter(({ value }) => isEndOf(value, heading)));
  for (const { value, from } of bare) candidates.push({ text: value, from });
  if (shown !== null) candidates.push({ text: shown, from: 'markup' });
  else if (onlyShown !== null) candidates.push({ text: onlyShown, from: 'markup' });
  for (const { value, from } of stated) if (value.length > 3) candidates.push({ text: value, from });
  const title = collapse(reading.documentTitle);
  const first =
    headings.find((text) => shareInside(text, title) >= 0.6) ?? (headings.length === 1 ? headings[0] : undefined);
  if (first !== undefined) candidates.push({ text: first, from: 'markup' });
  if (title !== '') candidates.push({ text: title, from: 'title' });
  const chosen = candidates[0] ?? { text: '', from: 'title' as const };
  return { text: withoutSite(chosen.text, reading, publisher, headings), from: chosen.from };
}

function isEndOf(headline: string, heading: string | null): boolean {
  return heading !== null && headline.length >= leastHeadline && foldName(heading).endsWith(` ${foldName(headline)}`);
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
  const host = URL.canParse(reading.url) ? new URL(reading.url).hostname.replace(/^www\./, '') : '';
  const labels = host
    .split('.')
    .slice(0, -1)
    .map((label) => label.replace(/[^\p{L}\p{N}]/gu, ''));
  return (
    folded === host.replace(/[^\p{L}\p{N}]/gu, '') ||
    labels.includes(folded) ||
    labels.some((label) => label.length >= 5 && folded.startsWith(label) && folded.length < label.length + 12)
  );
}
