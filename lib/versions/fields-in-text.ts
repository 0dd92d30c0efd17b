import type { ArticleFacts } from '../article/article-context.ts';
import type { Change } from '../article/difference.ts';
import type { LineReader } from './line.ts';
import { noteIn } from './note-differences.ts';

/**
 * Finds what stands in the text and is compared as a field too, so that a reader is told of it once: notes, the caption,
 * a headline or standfirst that is repeated, and the dateline that opens the first paragraph.
 */
export class FieldsInText {
  private readonly before: ArticleFacts;
  private readonly after: ArticleFacts;
  private readonly changes: readonly Change[];
  private readonly reader: LineReader;

  constructor(before: ArticleFacts, after: ArticleFacts, changes: readonly Change[], reader: LineReader) {
    this.before = before;
    this.after = after;
    this.changes = changes;
    this.reader = reader;
  }

  /** Ids of field changes that a paragraph's change is the same as; and whether its words are a note's. */
  changeOfBlock(before: string | null, after: string | null): { ids: string[]; isNote: boolean } {
    const older = before === null ? null : noteIn(before, this.before.corrections);
    const newer = after === null ? null : noteIn(after, this.after.corrections);
    const isNote = older !== null || newer !== null;
    if (isNote && (before === null || older !== null) && (after === null || newer !== null)) {
      const ids = this.changes
        .filter(
          ({ where, before: was, after: is }) =>
            where === 'notes' && (older === null || was === older.text) && (newer === null || is === newer.text),
        )
        .map(({ id }) => id);
      return { ids, isNote };
    }
    const ids = this.changes
      .filter(({ where }) => where === 'caption' || where === 'headline' || where === 'alternativeHeadline')
      .filter(({ before: was, after: is }) => this.isText(was, before) && this.isText(is, after))
      .map(({ id }) => id);
    return { ids, isNote: false };
  }

  /** The dateline's change, where both places of one lie within it. */
  changeOfDateline(place: { before: number; after: number }): string | null {
    const change = this.changes.find(({ where }) => where === 'dateline');
    if (change === undefined) return null;
    const within = place.before <= (change.before?.length ?? 0) && place.after <= (change.after?.length ?? 0);
    return within ? change.id : null;
  }

  private isText(field: string | null, text: string | null): boolean {
    if (field === null || text === null) return field === text;
    return this.reader.line(field).key === this.reader.line(text).key;
  }
}
