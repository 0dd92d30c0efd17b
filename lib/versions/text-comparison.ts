import type { BlockDifference, Change, ChangeKind, Run } from '../article/difference.ts';
import type { VersionState } from '../article/version-state.ts';
import { type AlignedBlocks, alignBlocks } from './align-blocks.ts';
import { type KindEvidence, kindOf } from './change-kind.ts';
import { diffLines } from './diff-lines.ts';
import type { Reading } from './difference-of.ts';
import { FieldsInText } from './fields-in-text.ts';
import type { Line } from './line.ts';
import type { NameWords } from './name-words.ts';
import { bothMarks } from './quotation-marks.ts';
import { runsOf } from './runs-of.ts';
import { withShiftedEnds } from './shifted-ends.ts';
import { silentBlocks } from './silent-blocks.ts';
import { singleThings } from './single-things.ts';
import { isEmpty, type Stretch, type TokenRange } from './stretches.ts';

const unsubstantive: ReadonlySet<ChangeKind> = new Set(['moved', 'spelling', 'note']);

/** The paragraphs of two versions side by side, and what changed in them. */
export class TextComparison {
  readonly blocks: BlockDifference[] = [];
  readonly changes: Change[] = [];
  private readonly before: readonly Line[];
  private readonly after: readonly Line[];
  private readonly silentSides: { before: readonly boolean[]; after: readonly boolean[] };
  private readonly reading: Reading;
  private readonly evidence: KindEvidence;
  private readonly fields: FieldsInText;
  private standing: ReadonlySet<string> | null = null;

  constructor(
    before: VersionState,
    after: VersionState,
    fieldChanges: readonly Change[],
    reading: Reading & { names: NameWords },
  ) {
    this.silentSides = { before: silentBlocks(before.blocks), after: silentBlocks(after.blocks) };
    this.reading = reading;
    this.before = before.blocks.map(({ text }) => reading.lines.line(text));
    this.after = after.blocks.map(({ text }) => reading.lines.line(text));
    this.fields = new FieldsInText(before.facts, after.facts, fieldChanges, reading);
    this.evidence = { ...reading, stillStands: (word) => this.standsInNewer(word) };
    const aligned = alignBlocks(this.before, this.after);
    for (const row of withShiftedEnds(aligned, this.before, this.after)) this.compare(row);
  }

  private compare({ before, after, moved }: AlignedBlocks): void {
    const span = before.length > 1 || after.length > 1 ? { before: before.length, after: after.length } : null;
    const older = this.lineOf(before, this.before);
    const newer = this.lineOf(after, this.after);
    const row: BlockDifference = {
      op: 'same',
      before: before[0] ?? null,
      after: after[0] ?? null,
      runs: null,
      changes: [],
      ...(span === null ? {} : { span }),
    };
    if (this.isSilent(before, after)) {
      this.blocks.push({ ...row, ...this.silent(row, older, newer), silent: true });
      return;
    }
    if (older === null || newer === null) {
      this.blocks.push(this.oneSided(row, older, newer));
      return;
    }
    const stretches = diffLines(older, newer).flatMap((stretch) =>
      singleThings(older, newer, stretch, this.reading.calendar),
    );
    const isSame = stretches.every(({ op }) => op === 'same');
    const changes = isSame ? [] : this.changesIn(row, older, newer, stretches);
    const runs = isSame && older.text === newer.text ? null : runsOf(older, newer, stretches, changes);
    const texts = [older.text, newer.text] as const;
    // What was edited comes first: that is what a reader would be told.
    const move = moved ? this.add(row, 'moved', texts, texts) : null;
    const ids = [...new Set([...changes, move].filter((id) => id !== null))];
    this.blocks.push({ ...row, op: moved ? 'moved' : isSame ? 'same' : 'changed', runs, changes: ids });
  }

  /** A paragraph, or several that stand for one, with a line feed between. */
  private lineOf(indices: readonly number[], lines: readonly Line[]): Line | null {
    const [first] = indices;
    if (first === undefined) return null;
    if (indices.length === 1) return lines[first] ?? null;
    return this.reading.lines.line(indices.map((at) => lines[at]?.text ?? '').join('\n'));
  }

  private isSilent(before: readonly number[], after: readonly number[]): boolean {
    const sides = this.silentSides;
    return before.every((at) => sides.before[at]) && after.every((at) => sides.after[at]);
  }

  private silent(row: BlockDifference, older: Line | null, newer: Line | null): Partial<BlockDifference> {
    if (older === null) return { op: 'added', runs: [{ op: 'added', text: newer?.text ?? '' }] };
    if (newer === null) return { op: 'removed', runs: [{ op: 'removed', text: older.text }] };
    if (older.text === newer.text) return row;
    return { runs: [{ op: 'same', text: newer.text, was: older.text }] };
  }

  private oneSided(row: BlockDifference, older: Line | null, newer: Line | null): BlockDifference {
    const op = older === null ? 'added' : 'removed';
    const text = (older ?? newer)?.text ?? '';
    const field = this.fields.changeOfBlock(older?.text ?? null, newer?.text ?? null);
    const sides: [string | null, string | null] = [older?.text ?? null, newer?.text ?? null];
    const changes = field.ids.length > 0 ? field.ids : [this.add(row, field.isNote ? 'note' : op, sides, sides)];
    const [change] = changes;
    const runs: Run[] = [{ op, text, ...(change === undefined ? {} : { change }) }];
    return { ...row, op, runs, changes };
  }

  /** Ids of the changes that stretches are, one for each of these: null for what is the same. */
  private changesIn(row: BlockDifference, older: Line, newer: Line, stretches: readonly Stretch[]): (string | null)[] {
    const field = this.fields.changeOfBlock(older.text, newer.text);
    const ofField = field.ids[0] ?? this.fields.changeOfDate(older, newer, row.after ?? 0);
    const ids: (string | null)[] = [];
    stretches.forEach((stretch, at) => {
      // The second of two marks has its id from the first.
      if (ids[at] !== undefined) return;
      if (stretch.op === 'same') ids[at] = null;
      else if (ofField !== null) ids[at] = ofField;
      else {
        const marks = bothMarks(older, newer, stretches, at);
        const whole = marks ?? stretch;
        ids[at] = this.changeIn(row, older, newer, whole, field.isNote ? 'note' : marks === null ? null : 'quotation');
        if (marks !== null) ids[at + 2] = ids[at] ?? null;
      }
    });
    return ids;
  }

  private changeIn(row: BlockDifference, older: Line, newer: Line, stretch: Stretch, known: ChangeKind | null): string {
    const place = { before: startOf(older, stretch.before), after: startOf(newer, stretch.after) };
    const ofField = this.fields.changeOfDateline(older, newer, place);
    if (ofField !== null) return ofField;
    const kind = known ?? kindOf(older, newer, stretch, this.evidence);
    const texts: [string | null, string | null] = [wordsOf(older, stretch.before), wordsOf(newer, stretch.after)];
    const sentences: [string | null, string | null] = [
      sentencesAround(older, stretch.before, stretch.op),
      sentencesAround(newer, stretch.after, stretch.op),
    ];
    return this.add(row, kind, texts, sentences, place, { older, newer });
  }

  private add(
    row: BlockDifference,
    kind: ChangeKind,
    [before, after]: readonly [string | null, string | null],
    sentence: readonly [string | null, string | null],
    place?: { before: number; after: number },
    lines?: { older: Line; newer: Line },
  ): string {
    const paragraph = (first: number | null, line: Line | undefined, offset: number | undefined, spans: number) =>
      first === null || spans === 1 ? first : first + lineFeedsBefore(line?.text ?? '', offset ?? 0);
    const change: Change = {
      id: `text.${this.changes.length + 1}`,
      kind,
      where: 'text',
      block: {
        before: paragraph(row.before, lines?.older, place?.before, row.span?.before ?? 1),
        after: paragraph(row.after, lines?.newer, place?.after, row.span?.after ?? 1),
      },
      before,
      after,
      sentence: { before: sentence[0], after: sentence[1] },
      substantive: !unsubstantive.has(kind),
    };
    this.changes.push(change);
    return change.id;
  }

  private standsInNewer(word: string): boolean {
    this.standing ??= new Set(this.after.flatMap(({ tokens }) => tokens.map(({ key }) => key)));
    return this.standing.has(word);
  }
}

const startOf = (line: Line, [from]: TokenRange) => line.tokens[from]?.start ?? line.text.length;
const lineFeedsBefore = (text: string, offset: number) => text.slice(0, offset).split('\n').length - 1;

/** The words of a range as printed; null for none. */
function wordsOf(line: Line, range: TokenRange): string | null {
  if (isEmpty(range)) return null;
  return line.text.slice(line.tokens[range[0]]?.start ?? 0, line.tokens[range[1] - 1]?.end ?? line.text.length);
}

/** The sentences that a range touches; for an empty one, that in which it would stand. */
function sentencesAround(line: Line, range: TokenRange, op: Stretch['op']): string | null {
  if (isEmpty(range) && op === 'whole') return null;
  const [from, to] = isEmpty(range) ? [Math.max(0, range[0] - 1), Math.max(1, range[0])] : range;
  const first = line.sentenceAt(line.tokens[from]?.start ?? 0);
  const last = line.sentenceAt(line.tokens[to - 1]?.start ?? 0);
  if (first === null || last === null) return null;
  return line.text.slice(first.start, last.end).trim() || null;
}
