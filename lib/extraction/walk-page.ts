import type { BlockKind, Mark } from '../article/block.ts';
import { weightOf } from './page-text.ts';
import { settlePlaces } from './settle-places.ts';
import { place, placeByRole, placeByTag, placeByWords, tagRole } from './tag-roles.ts';
import { type FinishedRun, type OpenMark, TextRun } from './text-run.ts';

/** A block as the walk finds it: its text and where in the page it stands, not yet judged. */
export interface WalkedBlock extends FinishedRun {
  kind: BlockKind;
  level: number | null;
  /** Nearest block-level element around the text. */
  element: Element;
  /** Index of its box. */
  box: number;
  /** Bits of `place`: everything the text stands in. */
  place: number;
  /** Length in Latin-letter equivalents. */
  weight: number;
  /** Place in `WalkedPage.blocks`. */
  index: number;
}

/** A block-level element of the page, listed outermost first. */
export interface Box {
  element: Element;
  /** Index of the box around it; -1 for the outermost. */
  parent: number;
  /** Bits of `place` that its tag and role say. */
  byTag: number;
  /** Bits of `place` that its class and id say. */
  byWords: number;
}

/** A link met in the walk, with the block its text went into (or would have: pictures have none). */
export interface WalkedLink {
  element: Element;
  /** Index of the box it stands in. */
  box: number;
  /** Index of the block that was being collected. */
  block: number;
}

export interface WalkedPage {
  blocks: WalkedBlock[];
  boxes: Box[];
  /** Bits of `place` of each box, with those of the boxes around it. */
  places: number[];
  links: WalkedLink[];
  figures: Element[];
  /** Whether a bound was hit and the rest of the page was left out. */
  cut: boolean;
}

export interface WalkOptions {
  /** Reads text under `aria-hidden="true"` too: some pages set it on everything while a dialog is open. */
  readAriaHidden: boolean;
}

/** Bounds of one walk; real news pages stay below 15,000 elements and 5,000 blocks. */
const maxNodes = 250_000;
const maxBlocks = 20_000;
const maxLinks = 8_000;

interface Frame {
  element: Element;
  next: Node | null;
  /** Children of a slot stand elsewhere in the tree, so they are listed. */
  listed: Node[] | null;
  place: number;
  block: boolean;
  mark: OpenMark | null;
  box: number;
  kind: BlockKind;
  level: number | null;
  host: Element | null;
}

const markOfTag = new Map<string, Mark['kind']>([
  ['a', 'link'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['cite', 'emphasis'],
]);

/** Kinds whose inside stays in one piece: an unknown element in them is inline. */
const lineKinds: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'caption', 'preformatted']);

/**
 * Reads the whole page in one walk, without changing it and without asking for computed style. The walk keeps its own
 * stack, so no depth of nesting can overflow it.
 */
export function walkPage(body: Element, baseUrl: string, options: WalkOptions): WalkedPage {
  const page: WalkedPage = { blocks: [], boxes: [], places: [], links: [], figures: [], cut: false };
  const run = new TextRun(baseUrl);
  const root = frameOf(body, 'other', null, 0, null);
  root.box = 0;
  page.boxes.push({ element: body, parent: -1, byTag: 0, byWords: 0 });
  const stack: Frame[] = [root];
  /** Nearest block-level frame at each step. */
  const containers: Frame[] = [root];
  let visited = 0;

  const flush = (): void => {
    const finished = run.finish();
    const container = containers.at(-1);
    if (finished === null || container === undefined) return;
    if (page.blocks.length >= maxBlocks) {
      page.cut = true;
      return;
    }
    page.blocks.push(blockOf(finished, container, page.blocks.length));
  };

  while (stack.length > 0) {
    const frame = stack[stack.length - 1] as Frame;
    const node = takeNext(frame);
    if (node === null) {
      stack.pop();
      leaveFrame(frame);
      continue;
    }
    visited += 1;
    if (visited > maxNodes) {
      page.cut = true;
      break;
    }
    if (node.nodeType === 3) {
      const data = (node as Text).data;
      if (data !== '') run.append(node, data);
    } else if (node.nodeType === 1) {
      enterElement(node as Element, frame);
    }
  }
  while (stack.length > 0) leaveFrame(stack.pop() as Frame);
  settlePlaces(page);
  return page;

  function enterElement(element: Element, parent: Frame): void {
    const tag = element.localName;
    const role = tagRole(tag);
    if (role === 'skip') {
      if (tag === 'figure' || tag === 'picture' || tag === 'img') notePicture(element);
      return;
    }
    if (role === 'break') {
      breakLine(element);
      return;
    }
    if (role === 'rule') {
      flush();
      return;
    }
    const container = containers[containers.length - 1] as Frame;
    const block = role === 'block' || (role === null && !lineKinds.has(container.kind));
    let byTag = placeByTag(tag);
    let byWords = 0;
    if (element.hasAttributes()) {
      if (isHidden(element, options)) return;
      if (block) {
        byTag |= placeByRole(element.getAttribute('role'));
        byWords = placeByWords(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
      }
    }
    if (block) {
      flush();
      const [kind, level] = kindOf(tag, parent);
      const frame = frameOf(element, kind, level, parent.place, parent.host);
      frame.box = page.boxes.length;
      page.boxes.push({ element, parent: container.box, byTag, byWords });
      if (tag === 'figure') notePicture(element);
      enterShadow(frame);
      stack.push(frame);
      containers.push(frame);
      return;
    }
    if (role === 'slot') {
      const frame = inlineFrame(element, parent, null);
      const assigned = assignedTo(element, parent.host);
      if (assigned.length > 0) frame.listed = assigned;
      stack.push(frame);
      return;
    }
    if (tag === 'time') run.noteTime(element);
    const kind = markOfTag.get(tag) ?? null;
    let inside = parent.place;
    if (kind === 'link') {
      inside |= place.link;
      if (page.links.length < maxLinks) page.links.push({ element, box: container.box, block: page.blocks.length });
    }
    if (startsApart(element)) run.space();
    const frame = inlineFrame(element, parent, run.enter(element, kind));
    frame.place = inside;
    enterShadow(frame);
    stack.push(frame);
  }

  function leaveFrame(frame: Frame): void {
    if (frame.block) {
      flush();
      containers.pop();
      return;
    }
    if (frame.mark !== null) run.leave(frame.mark);
    if (frame.element.localName === 'time') run.space();
  }

  /** A pair of `<br>` ends a paragraph; one alone ends a short line of a list of facts, or a whole sentence. */
  function breakLine(element: Element): void {
    const container = containers[containers.length - 1] as Frame;
    if (container.kind === 'heading' || container.kind === 'caption') {
      run.space();
      return;
    }
    if (run.length === 0 || isFollowedByBreak(element) || endsLine(run)) flush();
    else run.space();
  }

  function notePicture(element: Element): void {
    if (page.figures.length < 200) page.figures.push(element);
  }
}

/** Characters below which a line ended by `<br>` stands for itself (a byline, a date), above which it wraps. */
const shortLine = 60;
const sentenceEnd = /[.!?…。！？"”»)\]]/;

function endsLine(run: TextRun): boolean {
  if (run.lastCharacter === ':' || run.lastCharacter === ',') return false;
  return run.length < shortLine || sentenceEnd.test(run.lastCharacter);
}

function isFollowedByBreak(element: Element): boolean {
  let next = element.nextSibling;
  while (next !== null && next.nodeType !== 1) {
    if (next.nodeType === 3 && /\S/.test((next as Text).data)) return false;
    next = next.nextSibling;
  }
  return next !== null && (next as Element).localName === 'br';
}

/** Neighbouring spans that carry a class are set apart by style; without a space their words would run together. */
function startsApart(element: Element): boolean {
  const before = element.previousSibling;
  if (before === null || before.nodeType !== 1) return false;
  if (element.localName === 'time' || (before as Element).localName === 'time') return true;
  return element.hasAttribute('class') && (before as Element).hasAttribute('class');
}

function isHidden(element: Element, options: WalkOptions): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  if (!options.readAriaHidden && element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style?.includes('none') === true && /display\s*:\s*none/i.test(style);
}

function takeNext(frame: Frame): Node | null {
  if (frame.listed !== null) return frame.listed.shift() ?? null;
  const node = frame.next;
  if (node !== null) frame.next = node.nextSibling;
  return node;
}

function frameOf(element: Element, kind: BlockKind, level: number | null, inside: number, host: Element | null): Frame {
  return {
    element,
    next: element.firstChild,
    listed: null,
    place: inside,
    block: true,
    mark: null,
    box: -1,
    kind,
    level,
    host,
  };
}

function inlineFrame(element: Element, parent: Frame, mark: OpenMark | null): Frame {
  const frame = frameOf(element, parent.kind, parent.level, parent.place, parent.host);
  frame.block = false;
  frame.mark = mark;
  return frame;
}

/** Goes into an open shadow tree instead of the element's children; those are met again at its slots. */
function enterShadow(frame: Frame): void {
  const shadow = shadowOf(frame.element);
  if (shadow === null) return;
  frame.next = shadow.firstChild;
  frame.host = frame.element;
  frame.place |= place.shadow;
}

function shadowOf(element: Element): ParentNode | null {
  const live = element.shadowRoot;
  if (live) return live;
  // A parsed document that no window shows keeps a declared shadow tree in its template.
  const first = element.firstElementChild;
  if (first === null || first.localName !== 'template' || !first.hasAttribute('shadowrootmode')) return null;
  if (first.getAttribute('shadowrootmode') !== 'open') return null;
  return (first as HTMLTemplateElement).content ?? first;
}

function assignedTo(slot: Element, host: Element | null): Node[] {
  if (host === null) return [];
  const name = slot.getAttribute('name') ?? '';
  const assigned: Node[] = [];
  for (let node = host.firstChild; node !== null; node = node.nextSibling) {
    const wanted = node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '';
    if (wanted === name && (node.nodeType === 1 || node.nodeType === 3)) assigned.push(node);
  }
  return assigned;
}

function kindOf(tag: string, parent: Frame): [BlockKind, number | null] {
  if (tag.length === 2 && tag.charCodeAt(0) === 104) {
    const level = tag.charCodeAt(1) - 48;
    if (level >= 1 && level <= 6) return ['heading', level];
  }
  switch (tag) {
    case 'p':
      if (parent.kind === 'list-item' || parent.kind === 'quote' || parent.kind === 'caption')
        return [parent.kind, null];
      return ['paragraph', null];
    case 'li':
    case 'dt':
    case 'dd':
      return ['list-item', null];
    case 'blockquote':
      return ['quote', null];
    case 'pre':
      return ['preformatted', null];
    case 'figcaption':
    case 'caption':
      return ['caption', null];
    case 'article':
    case 'section':
    case 'main':
      return ['other', null];
    default:
      return parent.kind === 'paragraph' || parent.kind === 'preformatted'
        ? ['other', null]
        : [parent.kind, parent.level];
  }
}

function blockOf(run: FinishedRun, container: Frame, index: number): WalkedBlock {
  const { kind, level, element, box } = container;
  return { ...run, kind, level, element, box, place: container.place, weight: weightOf(run.text), index };
}
