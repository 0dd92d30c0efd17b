import { clip } from '../article/clip.ts';
import type { LeftOutReason, PassageOfReading, ReadingReceipt } from '../article/left-out.ts';
import { limits } from '../article/limits.ts';
import { isRunningText } from './settle-places.ts';
import { place } from './tag-roles.ts';
import type { WalkedBlock, WalkedPage } from './walked-page.ts';
import type { PageZones, ZoneEvidence } from './zones.ts';

/** What the receipt is written from. */
export interface ReceiptEvidence extends Omit<ZoneEvidence, 'blocks'> {
  page: WalkedPage;
  zones: PageZones;
  /** Place in the reading of each block that it carries, by the block's index in the page. */
  carried: ReadonlyMap<number, number>;
}

/** Text below this is a label, in Latin-letter equivalents. */
const shortestPassage = 40;
/** Share of link text from which a block says nothing but "go elsewhere". */
const mostlyLinks = 0.8;
/** Blocks before and after the body among which running text outside the article may be the article's after all. */
const nearBlocks = 20;

/** Boxes around a block whose names are looked at. */
const namedBoxes = 12;
/** Where a page keeps what is not written for its reader to read: one of these, and class and id tell which. */
const furniturePlaces = place.furniture | place.extras | place.form | place.dialog | place.button | place.nav;
const promotionWords =
  /(?:^|[\s_-])(?:ads?|ad-?slot|adverts?|advertisement|newsletters?|subscribe|subscription|sign-?up|sponsored?|promos?|promotion|donate|donation|support-?us|paywall|offer|registration|register)(?:$|[\s_-])/i;
const authorWords =
  /(?:^|[\s_-])(?:author-?(?:box|bio|info|card|details)|about-?(?:the-?)?author|bios?|biography)(?:$|[\s_-])/i;

interface Found {
  index: number;
  /** Blocks between it and the body; what stands outside the article comes after all that stands inside. */
  distance: number;
  passage: PassageOfReading;
}

/**
 * Lists the passages that stand in or near the article and are not in its body, in document order, each with the reason
 * that its place in the page gives. The headline is not among them, nor are labels, menus and links to other stories.
 * Where there are more than the limits allow, the nearest to the body are listed.
 */
export function receiptOf({ page, zones, body, headline, cards, carried }: ReceiptEvidence): ReadingReceipt {
  const inBody = new Set(body);
  const first = body[0] ?? page.blocks.length;
  const last = body[body.length - 1] ?? -1;
  const found: Found[] = [];
  // What the body says as well is not left out: pull quotes, a copy for another width.
  const seen = new Set(body.map((index) => page.blocks[index]?.text));
  const purposeOf = purposes(page);
  let next = 0;
  for (const block of page.blocks) {
    const { index } = block;
    const known = carried.get(index);
    if (known !== undefined) next = known + 1;
    if (inBody.has(index) || index === headline || block.weight < shortestPassage || seen.has(block.text)) continue;
    const between = index > first && index < last;
    const within = between || zones.isWithin(block.element);
    const distance = Math.max(0, first - index, index - last);
    if (!within && (known === undefined || distance > nearBlocks || !isRunningText(block))) continue;
    const reason = reasonFor(block, within);
    // Other stories are shown as related reading, but among the paragraphs text may be taken for theirs.
    const isListed = reason !== 'other-stories' || between || (isRunningText(block) && !cards.has(index));
    if (!isListed || leadsAway(block)) continue;
    seen.add(block.text);
    const text = known === undefined ? clip(block.text, limits.block) : null;
    const passage = { at: known ?? next, reason, text };
    found.push({ index, distance: within ? distance : distance + page.blocks.length, passage });
  }
  return listed(found);

  function reasonFor(block: WalkedBlock, within: boolean): LeftOutReason {
    const is = (places: number) => (block.place & places) !== 0;
    if (is(place.comments)) return 'comments';
    if (cards.has(block.index)) return 'other-stories';
    if (block.kind === 'caption' || is(place.caption)) return 'caption';
    if (is(place.teasers)) return 'other-stories';
    if (is(furniturePlaces)) return purposeOf(block);
    if (!within) return 'elsewhere';
    if (is(place.aside | place.alert)) return 'box';
    if (block.index < first) return 'above';
    return block.index > last ? 'below' : 'box';
  }
}

/** The nearest passages within the limits, in document order. */
function listed(found: Found[]): ReadingReceipt {
  let room: number = limits.leftOutText;
  const nearest = found
    .sort((one, other) => one.distance - other.distance)
    .filter(({ passage }, at) => {
      room -= passage.text?.length ?? 0;
      return at < limits.leftOut && room >= 0;
    });
  const passages = nearest.sort((one, other) => one.index - other.index).map(({ passage }) => passage);
  return { passages, unlisted: found.length - passages.length };
}

function leadsAway(block: WalkedBlock): boolean {
  return block.linked >= block.text.length * mostlyLinks;
}

/** Tells what the nearest boxes around a block are named for by class or id. Each box is looked at once. */
function purposes(page: WalkedPage): (block: WalkedBlock) => LeftOutReason {
  const known = new Map<number, LeftOutReason>();
  const own = (index: number): LeftOutReason => {
    const box = page.boxes[index];
    const words = box === undefined ? '' : `${box.className} ${box.id}`;
    if (promotionWords.test(words)) return 'promotion';
    return authorWords.test(words) ? 'about-author' : 'furniture';
  };
  return (block) => {
    let at = block.box;
    for (let level = 0; level < namedBoxes && at > 0; level += 1) {
      const purpose = known.get(at) ?? own(at);
      known.set(at, purpose);
      if (purpose !== 'furniture') return purpose;
      at = page.boxes[at]?.parent ?? -1;
    }
    return 'furniture';
  };
}
