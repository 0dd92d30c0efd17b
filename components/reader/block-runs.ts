import type { Mark } from '../../lib/article/block.ts';
import type { CorrectionKind } from '../../lib/article/correction.ts';
import type { ReaderBlock } from '../../lib/article/reader-text.ts';
import { type Marked, type TextRun, textRuns } from '../../lib/article/text-runs.ts';
import type { ShownHighlight } from './shown-highlight.ts';

/** What a piece of a block's text is. */
export type RunValue =
  | { is: 'link'; url: string }
  | { is: 'strong' | 'emphasis' | 'dateline' }
  | { is: 'note'; note: string; kind: CorrectionKind }
  | { is: 'corrected'; note: string }
  | { is: 'highlight'; highlight: ShownHighlight };

/** Pieces that belong to one link, or to none. */
export interface LinkedRuns {
  key: number;
  url: string | null;
  runs: readonly TextRun<RunValue>[];
  /** Highlights that end with it: where their numbers stand. */
  ending: readonly ShownHighlight[];
}

/** The text of a block cut into pieces, those of one link together. */
export function blockRuns(block: ReaderBlock, highlights: readonly ShownHighlight[]): LinkedRuns[] {
  const { text, start } = block;
  const own = start === null ? [] : highlights.filter((one) => overlaps(one, start, start + text.length));
  const marked: Marked<RunValue>[] = [
    ...block.marks.flatMap(markedBy),
    ...(block.dateline === null ? [] : [{ ...block.dateline, value: { is: 'dateline' as const } }]),
    ...block.notes.map(({ note, kind, ...place }) => ({ ...place, value: { is: 'note' as const, note, kind } })),
    // A whole paragraph is marked at its edge.
    ...block.corrected
      .filter(({ by }) => by === 'right')
      .map(({ note, ...place }) => ({ ...place, value: { is: 'corrected' as const, note } })),
    ...own.map((highlight) => ({
      start: highlight.range.start - (start ?? 0),
      end: highlight.range.end - (start ?? 0),
      value: { is: 'highlight' as const, highlight },
    })),
  ];
  const groups: { key: number; url: string | null; runs: TextRun<RunValue>[]; ending: ShownHighlight[] }[] = [];
  for (const run of textRuns(text, marked)) {
    const url = run.values.flatMap((value) => (value.is === 'link' ? [value.url] : []))[0] ?? null;
    const last = groups.at(-1);
    const ending = own.filter(({ range }) => range.end - (start ?? 0) === run.end);
    if (last !== undefined && last.url === url && last.ending.length === 0) {
      last.runs.push(run);
      last.ending.push(...ending);
    } else groups.push({ key: run.start, url, runs: [run], ending });
  }
  return groups;
}

function markedBy({ kind, start, end, url }: Mark): Marked<RunValue>[] {
  if (kind === 'headline') return [];
  if (kind !== 'link') return [{ start, end, value: { is: kind } }];
  return url !== null && /^https?:\/\//i.test(url) ? [{ start, end, value: { is: 'link', url } }] : [];
}

function overlaps({ range }: ShownHighlight, start: number, end: number): boolean {
  return range.start < end && range.end > start;
}
