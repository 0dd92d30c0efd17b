import type { Block } from '../../article/block.ts';
import { canonicalArticleUrl } from '../../article/canonical-url.ts';
import type { Correction } from '../../article/correction.ts';
import type { PageReading } from '../../article/page-reading.ts';
import { plainOwnNote } from '../../article/reader-notes.ts';
import { foldedNote, holdsAllOf } from '../../article/same-note.ts';
import { chooseLanguage } from '../choose-language.ts';
import { collapse } from '../compare-text.ts';
import { chooseDates } from '../dates/choose-dates.ts';
import { describeNote } from './describe-note.ts';
import { findNotes, placesOf } from './find-notes.ts';
import { judgeNote, judgeStated } from './judge-note.ts';
import { correctableParagraphs, placePassage } from './place-passage.ts';

/** Words by which the block is known that a passage begins in. */
const firstWords = 6;

/**
 * What a passage says that the reader marked as a note on this page: read as a note of the publisher is, in the page's
 * language. Its kind is that of its words, but never an update: the reader says that something was put right. No rule made
 * it a note, so it names none.
 */
export function readOwnNote(reading: PageReading, marked: string): Correction {
  const text = collapse(marked);
  const { packs } = chooseLanguage(reading);
  const judged = judgeNote(text, packs, true);
  const pack = judged?.pack ?? packs[0];
  if (pack === undefined) return plainOwnNote({ text, kind: null });
  const known = judged ?? judgeStated(text, pack);
  const dates = chooseDates(reading, canonicalArticleUrl(reading.url, reading.statedUrls), packs);
  const at = blocksOf(text, reading.blocks);
  const note = describeNote(
    text,
    { ...known, kind: known.kind === 'update' ? 'correction' : known.kind },
    {
      position: placesOf(reading.blocks).positionOf(at[0] ?? reading.blocks.length),
      from: 'reader',
      pageDate: dates.published?.value ?? dates.modified?.value ?? null,
    },
  );
  const notText = new Set([...at, ...findNotes(reading.blocks, packs).flatMap(({ blocks }) => blocks)]);
  const passage = placePassage(note, correctableParagraphs(reading.blocks, notText));
  return { ...note, rule: null, passage };
}

/** The blocks that a passage stands in, or that stand in it. */
function blocksOf(text: string, blocks: readonly Block[]): number[] {
  const words = foldedNote(text);
  const start = words.split(' ').slice(0, firstWords).join(' ');
  return blocks.flatMap((block, index) => {
    const own = foldedNote(block.text);
    return holdsAllOf(own, words) || holdsAllOf(words, own) || holdsAllOf(own, start) ? [index] : [];
  });
}
