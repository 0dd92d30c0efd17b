import type { Block } from '../../article/block.ts';
import type { PageReading, Source } from '../../article/page-reading.ts';
import { collapse, foldName, shareInside } from '../compare-text.ts';
import { asPrinted, lettersOf, namedPart, type StatedHeadline, withItsSigns } from './printed-line.ts';
import { type IsSite, siteOf, withoutSite } from './site-name.ts';

/** The headline as printed, without the site's name. */
export interface FoundHeadline {
  text: string;
  from: Source;
}

/** Characters from which a lone heading above the text is its headline and not a section's name. */
const leastHeadline = 20;
/** Share of a headline's words that stand in another one which says the same. */
const sameWords = 0.8;
/** Words of the markup that are nearest to a block: its own element's. */
const nearHints = 5;

/** Between the messages of a news ticker. A line of them changes with each; the headline that is stated stays. */
const tickerSign = '+++';

/** Sources that say what the article is, beside those made for sharing and searching. */
const aboutArticle: readonly Source[] = ['json-ld', 'microdata'];

/** What ends a kicker that stands in one line with its headline. */
const kickerEnd = /[:：|–—]\s*$/u;

/** What a page says its headline is, and how it prints it. */
interface Evidence {
  /** Headings of the first level, without the site's own name. */
  headings: string[];
  /** Of the headings above the text, of the second level. */
  second: string[];
  stated: StatedHeadline[];
  title: StatedHeadline;
  /** By a heading's text, the part that its markup names the headline. */
  parts: ReadonlyMap<string, string | null>;
  isSite: IsSite;
}

/**
 * Chooses the headline: metadata and the page's own headings confirm each other; the title only as a last resort.
 * Search engines and social networks are often given another headline than readers: what is printed counts.
 */
export function readHeadline(reading: PageReading, publisher: string | null): FoundHeadline {
  const evidence = gather(reading, publisher);
  const { headings, second, stated, title, isSite } = evidence;
  const shown =
    headings.find((text) =>
      stated.some(({ value }) => shareInside(text, value) >= sameWords && shareInside(value, text) >= 0.5),
    ) ?? null;
  const onlyShown = onlyHeading(reading, evidence);
  const candidates: FoundHeadline[] = [];
  for (const heading of [shown, onlyShown]) {
    const part = heading === null ? null : headlineIn(heading, evidence);
    if (part !== null) candidates.push(part);
  }
  const same = foldName(shown ?? '');
  for (const heading of second) {
    if (foldName(heading) === same) continue;
    const part = headlineIn(heading, evidence);
    if (part !== null) candidates.push(part);
    else if (headings.length === 0 && saysMore(heading, stated)) candidates.push({ text: heading, from: 'markup' });
  }
  if (shown !== null) candidates.push(withKickerAbove(shown, reading, stated) ?? { text: shown, from: 'markup' });
  else if (onlyShown !== null) candidates.push({ text: onlyShown, from: 'markup' });
  for (const { value, from } of stated) if (value.length > 3) candidates.push({ text: value, from });
  const first =
    headings.find((text) => shareInside(text, title.value) >= 0.6) ?? (headings.length === 1 ? headings[0] : undefined);
  if (first !== undefined) candidates.push({ text: first, from: 'markup' });
  const named = candidates.length > 0 ? undefined : reading.blocks.find(isNamedHeadline);
  if (named !== undefined) candidates.push({ text: collapse(named.text), from: 'markup' });
  const chosen = candidates[0] ?? { text: title.value, from: title.from };
  const text = withoutSite(chosen.text, isSite, headings);
  return { text: withItsSigns(text, stated), from: chosen.from };
}

function gather(reading: PageReading, publisher: string | null): Evidence {
  const isSite = siteOf(reading, publisher);
  const printed = reading.blocks.filter(
    ({ kind, zone, level }) => kind === 'heading' && zone !== 'aside' && (level === 1 || level === 2),
  );
  const isTicker = (text: string) => reading.metadata.headline.length > 0 && text.includes(tickerSign);
  const headings = printed
    .filter(({ level }) => level === 1)
    .map(({ text }) => collapse(text))
    // Many pages print the paper's own name as a heading of the first level.
    .filter((text) => text.length > 3 && !isSite(text) && !isTicker(text));
  const state = (text: string, from: Source): StatedHeadline => {
    const value = collapse(text);
    return { value, from, alone: withoutSite(value, isSite, headings) };
  };
  return {
    headings,
    second: printed.filter(({ level, zone }) => level === 2 && zone === 'head').map(({ text }) => collapse(text)),
    stated: reading.metadata.headline.map(({ value, from }) => state(value, from)),
    title: state(reading.documentTitle, 'title'),
    parts: new Map(printed.map((block) => [collapse(block.text), namedPart(block)])),
    isSite,
  };
}

/** The one heading above the text that is long enough for a headline, or that says what is stated after a kicker. */
function onlyHeading(reading: PageReading, { headings, second, stated, title }: Evidence): string | null {
  const above = reading.blocks
    .filter(({ zone, level }) => zone === 'head' && level === 1)
    .map(({ text }) => collapse(text))
    .filter((text) => headings.includes(text));
  const long = above.filter((text) => text.length >= leastHeadline);
  if (long.length === 1) return long[0] ?? null;
  if (long.length > 1) return null;
  const values = [...stated, title].map(({ alone }) => alone);
  // The page's one heading is its headline, when what is stated only says more about it ("Ropes: how to choose them").
  const only = headings.length === 1 && second.length === 0 ? above[0] : undefined;
  if (only !== undefined && values.some((value) => shareInside(only, value) === 1)) return only;
  return above.find((text) => values.some((value) => kickerEnd.test(beforeEnd(value, text)))) ?? null;
}

function beforeEnd(whole: string, end: string): string {
  return whole.toLowerCase().endsWith(end.toLowerCase()) ? whole.slice(0, -end.length) : '';
}

/**
 * The headline that a heading prints beside a kicker before it or a second line after it. A heading that is stated word
 * for word and sign for sign is the headline as a whole.
 */
function headlineIn(heading: string, { stated, title, parts }: Evidence): FoundHeadline | null {
  const folded = foldName(heading);
  const part = parts.get(heading) ?? null;
  if (part !== null) {
    // Data about the article say its whole headline; what is made to be shared or searched has room for a kicker.
    const isWhole = stated.some(({ alone, from }) => aboutArticle.includes(from) && foldName(alone) === folded);
    const isStated = stated.some(({ alone }) => foldName(alone) === foldName(part));
    return isWhole && !isStated ? null : { text: part, from: 'markup' };
  }
  if (stated.some(({ alone }) => asPrinted(alone) === asPrinted(heading))) return null;
  const long = stated.filter(({ value }) => value.length >= leastHeadline);
  const end = long.find(({ value }) => folded.endsWith(` ${foldName(value)}`));
  if (end !== undefined) return { text: end.value, from: end.from };
  const best = long[0];
  const startsBoth =
    best !== undefined &&
    lettersOf(title.alone) !== lettersOf(heading) &&
    [heading, title.value].every((text) => foldName(text).startsWith(`${foldName(best.value)} `));
  return startsBoth ? { text: best.value, from: best.from } : null;
}

/** Whether a heading is stated, and says what the best statement says with a kicker or a quotation more. */
function saysMore(heading: string, stated: readonly StatedHeadline[]): boolean {
  const best = stated[0]?.value;
  return (
    best !== undefined &&
    shareInside(best, heading) >= sameWords &&
    stated.some(({ alone }) => lettersOf(alone) === lettersOf(heading))
  );
}

/** What data about the article state, where that is the heading with the line above it: a kicker that is part of it. */
function withKickerAbove(
  heading: string,
  { blocks }: PageReading,
  stated: readonly StatedHeadline[],
): FoundHeadline | null {
  const at = blocks.findIndex(({ level, text }) => level === 1 && collapse(text) === heading);
  const above = foldName(blocks[at - 1]?.text ?? '');
  // One word alone is a section's name.
  if (!above.includes(' ')) return null;
  const whole = `${above} ${foldName(heading)}`;
  const found = stated.find(({ value, from }) => aboutArticle.includes(from) && foldName(value) === whole);
  return found ? { text: found.value, from: found.from } : null;
}

/** A line above the text that is no heading and is named the headline. */
function isNamedHeadline({ zone, text, hints }: Block): boolean {
  return zone === 'head' && text.length >= leastHeadline && hints.slice(0, nearHints).includes('headline');
}
