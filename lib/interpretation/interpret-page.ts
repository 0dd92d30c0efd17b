import type { ArticleContext, Author } from '../article/article-context.ts';
import type { Block } from '../article/block.ts';
import { canonicalArticleUrl } from '../article/canonical-url.ts';
import { withClipOf } from '../article/clip-address.ts';
import type { LeftOutReason } from '../article/left-out.ts';
import { limits } from '../article/limits.ts';
import type { PageReading } from '../article/page-reading.ts';
import type { LanguagePack } from '../languages/schema.ts';
import { agencyNamed } from '../publishers/agencies.ts';
import { publishers } from '../publishers/registry.ts';
import type { Publisher } from '../publishers/schema.ts';
import { applyRules } from './apply-rules.ts';
import { readByline } from './byline/read-byline.ts';
import { chooseLanguage } from './choose-language.ts';
import { splitHeadline } from './corrections/headline-prefix.ts';
import { correctableParagraphs, placePassage } from './corrections/place-passage.ts';
import { readCorrections } from './corrections/read-corrections.ts';
import { readCredits } from './credits.ts';
import { readDateline } from './dateline/read-dateline.ts';
import { chooseDates } from './dates/choose-dates.ts';
import { findDates } from './dates/find-dates.ts';
import { readHeadline } from './headline/read-headline.ts';
import { judgeCompleteness } from './judge-completeness.ts';
import { readBody } from './read-body.ts';
import { leftOutPassages, writeReceipt } from './read-left-out.ts';
import { readRelated } from './read-related.ts';
import { readImage, readKeywords, readPublisher, readSection, readStandfirst } from './read-standing.ts';

/**
 * Says what a page reading means: who wrote the article, where and when, what its publisher corrected. Pure: the same
 * reading gives the same answer on any machine, at any time, and an archive can be interpreted again.
 *
 * @param known publishers with rules of their own; a rule is applied only where the general ones find nothing
 * @param putBack ids of left-out passages that the reader put back: `articleBody` and `wordCount` have them, and nothing
 *   else changes
 */
export function interpretPage(
  reading: PageReading,
  known: readonly Publisher[] = publishers,
  putBack: ReadonlySet<string> = nothing,
): ArticleContext {
  const sources: Record<string, string> = {};
  const canonicalUrl = canonicalUrlOf(reading);
  // 1. The language first: every word below comes from its pack.
  const { tag, from, packs } = chooseLanguage(reading);
  if (tag !== null) sources.inLanguage = from;
  // 2. The house and the headline, which bylines and datelines are checked against.
  const publisher = readPublisher(reading);
  if (publisher) sources.publisher = publisher.from;
  const printed = readHeadline(reading, publisher?.value ?? null);
  const split = splitHeadline(printed.text, packs);
  if (split.headline !== '') sources.headline = printed.from;
  // 3. Dates before notes: a note's story date takes its year from the page's.
  const dates = chooseDates(reading, canonicalUrl, packs);
  if (dates.published) sources.datePublished = dates.published.from;
  if (dates.modified) sources.dateModified = dates.modified.from;
  // 4. Notes and credits before the byline, so that none of their names is taken for an author's.
  const pageDate = dates.published?.value ?? dates.modified?.value ?? null;
  const notes = readCorrections(reading, canonicalUrl, packs, pageDate, split, printed.text);
  const kept = [...reading.blocks.keys()].filter((index) => !notes.blocks.has(index));
  const plain: PageReading = { ...reading, blocks: reading.blocks.filter((_, index) => !notes.blocks.has(index)) };
  const { credits, blocks: creditBlocks } = readCredits(plain.blocks, packs);
  const byline = readByline(plain, packs, publisher?.value ?? null);
  const dateline = readDateline(plain, packs, publisher?.value ?? null);
  // Notes, credits and a byline that stand among the paragraphs say something about the text and are not part of it.
  const aboutTheText = new Map<number, LeftOutReason>();
  for (const at of dateLines(reading.blocks, packs)) aboutTheText.set(at, 'date');
  for (const at of notes.blocks) aboutTheText.set(at, 'note');
  for (const [at, index] of kept.entries()) {
    if (creditBlocks.has(at)) aboutTheText.set(index, 'credits');
    else if (byline.blocks.includes(at)) aboutTheText.set(index, 'byline');
  }
  const standfirst = readStandfirst(reading, split.headline);
  const section = readSection(reading);
  const { keywords, from: keywordsFrom } = readKeywords(reading);
  const image = readImage(reading);
  const related = readRelated(reading, canonicalUrl, packs);
  const said: [string, string | null | undefined][] = [
    ['authors', byline.authors.length > 0 ? byline.from : null],
    ['dateline', dateline?.from],
    ['alternativeHeadline', standfirst?.from],
    ['articleSection', section?.from],
    ['keywords', keywordsFrom],
    ['image', image?.from],
    ['credits', credits.length > 0 ? 'text' : null],
    ['corrections', notes.corrections[0]?.from],
    ['related', related.length > 0 ? 'markup' : null],
  ];
  const agencyOfLine = dateline?.dateline.agency ? agencyOf(dateline.dateline.agency) : null;
  const agency = byline.agency ?? agencyOfLine;
  said.push(['agency', agency === null ? null : agencyOfLine !== null ? 'text' : byline.from]);
  for (const [field, source] of said) if (source) sources[field] = source;

  const leftOut = leftOutPassages(reading, aboutTheText, standfirst?.value ?? null);
  const receipt = writeReceipt(reading, leftOut);
  const body = readBody(reading.blocks, aboutTheText);
  const wanted = leftOut.filter(({ id }) => putBack.has(id));
  const paragraphs = notes.corrections.length > 0 ? correctableParagraphs(reading.blocks, aboutTheText) : [];
  const context: ArticleContext = {
    url: reading.url,
    canonicalUrl,
    headline: split.headline,
    alternativeHeadline: standfirst?.value ?? null,
    authors: withoutRepeats(byline.authors),
    agency,
    dateline: dateline?.dateline ?? null,
    datePublished: dates.published?.value ?? null,
    dateModified: dates.modified?.value ?? null,
    publisher: publisher?.value ?? null,
    articleSection: section?.value ?? null,
    keywords,
    inLanguage: tag,
    credits,
    corrections: notes.corrections.map((note) => ({ ...note, passage: placePassage(note, paragraphs) })),
    related,
    image: image?.value ?? null,
    blocks: reading.blocks,
    ...(wanted.length === 0 ? body : readBody(reading.blocks, aboutTheText, wanted)),
    isAccessibleForFree: reading.metadata.isAccessibleForFree,
    cutOff: judgeCompleteness(reading, body),
    ...(receipt !== undefined && { leftOut: receipt }),
    sources,
  };
  // 5. Rules for single publishers last, and only where there is a gap.
  return applyRules(context, reading, packs, known);
}

const nothing: ReadonlySet<string> = new Set();

/** Characters from which a block of the body is running text. */
const runningText = 60;

/** Lines above the first running text that say a date and nothing else. */
function dateLines(blocks: readonly Block[], packs: readonly LanguagePack[]): number[] {
  const found: number[] = [];
  for (const [index, { zone, text }] of blocks.entries()) {
    if (zone !== 'body') continue;
    if (text.length >= runningText) break;
    const date = packs.map((pack) => findDates(text, pack)[0]).find((known) => known !== undefined);
    if (date && date.end - date.start >= text.trim().length - 2) found.push(index);
  }
  return found;
}

function agencyOf(sign: string): string | null {
  for (const part of [sign, ...sign.split(/\s?\/\s?/)]) {
    const name = agencyNamed(part);
    if (name !== null) return name;
  }
  return null;
}

function withoutRepeats(authors: readonly Author[]): Author[] {
  return authors.slice(0, limits.names).map((author) => ({ ...author, name: author.name.slice(0, limits.line) }));
}

/** A clip is no version of its page: it keeps its own address. */
function canonicalUrlOf({ url, statedUrls, bodyFrom }: PageReading): string {
  const ofPage = canonicalArticleUrl(url, statedUrls);
  return bodyFrom === 'selection' ? withClipOf(ofPage, url) : ofPage;
}
