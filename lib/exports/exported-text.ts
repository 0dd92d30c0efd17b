import type { ArticleInFull, HighlightInFull, VersionInFull } from '../article/article-in-full.ts';
import { versionInFull } from '../article/article-in-full.ts';
import type { ExportOptions } from '../article/export-format.ts';
import { versionText } from '../article/followed-passage.ts';
import type { ReaderNote } from '../article/reader-notes.ts';
import { type ReaderBlock, type ReaderItem, readerText } from '../article/reader-text.ts';
import { type Marked, textRuns } from '../article/text-runs.ts';
import { oneLine } from './markdown-text.ts';

/** A stretch of a block's text that is set in one way. */
export interface DocumentRun {
  text: string;
  /** http(s) address, else null. */
  link: string | null;
  strong: boolean;
  emphasis: boolean;
  /** Number of the highlight it is part of, counted from 1; null: none. */
  highlight: number | null;
  /** Numbers of highlights that end with it. */
  ends: readonly number[];
}

export type DocumentItem =
  | { type: 'block'; block: ReaderBlock; runs: readonly DocumentRun[] }
  | { type: 'note'; note: ReaderNote }
  | { type: 'put-back'; text: string }
  | { type: 'picture'; url: string; alt: string | null };

/** A highlight with its number among those of the article, and whether it is drawn where it stands: what is shown as a fact, or as a note, is not. */
export interface DocumentHighlight extends HighlightInFull {
  number: number;
  placed: boolean;
}

/** One version of an article as an export tells it, whatever the format. */
export interface ArticleDocument {
  article: ArticleInFull;
  version: VersionInFull;
  headline: string;
  kicker: string | null;
  /** Notes that are shown: not those that the reader dismissed, none where none are wanted. */
  notes: readonly ReaderNote[];
  above: readonly ReaderNote[];
  items: readonly DocumentItem[];
  below: readonly ReaderNote[];
  highlights: readonly DocumentHighlight[];
}

type Wanted = Pick<ExportOptions, 'versionId' | 'corrections' | 'highlights' | 'words'>;

/** Puts together the text that an export writes: notes in their places, what was put back, highlights where they stand. */
export function articleDocument(article: ArticleInFull, wanted: Wanted): ArticleDocument {
  const version = versionInFull(article, wanted.versionId);
  const shown = version.notes.filter(({ dismissed }) => !dismissed);
  const { reading, facts } = version;
  // Notes are told from the text with all of them, so that one that is not wanted does not stay as a paragraph.
  const text = readerText({ reading, facts, notes: shown, putBack: new Set(article.marks.putBack) });
  const byId = new Map((wanted.corrections ? shown : []).map((note) => [note.id, note]));
  const notesOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const highlights = wanted.highlights === 'none' ? [] : placedHighlights(article.highlights, version);
  const items = text.items.flatMap((item) => documentItem(item, byId, highlights));
  const drawn = new Set(items.flatMap(endsIn));
  return {
    article,
    version,
    headline: oneLine(facts.headline) === '' ? wanted.words.untitled : facts.headline,
    kicker: text.kicker,
    notes: [...byId.values()],
    above: notesOf(text.above),
    items,
    below: notesOf(text.below),
    highlights: highlights.map(({ at: _at, ...highlight }) => ({ ...highlight, placed: drawn.has(highlight.number) })),
  };
}

/** Numbers of highlights that are drawn to their end in it. Preformatted text is drawn as it is, without runs. */
function endsIn(item: DocumentItem): readonly number[] {
  return item.type === 'block' && item.block.kind !== 'preformatted' ? item.runs.flatMap(({ ends }) => ends) : [];
}

interface PlacedHighlight extends Omit<DocumentHighlight, 'placed'> {
  /** Where it stands in the version's text; null: nowhere. */
  at: { start: number; end: number } | null;
}

function placedHighlights(highlights: readonly HighlightInFull[], version: VersionInFull): PlacedHighlight[] {
  const text = versionText(version.blocks);
  return highlights
    .map((one) => ({ ...one, at: placeIn(text, one, one.versionId === version.id) }))
    .sort((one, other) => (one.at?.start ?? text.length) - (other.at?.start ?? text.length))
    .map((one, index) => ({ ...one, number: index + 1 }));
}

/** By its offsets where it was marked in this version; else by its words and those around them, where they stand once. */
function placeIn(text: string, { exact, prefix, suffix, start, end }: HighlightInFull, isOwn: boolean) {
  if (exact === '') return null;
  if (isOwn && text.slice(start, end) === exact) return { start, end };
  const around = text.indexOf(prefix + exact + suffix);
  const found = around === -1 ? text.indexOf(exact) : around + prefix.length;
  if (found === -1 || (around === -1 && text.indexOf(exact, found + 1) !== -1)) return null;
  return { start: found, end: found + exact.length };
}

function documentItem(
  item: ReaderItem,
  notes: ReadonlyMap<string, ReaderNote>,
  highlights: readonly PlacedHighlight[],
): DocumentItem[] {
  switch (item.type) {
    case 'block':
      return [{ type: 'block', block: item, runs: runsOf(item, highlights) }];
    case 'note': {
      const note = notes.get(item.note);
      return note === undefined ? [] : [{ type: 'note', note }];
    }
    case 'put-back':
      return [{ type: 'put-back', text: item.text }];
    case 'picture':
      return [{ type: 'picture', url: item.url, alt: item.alt }];
  }
}

type Value =
  | { kind: 'strong' | 'emphasis' | 'headline' }
  | { kind: 'link'; url: string | null }
  | { kind: 'mark'; number: number };

function runsOf(block: ReaderBlock, highlights: readonly PlacedHighlight[]): DocumentRun[] {
  const { text, start } = block;
  const marked: Marked<Value>[] = block.marks.map(({ start: from, end, kind, url }) => ({
    start: from,
    end,
    value: kind === 'link' ? { kind, url } : { kind },
  }));
  const own =
    start === null
      ? []
      : highlights.filter(({ at }) => at !== null && at.start < start + text.length && at.end > start);
  for (const { at, number } of own) {
    if (at !== null && start !== null)
      marked.push({ start: at.start - start, end: at.end - start, value: { kind: 'mark', number } });
  }
  return textRuns(text, marked).map(({ text: words, values, end }) => {
    const link = values.find((one) => one.kind === 'link');
    const mark = values.find((one) => one.kind === 'mark');
    return {
      text: words,
      link: link?.kind === 'link' && link.url !== null && /^https?:\/\//i.test(link.url) ? link.url : null,
      strong: values.some((one) => one.kind === 'strong'),
      emphasis: values.some((one) => one.kind === 'emphasis'),
      highlight: mark?.kind === 'mark' ? mark.number : null,
      ends: own.flatMap(({ at, number }) => (start !== null && at?.end === start + end ? [number] : [])),
    };
  });
}
