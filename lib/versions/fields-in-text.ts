import type { ArticleFacts } from '../article/article-context.ts';
import type { Change } from '../article/difference.ts';
import type { CalendarWords } from './calendar-words.ts';
import type { Line, LineReader } from './line.ts';
import { noteIn } from './note-differences.ts';

/** Lines of the text among which a page prints its date where it has no other place for it. */
const firstLines = 3;
/** Words of a line that names who wrote it, with what they are and where; or of the credits. */
const longestByline = 24;

/**
 * Finds what stands in the text and is compared as a field too, so that a reader is told of it once: notes, the caption,
 * a headline or standfirst that is repeated, and the dateline that opens the first paragraph.
 */
export class FieldsInText {
  private readonly before: ArticleFacts;
  private readonly after: ArticleFacts;
  private readonly changes: readonly Change[];
  private readonly reader: LineReader;
  private readonly calendar: CalendarWords;

  constructor(
    before: ArticleFacts,
    after: ArticleFacts,
    changes: readonly Change[],
    { lines, calendar }: { lines: LineReader; calendar: CalendarWords },
  ) {
    this.before = before;
    this.after = after;
    this.changes = changes;
    this.reader = lines;
    this.calendar = calendar;
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
    return { ids: ids.length > 0 ? ids : this.bylineIn(before, after), isNote: false };
  }

  /** The byline's change, where a short line has all the names in both versions. */
  private bylineIn(before: string | null, after: string | null): string[] {
    const change = this.changes.find(({ where }) => where === 'authors');
    if (change === undefined || before === null || after === null) return [];
    const hasNames = (text: string, { authors }: ArticleFacts) => {
      const line = this.reader.line(text);
      const words = line.tokens.filter(({ kind }) => kind === 'word').length;
      const names = authors.map(({ name }) => this.reader.line(name).key.trim());
      return names.length > 0 && words <= longestByline && names.every((name) => line.key.includes(name));
    };
    return hasNames(before, this.before) && hasNames(after, this.after) ? [change.id] : [];
  }

  /** The dateline's change, where both paragraphs begin with it and both places lie within it. */
  changeOfDateline(older: Line, newer: Line, place: { before: number; after: number }): string | null {
    const change = this.changes.find(({ where }) => where === 'dateline');
    if (change === undefined) return null;
    const within = place.before <= (change.before?.length ?? 0) && place.after <= (change.after?.length ?? 0);
    const begins = (line: Line, dateline: string | null) =>
      dateline === null || line.key.startsWith(this.reader.line(dateline).key);
    return within && begins(older, change.before) && begins(newer, change.after) ? change.id : null;
  }

  /** The change of the date of publication, where one of the first lines is nothing but a date, and the page prints it there. */
  changeOfDate(older: Line | null, newer: Line | null, block: number): string | null {
    const change = block < firstLines ? this.changes.find(({ where }) => where === 'datePublished') : undefined;
    if (change === undefined) return null;
    const isDate = (line: Line | null) =>
      line === null ||
      line.tokens.every(
        ({ kind }, at) => (kind !== 'word' && kind !== 'number') || this.calendar.datesIn(line).has(at),
      );
    return isDate(older) && isDate(newer) ? change.id : null;
  }

  private isText(field: string | null, text: string | null): boolean {
    if (field === null || text === null) return field === text;
    return this.reader.line(field).key === this.reader.line(text).key;
  }
}
