import type { Mark } from '../article/block.ts';
import { clip } from '../article/clip.ts';
import { limits } from '../article/limits.ts';
import { collapsePiece, line } from './page-text.ts';
import type { ResolveUrl } from './page-url.ts';

/** A mark that is open while its element is being walked. */
export interface OpenMark {
  kind: Mark['kind'];
  url: string | null;
  rel: string | null;
  /** Offset in the run where it begins. */
  start: number;
}

/** What a run of inline text comes to. */
export interface FinishedRun {
  text: string;
  marks: Mark[];
  /** Characters that stand in links. */
  linked: number;
  dateTime: string | null;
  /** First inline elements of the run, for their class and itemprop. */
  inlines: Element[];
}

/** Inline elements remembered per run: what a byline or a dateline is wrapped in comes first. */
const inlinesKept = 4;

/** Whether a text is the white space between tags, as every second one is: not empty, and plain spaces and line ends only. */
function isBlank(data: string): boolean {
  for (let at = 0; at < data.length; at += 1) {
    const code = data.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 9 && code !== 13) return false;
  }
  return true;
}

/** Collects the inline text between two block borders, with the marks on it. */
export class TextRun {
  private text = '';
  private pendingSpace = false;
  /** The pending space is ours: it parts words, and no word from its punctuation. */
  private isSetApart = false;
  private marks: Mark[] = [];
  private open: OpenMark[] = [];
  private linked = 0;
  private linkDepth = 0;
  private inlines: Element[] = [];
  private dateTime: string | null = null;
  private readonly resolve: ResolveUrl;

  constructor(resolve: ResolveUrl) {
    this.resolve = resolve;
  }

  /** Characters collected so far. */
  get length(): number {
    return this.text.length;
  }

  get lastCharacter(): string {
    return this.text.slice(-1);
  }

  append(data: string): void {
    if (this.text.length > limits.block) return;
    if (isBlank(data)) {
      this.pendingSpace = true;
      this.isSetApart = false;
      return;
    }
    let piece = collapsePiece(data.length > limits.block ? clip(data, limits.block) : data);
    if (piece === '') return;
    if (piece.charCodeAt(0) === 32) {
      this.pendingSpace = true;
      this.isSetApart = false;
      piece = piece.slice(1);
    }
    if (piece === '') return;
    const spaceAfter = piece.charCodeAt(piece.length - 1) === 32;
    if (spaceAfter) piece = piece.slice(0, -1);
    const joins = this.isSetApart && (/^[:;,.!?：；，。、！？]/.test(piece) || /[：；，。、！？]$/.test(this.text));
    if (this.pendingSpace && !joins && this.text !== '') this.text += ' ';
    this.pendingSpace = spaceAfter;
    this.isSetApart = false;
    this.text += piece;
    if (this.linkDepth > 0) this.linked += piece.length;
  }

  space(): void {
    this.pendingSpace = true;
  }

  /** A space where the page has none and style sets what follows apart. */
  setApart(): void {
    if (!this.pendingSpace) this.isSetApart = true;
    this.pendingSpace = true;
  }

  enter(element: Element, kind: Mark['kind'] | null, hasAttributes: boolean): OpenMark | null {
    if (hasAttributes && this.inlines.length < inlinesKept) this.inlines.push(element);
    if (kind === null) return null;
    const link = kind === 'link';
    const mark = {
      kind,
      url: link ? this.resolve(element.getAttribute('href')) : null,
      rel: link ? line(element.getAttribute('rel')) : null,
      start: this.text.length,
    };
    this.open.push(mark);
    if (link) this.linkDepth += 1;
    return mark;
  }

  leave(mark: OpenMark): void {
    const at = this.open.lastIndexOf(mark);
    if (at >= 0) this.open.splice(at, 1);
    if (mark.kind === 'link') this.linkDepth -= 1;
    this.close(mark);
  }

  noteTime(element: Element): void {
    this.dateTime ??= line(element.getAttribute('datetime'));
  }

  /** Ends the run and begins the next; marks still open go on in it. Null when there was no text. */
  finish(): FinishedRun | null {
    const text = clip(this.text, limits.block);
    let finished: FinishedRun | null = null;
    if (text !== '') {
      for (const mark of this.open) this.close(mark);
      const { marks, linked, dateTime, inlines } = this;
      if (marks.length > 1) marks.sort((one, other) => one.start - other.start || other.end - one.end);
      finished = { text, marks, linked, dateTime, inlines };
      this.inlines = [];
      this.dateTime = null;
    } else if (this.inlines.length > 0) {
      this.inlines = [];
    }
    this.text = '';
    this.pendingSpace = false;
    this.isSetApart = false;
    this.marks = [];
    this.linked = 0;
    for (const mark of this.open) mark.start = 0;
    return finished;
  }

  private close(mark: OpenMark): void {
    if (this.marks.length >= limits.marks) return;
    let start = mark.start;
    const end = Math.min(this.text.length, limits.block);
    if (this.text.charCodeAt(start) === 32) start += 1;
    if (end <= start) return;
    this.marks.push({ kind: mark.kind, start, end, url: mark.url, rel: mark.rel });
  }
}
