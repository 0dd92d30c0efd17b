import type { Difference } from '../article/difference.ts';
import type { VersionState } from '../article/version-state.ts';
import { CalendarWords } from './calendar-words.ts';
import { comparability } from './comparability.ts';
import { fieldDifferences } from './field-differences.ts';
import { LineReader } from './line.ts';
import { NameWords } from './name-words.ts';
import { TextComparison } from './text-comparison.ts';

/** What can be shared by many comparisons of versions of one article, so that each text is read once. */
export interface Reading {
  lines: LineReader;
  calendar: CalendarWords;
}

/** A reading for versions of one article, in its language. */
export function readingFor(language: string | null): Reading {
  return { lines: new LineReader(language), calendar: new CalendarWords(language) };
}

/**
 * What differs between two versions of an article: its fields, its paragraphs, and each thing that changed.
 *
 * What is noise is the same (see `fold.ts` and `silent-blocks.ts`). Where the two were interpreted by different
 * interpreters, fields are not compared. Whose doing a difference is, `comparability` says; it is made all the same.
 *
 * @param reading one for all comparisons that belong together
 */
export function differenceOf(
  before: VersionState,
  after: VersionState,
  reading: Reading = readingFor(after.facts.inLanguage ?? before.facts.inLanguage),
): Difference {
  const comparable = comparability(before, after);
  const sameFacts = before.interpreter === after.interpreter && before.extractor === after.extractor;
  const compared = sameFacts ? fieldDifferences(before.facts, after.facts, reading.lines) : { fields: [], changes: [] };
  const lines = [before, after].map(({ blocks }) => blocks.map(({ text }) => reading.lines.line(text)));
  const names = new NameWords([before.facts, after.facts], () => lines.flat());
  const text = new TextComparison(before, after, compared.changes, { ...reading, names });
  return {
    comparability: comparable,
    fields: compared.fields,
    blocks: text.blocks,
    changes: [...compared.changes, ...text.changes],
  };
}
