import type { Dateline } from '../../article/article-context.ts';
import type { Block } from '../../article/block.ts';
import type { PageReading, Source } from '../../article/page-reading.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { collapse } from '../compare-text.ts';
import { datelineOf, type House } from './dateline-form.ts';
import { ownElement, statedDateline } from './stated-dateline.ts';

export interface FoundDateline {
  dateline: Dateline;
  from: Source;
}

/** Body paragraphs that are looked at: a dateline opens the report, after a note or a byline at most. */
const openingParagraphs = 5;
/** Where boxes of links are read as text, the report begins further down; so far only a wire's own sign is believed. */
const farthestParagraph = 40;
/** Characters from which a paragraph is running text, where it also ends like a sentence: a long byline does not. */
const runningText = 60;
const endsSentence = /[.!?…。！？।۔:][\s"'”’»)\]）]*$/u;

/**
 * Reads the dateline: from the opening paragraphs, from an element of its own, from metadata. Precision first: a place
 * without an agency counts only in capitals, set apart by the markup, or with an abbreviated state or a date.
 */
export function readDateline(
  reading: PageReading,
  packs: readonly LanguagePack[],
  publisher: string | null,
): FoundDateline | null {
  const house = { publisher, url: reading.url };
  const inText = openingDateline(reading.blocks, packs, house) ?? furtherDateline(reading.blocks, packs, house);
  if (inText) return { dateline: inText, from: 'text' };
  return ownElement(reading, packs) ?? statedDateline(reading, packs);
}

const isParagraph = ({ kind }: Block) => kind !== 'caption' && kind !== 'list-item' && kind !== 'heading';

function openingDateline(blocks: readonly Block[], packs: readonly LanguagePack[], house: House): Dateline | null {
  const body = blocks.filter((block) => block.zone === 'body' && isParagraph(block));
  let running = false;
  for (const [at, block] of body.slice(0, openingParagraphs).entries()) {
    const found = datelineOf(block.text, packs, house, running ? 0 : setApart(block, body));
    const short = block.text.length < runningText;
    // After the first paragraph a name and a colon is a speaker; after running text a short line is a teaser.
    const isOther =
      found !== null &&
      ((at > 0 && found.agency === null && opensWithColon(block.text, found.text)) ||
        (found.agency === null && opensWithStamp(block.text, found.text)) ||
        (running && short));
    if (found && !isOther && !isColumnOfNames(body, found.text)) return found;
    running ||= !short && endsSentence.test(block.text);
  }
  return null;
}

const opensWithColon = (paragraph: string, dateline: string) =>
  /^\s?:/.test(collapse(paragraph).slice(dateline.length));

/** A day with its year and a clock time ("BOAT DIARY — August 13, 2025, 11:32 am"): what stands before is a column's name. */
const opensWithStamp = (paragraph: string, dateline: string) =>
  /^\s?\p{Pd}{1,2}\s?[\p{L}\p{N} .,/-]{4,30}\d{4},?\s+\d{1,2}:\d{2}/u.test(collapse(paragraph).slice(dateline.length));

/** End of the stretch that the markup sets apart at a paragraph's start; 0 where more paragraphs open like that. */
function setApart(block: Block, body: readonly Block[]): number {
  const lead = leadMark(block);
  return lead > 0 && body.filter((other) => leadMark(other) > 0).length <= 2 ? lead : 0;
}

function leadMark({ marks }: Block): number {
  const lead = marks.find(({ kind, start }) => kind !== 'link' && start === 0);
  return lead?.end ?? 0;
}

/** Several paragraphs that open the same way: a transcript, a list of cases, a round-up. */
function isColumnOfNames(body: readonly Block[], text: string): boolean {
  const opening = /^\p{Lu}[\p{Lu} .'’-]{2,40}(?::|\s?(?:--|—|–))\s/u;
  if (!opening.test(`${text}: `) && !opening.test(`${text} — `)) return false;
  return body.filter((block) => opening.test(block.text)).length >= 3;
}

/**
 * A wire's dateline above or below the opening: in a paragraph that was read as standing above the text, or after boxes
 * that were read as text. Only where it is the one on the page; a page of several reports has none of its own.
 */
function furtherDateline(blocks: readonly Block[], packs: readonly LanguagePack[], house: House): Dateline | null {
  const places = blocks.filter(
    (block) =>
      isParagraph(block) && (block.zone === 'head' || block.zone === 'body') && block.text.length >= runningText,
  );
  let only: Dateline | null = null;
  for (const [at, { text }] of places.entries()) {
    if (only === null && at >= farthestParagraph) return null;
    const found = datelineOf(text, packs, house);
    if (!found?.agency) continue;
    if (only !== null) return null;
    only = found;
  }
  return only;
}
