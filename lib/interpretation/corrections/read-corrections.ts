import type { Correction } from '../../article/correction.ts';
import type { PageReading } from '../../article/page-reading.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { collapse, shareInside } from '../compare-text.ts';
import { readTimestamp } from '../dates/read-timestamp.ts';
import { describeNote } from './describe-note.ts';
import { findNotes } from './find-notes.ts';
import { headlineNote } from './headline-note.ts';
import type { SplitHeadline } from './headline-prefix.ts';
import { judgeNote, judgeStated } from './judge-note.ts';

export interface FoundCorrections {
  corrections: Correction[];
  /** Blocks that are notes and nothing else. */
  blocks: ReadonlySet<number>;
}

/** Reads every note on the article: printed, stated in metadata, or left in headline and address. One note is one. */
export function readCorrections(
  reading: PageReading,
  canonicalUrl: string,
  packs: readonly LanguagePack[],
  pageDate: string | null,
  split: SplitHeadline,
  printedHeadline: string,
): FoundCorrections {
  const notes = findNotes(reading.blocks, packs);
  const corrections = notes.map((note) =>
    describeNote(note.text, note.judged, { position: note.position, from: note.from, pageDate }),
  );
  for (const stated of statedCorrections(reading, packs, pageDate)) merge(corrections, stated);
  const prefixed = headlineNote(reading, canonicalUrl, packs, split, printedHeadline, pageDate);
  // A headline that is the note takes its paragraph along. One that announces a note is the lesser record of the two: it
  // is the note's label then, unless that has one of its own.
  const within = corrections.findIndex(({ text }) => prefixed?.text.includes(text));
  if (within !== -1) corrections.splice(within, 1);
  const announced = within !== -1 ? -1 : corrections.findIndex(({ kind }) => kind === prefixed?.kind);
  const note = corrections[announced];
  if (prefixed && !note) corrections.push(prefixed);
  else if (prefixed && note && prefixed.position === 'headline') {
    corrections[announced] = { ...note, label: note.label ?? prefixed.label, cause: note.cause ?? prefixed.cause };
  }
  return {
    corrections: inOrder(distinct(corrections)).slice(0, 60),
    blocks: new Set(notes.flatMap((note) => note.blocks)),
  };
}

function statedCorrections(
  reading: PageReading,
  packs: readonly LanguagePack[],
  pageDate: string | null,
): Correction[] {
  return reading.metadata.corrections.flatMap(({ value, from }): Correction[] => {
    const text = collapse(value.text);
    if (text.length < 8) return [];
    const judged = judgeNote(text, packs, true);
    const pack = judged?.pack ?? packs[0];
    if (!pack) return [];
    const known = judged ?? judgeStated(text, pack);
    const described = describeNote(
      text,
      { ...known, kind: value.kind ?? known.kind },
      {
        position: 'metadata',
        from,
        pageDate,
      },
    );
    const date = value.date === null ? null : readTimestamp(value.date, packs);
    // What no words of a pack show, the page's own data says.
    const rule = described.rule ?? {
      pack: pack.tag,
      part: 'stated',
      kind: described.kind,
      pattern: null,
      sentence: '',
    };
    return [{ ...described, rule, label: described.label ?? value.label, date: described.date ?? date }];
  });
}

/** Adds a stated note, or completes the printed one that says the same. */
function merge(corrections: Correction[], stated: Correction): void {
  const same = corrections.findIndex((printed) => isSame(printed.text, stated.text));
  const printed = corrections[same];
  if (!printed) {
    corrections.push(stated);
    return;
  }
  corrections[same] = { ...printed, date: printed.date ?? stated.date, label: printed.label ?? stated.label };
}

function isSame(a: string, b: string): boolean {
  return shareInside(a, b) >= 0.8 || shareInside(b, a) >= 0.8;
}

function distinct(corrections: readonly Correction[]): Correction[] {
  const kept: Correction[] = [];
  for (const correction of corrections) {
    const same = kept.findIndex(
      (other) =>
        isSame(other.text, correction.text) && (other.date === correction.date || other.text === correction.text),
    );
    const other = kept[same];
    if (!other) kept.push(correction);
    else if (correction.text.length > other.text.length) kept[same] = correction;
  }
  return kept;
}

/** Newest last where both dates are stated; else as they stand on the page. */
function inOrder(corrections: readonly Correction[]): Correction[] {
  const dated = corrections.every(({ date }) => date !== null && /^\d{4}/.test(date));
  return dated ? [...corrections].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)) : [...corrections];
}
