import type { ArticleFacts } from './article-context.ts';
import type { Block, BlockKind, Mark } from './block.ts';
import { canonicalLine, isContentBlock } from './content-hash.ts';
import type { CorrectionKind } from './correction.ts';
import { passageIdOf } from './ids.ts';
import type { LeftOutReason } from './left-out.ts';
import { type CorrectedPlace, correctedPlaces, type PlacedNote, placeNotes } from './note-places.ts';
import type { PageReading } from './page-reading.ts';
import { placePutBack } from './put-back-places.ts';
import type { ReaderNote } from './reader-notes.ts';

/** A stretch of a block's text; UTF-16 offsets into it. */
export interface Stretch {
  start: number;
  end: number;
}

/** A block of the article's text as the reader page shows it. */
export interface ReaderBlock {
  type: 'block';
  /** The same in each drawing of the same version. */
  key: string;
  kind: BlockKind;
  /** 1 to 6 for a heading, else null. */
  level: number | null;
  text: string;
  marks: readonly Mark[];
  /** Where its text begins in `versionText`; null: it is no part of that, so nothing in it can be highlighted. */
  start: number | null;
  /** The dateline that it opens with. */
  dateline: Stretch | null;
  /** Notes that stand within its text. */
  notes: readonly (Stretch & { note: string; kind: CorrectionKind })[];
  /** What in it was corrected, and by which note. */
  corrected: readonly CorrectedPlace[];
}

/** What stands in the text, in reading order. `note`: id of a `ReaderNote`. */
export type ReaderItem =
  | ReaderBlock
  | { type: 'note'; key: string; note: string }
  | { type: 'put-back'; key: string; text: string }
  | ReaderPicture;

/** A picture within the text. */
export interface ReaderPicture {
  type: 'picture';
  key: string;
  url: string;
  /** What the page says of it for those who cannot see it, else null. */
  alt: string | null;
}

/** The text of one version, ready to be read. */
export interface ReaderText {
  /** The line above the headline, where the headline's own block has one; else null. */
  kicker: string | null;
  /** Ids of notes that stand above the text, and below it. */
  above: readonly string[];
  items: readonly ReaderItem[];
  below: readonly string[];
}

export interface ReaderTextSource {
  /** The page as it was read, with what stands around the text. */
  reading: Pick<PageReading, 'blocks' | 'leftOut' | 'pictures'>;
  facts: ArticleFacts;
  /** The notes that are shown: without those that the reader dismissed. */
  notes: readonly ReaderNote[];
  /** Ids of the passages that the reader put back into the text. */
  putBack: ReadonlySet<string>;
}

/** What the page says of the article elsewhere, and what is shown as a fact: in the text it would stand twice. */
const shownAsFact: ReadonlySet<LeftOutReason> = new Set(['byline', 'date', 'credits', 'standfirst']);

/**
 * The text of a version with everything in its place: notes where they stood, what they corrected, what the reader put back.
 * Nothing is lost on the way: a note whose place is not found stands above or below the text, as it says of itself.
 */
export function readerText({ reading, facts, notes, putBack }: ReaderTextSource): ReaderText {
  const { blocks } = reading;
  const starts = textStarts(blocks);
  const places = placeNotes(blocks, notes);
  const taken = new Set(places.flatMap((place) => (place.by === 'blocks' ? place.blocks : [])));
  const asFact = factBlocks(facts, putBack);
  const body: { at: number; item: ReaderItem }[] = [];
  let opened = false;
  for (const [at, block] of blocks.entries()) {
    if (block.zone !== 'body' || taken.has(at) || asFact(block, opened)) continue;
    const item = readerBlock(block, at, starts[at] ?? null, places);
    if (item.text === '') continue;
    if (!opened && block.kind === 'paragraph') {
      item.dateline = openingDateline(item.text, facts.dateline?.text ?? null);
      opened = true;
    }
    body.push({ at, item });
  }
  const corrected = correctedPlaces(
    notes,
    body.flatMap(({ item }) => (item.type === 'block' && isCorrectable(item.kind) ? [item] : [])),
  );
  for (const { item } of body) {
    if (item.type === 'block') item.corrected = (corrected.get(item.key) ?? []).filter(isOutside(item.notes));
  }

  const edges = { first: body[0]?.at ?? 0, last: body.at(-1)?.at ?? -1 };
  const within = places.flatMap((place) =>
    place.by === 'blocks' && isBetween(place.at, edges) ? [{ at: place.at, note: place.note }] : [],
  );
  const inText = new Set([...within.map(({ note }) => note), ...inBlocks(places)]);
  const back = placePutBack(reading, putBack).filter(({ at }) => !body.some((one) => one.at === at));
  const items = [
    ...body,
    ...within.map(({ at, note }) => ({ at, item: { type: 'note', key: `note-${note}`, note } as const })),
    ...picturesIn(reading.pictures ?? [], facts.image?.url ?? null),
    ...back.map(({ at, id, text }) => ({ at, item: { type: 'put-back', key: `back-${id}`, text } as const })),
  ].sort((one, other) => one.at - other.at);
  const apart = places.filter(({ note }) => !inText.has(note));
  return {
    kicker: kickerOf(blocks, facts.headline),
    above: apart.filter((place) => isAbove(place, edges.first)).map(({ note }) => note),
    items: items.map(({ item }) => item),
    below: apart.filter((place) => !isAbove(place, edges.first)).map(({ note }) => note),
  };
}

/** The pictures within the text, each once and before its block; not the lead picture, which stands above. */
function picturesIn(
  pictures: readonly { url: string; alt: string | null; at: number }[],
  lead: string | null,
): { at: number; item: ReaderPicture }[] {
  const byUrl = new Map<string, { at: number; item: ReaderPicture }>();
  for (const { url, alt, at } of pictures) {
    if (url === lead || byUrl.has(url)) continue;
    byUrl.set(url, { at: at - 0.25, item: { type: 'picture', key: `picture-${byUrl.size}`, url, alt } });
  }
  return [...byUrl.values()];
}

/** Where each block's text begins in `versionText`; undefined for those that are no part of it. */
function textStarts(blocks: readonly Block[]): (number | undefined)[] {
  let offset = 0;
  return blocks.map((block) => {
    const line = isContentBlock(block) ? canonicalLine(block.text) : '';
    if (line === '') return undefined;
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}

function readerBlock(
  block: Block,
  at: number,
  start: number | null,
  places: readonly PlacedNote[],
): ReaderBlock & {
  dateline: Stretch | null;
} {
  const line = canonicalLine(block.text);
  // Lines and gaps mean something there: they are shown as printed, and have no place in the text that positions count in.
  const asPrinted = block.kind === 'preformatted' && line !== block.text;
  const text = asPrinted ? block.text : line;
  return {
    type: 'block',
    key: `block-${at}`,
    kind: block.kind,
    level: block.level,
    text,
    marks: text === block.text ? block.marks : [],
    start: asPrinted ? null : start,
    dateline: null,
    notes: places.flatMap((place) =>
      place.by === 'words' && place.at === at
        ? [{ ...stretchOf(text, place.text), note: place.note, kind: place.kind }]
        : [],
    ),
    corrected: [],
  };
}

/** Where words stand in a text; the whole of it where they are set a little differently. */
function stretchOf(text: string, words: string): Stretch {
  const start = text.indexOf(canonicalLine(words));
  return start === -1 ? { start: 0, end: text.length } : { start, end: start + canonicalLine(words).length };
}

function openingDateline(text: string, dateline: string | null): Stretch | null {
  const words = canonicalLine(dateline ?? '');
  return words !== '' && text.startsWith(words) ? { start: 0, end: words.length } : null;
}

/** Characters below which a line above the text can be a byline. */
const shortLine = 80;

/** Which blocks of the body say what is shown as a fact. `opened`: whether running text stands above the block. */
function factBlocks(facts: ArticleFacts, putBack: ReadonlySet<string>): (block: Block, opened: boolean) => boolean {
  const listed = new Map((facts.leftOut?.passages ?? []).map(({ id, reason }) => [id, reason]));
  const names = facts.authors.map(({ name }) => canonicalLine(name)).filter((name) => name !== '');
  const caption = canonicalLine(facts.image?.caption ?? '');
  return ({ text, kind }, opened) => {
    // Told from the whole text: not where nothing is known by it.
    const id = listed.size + putBack.size === 0 ? '' : passageIdOf(text);
    if (putBack.has(id)) return false;
    const reason = listed.get(id);
    if (reason !== undefined && shownAsFact.has(reason)) return true;
    const line = canonicalLine(text);
    if (kind === 'caption') return line === caption;
    if (opened || line.length >= shortLine || /[.!?。！？]$/u.test(line)) return false;
    // A byline of few words is on no receipt.
    return names.length > 0 && names.every((name) => line.includes(name));
  };
}

function isCorrectable(kind: BlockKind): boolean {
  return kind !== 'heading' && kind !== 'caption';
}

/** What a note says is right stands in the note too, which is no corrected text. */
function isOutside(notes: ReaderBlock['notes']): (place: CorrectedPlace) => boolean {
  return ({ start, end, by }) => by === 'paragraph' || notes.every((one) => end <= one.start || start >= one.end);
}

function isBetween(at: number, { first, last }: { first: number; last: number }): boolean {
  return at > first && at < last;
}

function inBlocks(places: readonly PlacedNote[]): string[] {
  return places.flatMap((place) => (place.by === 'words' ? [place.note] : []));
}

function isAbove(place: PlacedNote, first: number): boolean {
  return place.by === 'blocks' ? place.at <= first : place.position === 'top' || place.position === 'headline';
}

/** The line before the headline within the headline's own block. */
function kickerOf(blocks: readonly Block[], headline: string): string | null {
  for (const { kind, text, marks } of blocks) {
    if (kind !== 'heading') continue;
    const mark = marks.find((one) => one.kind === 'headline');
    if (mark === undefined || canonicalLine(text.slice(mark.start, mark.end)) !== canonicalLine(headline)) continue;
    const kicker = canonicalLine(text.slice(0, mark.start)).replace(/\s*[|:·–—-]$/u, '');
    return kicker === '' ? null : kicker;
  }
  return null;
}
