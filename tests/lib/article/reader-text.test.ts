import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import type { Block } from '../../../lib/article/block.ts';
import type { Correction } from '../../../lib/article/correction.ts';
import { versionText } from '../../../lib/article/followed-passage.ts';
import { passageIdOf } from '../../../lib/article/ids.ts';
import type { ReadingReceipt } from '../../../lib/article/left-out.ts';
import { noNoteMarks, notesOf } from '../../../lib/article/reader-notes.ts';
import { type ReaderItem, readerText } from '../../../lib/article/reader-text.ts';
import { block, correction, facts } from '../../support/readings.ts';

const first = 'The ferry came back on Sunday after eleven weeks in dock, with a new funnel and an old captain.';
const second = 'Passengers waited on the quay with flags, and the band of the fish market played until it rained.';
const third = 'The dock asked 90,000 crowns for the work, which the town had not expected to pay before the spring.';

interface Given extends Omit<Partial<ArticleFacts>, 'leftOut'> {
  blocks: Block[];
  leftOut?: ReadingReceipt;
  putBack?: string[];
}

function textOf({ blocks, leftOut, putBack = [], ...over }: Given) {
  const known = facts({ authors: [], ...over });
  return readerText({
    reading: { blocks, ...(leftOut && { leftOut }) },
    facts: known,
    notes: notesOf(known.corrections, noNoteMarks),
    putBack: new Set(putBack),
  });
}

/** Items in short: words of blocks and passages, and what notes say. */
function said(items: readonly ReaderItem[], notes: readonly Correction[] = []): string[] {
  const shown = notesOf(notes, noNoteMarks);
  return items.map((item) =>
    item.type === 'note'
      ? `note: ${shown.find(({ id }) => id === item.note)?.correction.text}`
      : item.type === 'put-back'
        ? `back: ${item.text}`
        : item.text,
  );
}

describe('the text of a version', () => {
  it('has the blocks of the body as they are, each with its place in the text that positions count in', () => {
    const blocks = [
      block('Ferry returns', { kind: 'heading', level: 1, zone: 'head' }),
      block(first),
      block('What it cost', { kind: 'heading', level: 2 }),
      block(third),
      block('Sign up', { zone: 'aside' }),
      block('Reporting by Ines Calder', { zone: 'tail' }),
    ];
    const { items } = textOf({ blocks });
    expect(said(items)).toEqual([first, 'What it cost', third]);
    const text = versionText(blocks);
    for (const item of items) {
      if (item.type !== 'block' || item.start === null) throw new Error('has no place');
      expect(text.slice(item.start, item.start + item.text.length)).toBe(item.text);
    }
  });

  it('marks the dateline that opens it, and no other', () => {
    const dateline = { text: 'SALT QUAY, Nov 3 (HNS)', place: 'Salt Quay', date: null, agency: 'HNS' };
    const opening = textOf({ dateline, blocks: [block(`${dateline.text} - ${first}`), block(second)] });
    expect(opening.items[0]).toMatchObject({ dateline: { start: 0, end: dateline.text.length } });
    const apart = textOf({ dateline, blocks: [block(first), block(second)] });
    expect(apart.items.every((item) => item.type !== 'block' || item.dateline === null)).toBe(true);
  });

  it('shows once what is shown as a fact: byline, dates, credits, the caption of the lead picture', () => {
    const credits = 'Reporting by Ines Calder; editing by Pim Adler and the night desk of the paper';
    const caption = 'The ferry at the quay on Sunday.';
    const { items } = textOf({
      authors: [{ name: 'Ines Calder', url: null, role: null }],
      image: { url: 'https://harbour-post.example/ferry.jpg', caption, credit: null },
      leftOut: { passages: [], unlisted: 0 },
      blocks: [
        block('By Ines Calder'),
        block(caption, { kind: 'caption' }),
        block(first),
        block('Ines Calder says that she was there.'),
        block('The captain in 1998.', { kind: 'caption' }),
        block(credits),
      ],
    });
    expect(said(items)).toEqual([first, 'Ines Calder says that she was there.', 'The captain in 1998.', credits]);
  });

  it('takes what the receipt names as credits out of the body, unless the reader put it back', () => {
    const credits = 'Reporting by Ines Calder; editing by Pim Adler and the night desk of the paper';
    const receipt = {
      passages: [{ id: passageIdOf(credits), reason: 'credits' as const, text: credits, words: 14 }],
      unlisted: 0,
    };
    const known = facts({ authors: [], leftOut: receipt });
    const source = { reading: { blocks: [block(first), block(credits)] }, facts: known, notes: [] };
    expect(said(readerText({ ...source, putBack: new Set() }).items)).toEqual([first]);
    expect(said(readerText({ ...source, putBack: new Set([passageIdOf(credits)]) }).items)).toEqual([first, credits]);
  });

  it('names the line above the headline where the headline’s own block has one', () => {
    const text = 'Harbour news: Ferry returns to the harbour';
    const mark = { kind: 'headline' as const, start: 14, end: text.length, url: null, rel: null };
    const heading = block(text, { kind: 'heading', level: 1, zone: 'head', marks: [mark] });
    expect(textOf({ blocks: [heading, block(first)] }).kicker).toBe('Harbour news');
    expect(textOf({ blocks: [{ ...heading, marks: [] }, block(first)] }).kicker).toBeNull();
  });

  it('shows set lines as they are printed, where nothing can be highlighted', () => {
    const verse = 'Row, row\n  row the boat';
    const { items } = textOf({ blocks: [block(verse, { kind: 'preformatted' })] });
    expect(items[0]).toMatchObject({ text: verse, start: null });
  });

  it('survives a version without any text', () => {
    expect(textOf({ blocks: [] })).toEqual({ kicker: null, above: [], items: [], below: [] });
  });
});

describe('notes in the text', () => {
  const note = correction('Correction: The dock asked 90,000 crowns, not 19,000, for the work on the ferry.', {
    position: 'inline',
    right: '90,000',
    wrong: '19,000',
    passage: { text: third, by: 'right' },
  });
  const place = (blocks: Block[], ...corrections: Correction[]) => textOf({ blocks, corrections });

  it('stand where their blocks stood, in one piece, and lead to what they corrected', () => {
    const { items } = place([block(first), block(note.text), block(third)], note);
    expect(said(items, [note])).toEqual([first, `note: ${note.text}`, third]);
    expect(items[2]).toMatchObject({ corrected: [{ start: 0, end: third.length, by: 'right' }] });
  });

  it('stand between paragraphs where they were set in a box there', () => {
    const { items } = place([block(first), block(note.text, { zone: 'aside' }), block(third)], note);
    expect(said(items, [note])).toEqual([first, `note: ${note.text}`, third]);
  });

  it('stand above or below the text where they stood there, and where they say so', () => {
    const top = { ...note, position: 'top' as const };
    const found = place([block(note.text, { zone: 'head' }), block(first), block(third)], top);
    expect([found.above, found.below]).toEqual([[expect.any(String)], []]);
    const end = { ...note, position: 'end' as const };
    const told = place([block(first), block(third)], end);
    expect([told.above, told.below]).toEqual([[], [expect.any(String)]]);
    const metadata = { ...note, position: 'metadata' as const };
    expect(place([block(first), block(third)], metadata).below).toHaveLength(1);
    const headline = { ...note, position: 'headline' as const };
    expect(place([block(first), block(third)], headline).above).toHaveLength(1);
  });

  it('that are part of a paragraph are marked in it, and what is right there is no corrected text', () => {
    const words = '(Correction: the dock asked 90,000 crowns.)';
    const within = correction(words, { position: 'inline', passage: { text: '90,000 crowns', by: 'right' } });
    const paragraph = `${first} ${words} ${second}`;
    const { items, above, below } = place([block(paragraph), block(second)], within);
    expect([above, below]).toEqual([[], []]);
    expect(items[0]).toMatchObject({
      notes: [{ start: first.length + 1, end: first.length + 1 + words.length }],
      corrected: [],
    });
  });

  it('mark the whole paragraph that they name', () => {
    const named = { ...note, passage: { text: 'Passengers waited on the quay', by: 'paragraph' as const } };
    const { items } = place([block(first), block(second)], named);
    expect(items[1]).toMatchObject({ corrected: [{ start: 0, end: second.length, by: 'paragraph' }] });
  });

  it('of several blocks are one note; one that stands twice is shown where it stands first', () => {
    const [one, other] = ['Correction: The dock asked 90,000 crowns.', 'It had not asked 19,000 crowns for the work.'];
    const long = correction(`${one} ${other}`, { position: 'inline' });
    expect(said(place([block(first), block(one), block(other), block(third)], long).items, [long])).toEqual([
      first,
      `note: ${long.text}`,
      third,
    ]);
    const twice = place([block(note.text, { zone: 'head' }), block(first), block(note.text, { zone: 'tail' })], note);
    expect([twice.above.length, twice.below.length]).toEqual([1, 0]);
  });
});

describe('what the reader put back', () => {
  const boxed = 'The pilots of the outer bank meet on Thursdays in the hall behind the chandlery.';
  const comment = 'I saw it myself, and the funnel is green.';
  const leftOut: ReadingReceipt = {
    passages: [
      { at: 1, reason: 'box', text: null },
      { at: 2, reason: 'comments', text: comment },
    ],
    unlisted: 0,
  };
  const blocks = [block(first), block(boxed, { zone: 'aside' }), block(second)];

  it('stands in its place, whole', () => {
    const putBack = [passageIdOf(boxed), passageIdOf(comment)];
    const { items } = textOf({ blocks, leftOut, putBack });
    expect(said(items)).toEqual([first, `back: ${boxed}`, `back: ${comment}`, second]);
  });

  it('is left out where it was not put back, and where this version does not have it', () => {
    expect(said(textOf({ blocks, leftOut }).items)).toEqual([first, second]);
    expect(said(textOf({ blocks, leftOut, putBack: ['0123456789abcd'] }).items)).toEqual([first, second]);
  });
});
