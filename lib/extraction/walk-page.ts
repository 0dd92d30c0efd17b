import type { BlockKind, Mark } from '../article/block.ts';
import { headingLevel, kindOf } from './block-kind.ts';
import { namesHeadline } from './headline-part.ts';
import { weightOf } from './page-text.ts';
import type { ResolveUrl } from './page-url.ts';
import { settlePlaces } from './settle-places.ts';
import { assignedTo, shadowOf } from './shadow-tree.ts';
import { place, placeByRole, placeByTag, placeByWords, tagRole } from './tag-roles.ts';
import { type FinishedRun, type OpenMark, TextRun } from './text-run.ts';
import type { WalkedBlock, WalkedPage } from './walked-page.ts';

export interface WalkOptions {
  resolve: ResolveUrl;
  /** Reads text under `aria-hidden="true"` too: some pages set it on everything while a dialog is open. */
  readAriaHidden: boolean;
}

/** Bounds of one walk; real news pages stay below 15,000 elements and 5,000 blocks. */
const maxNodes = 250_000;
const maxBlocks = 20_000;
const maxLinks = 8_000;
const maxFigures = 100;
/** A footer with more links than this, outside any article, is the site's. */
const siteFooterLinks = 8;

interface Frame {
  element: Element;
  next: Node | null;
  /** Children of a slot stand elsewhere in the tree, so they are listed. */
  listed: Node[] | null;
  block: boolean;
  mark: OpenMark | null;
  box: number;
  kind: BlockKind;
  level: number | null;
  /** Bits of `place` known without settling: links, shadow trees, articles. */
  place: number;
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
 * stack, so no depth of nesting can overflow it. Navigation and the site's footer are passed over.
 */
export function walkPage(body: Element, options: WalkOptions): WalkedPage {
  const page: WalkedPage = { blocks: [], boxes: [], places: [], links: [], figures: [], cut: false };
  const run = new TextRun(options.resolve);
  const remarkable = remarkableElements(body);
  let declared = false;
  for (const element of remarkable) declared ||= element.localName === 'template';
  const root = frameOf(body, null, 'other', null);
  root.box = 0;
  root.block = true;
  page.boxes.push({ element: body, parent: -1, className: '', id: '', byTag: 0, byWords: 0 });
  const stack: Frame[] = [root];
  /** Block-level frames among them. */
  const containers: Frame[] = [root];
  const placesByWords = new Map<string, number>();
  /** The inline element that ended just before, with no text since. */
  let justLeft: Element | null = null;
  let visited = 0;

  for (let frame = stack.at(-1); frame !== undefined; frame = stack[stack.length - 1]) {
    const node: Node | null = takeNext(frame);
    if (node === null) {
      stack.pop();
      leaveFrame(frame);
      continue;
    }
    visited += 1;
    if (visited > maxNodes) {
      page.cut = true;
      for (const open of stack.reverse()) leaveFrame(open);
      break;
    }
    if (node.nodeType === 3) {
      const { data } = node as Text;
      if (data === '') continue;
      run.append(data);
      justLeft = null;
    } else if (node.nodeType === 1) enterElement(node as Element, frame, containers[containers.length - 1] ?? root);
  }
  settlePlaces(page);
  return page;

  function enterElement(element: Element, parent: Frame, container: Frame): void {
    const tag = element.localName;
    const role = tagRole(tag);
    switch (role) {
      case 'skip':
        return;
      case 'break':
        if (endsParagraph(element, run, container.kind)) flush(container);
        else run.space();
        return;
      case 'rule':
        flush(container);
        return;
      case 'slot': {
        const assigned = assignedTo(element, parent.host);
        const frame = frameOf(element, parent, parent.kind, parent.level);
        if (assigned.length > 0) frame.listed = assigned;
        stack.push(frame);
        return;
      }
    }
    // The selector does not look into shadow trees.
    const isRemarkable = parent.host !== null || remarkable.has(element);
    if (isRemarkable && isHidden(element, options.readAriaHidden)) return;
    if (role === 'block' || (role === null && !lineKinds.has(container.kind))) {
      enterBlock(element, tag, isRemarkable, parent, container);
    } else enterInline(element, tag, parent, container);
  }

  function enterBlock(element: Element, tag: string, isRemarkable: boolean, parent: Frame, container: Frame): void {
    const role = isRemarkable ? element.getAttribute('role') : null;
    const byTag = role === null ? placeByTag(tag) : placeByTag(tag) | placeByRole(role);
    if ((byTag & place.nav) !== 0) return;
    if (tag === 'footer' && (parent.place & (place.article | place.main)) === 0 && isSiteFooter(element)) return;
    flush(container);
    const frame = frameOf(element, parent, kindOf(tag, parent.kind), headingLevel(tag) ?? parent.level);
    frame.block = true;
    frame.place |= byTag & (place.article | place.main);
    frame.box = page.boxes.length;
    const { className, id } = element;
    // Pages whose class names are generated say here what a box is.
    const component = isRemarkable ? (element.getAttribute('data-component') ?? '') : '';
    const byWords = placeOfWords(className) | placeOfWords(id) | placeOfWords(component);
    page.boxes.push({ element, parent: container.box, className, id, byTag, byWords });
    if (tag === 'figure' && page.figures.length < maxFigures) page.figures.push(element);
    enterShadow(frame);
    stack.push(frame);
    containers.push(frame);
  }

  /** Most class names of a page stand on it many times. */
  function placeOfWords(words: string): number {
    if (words === '') return 0;
    let found = placesByWords.get(words);
    if (found === undefined) {
      found = placeByWords(withoutTopics(words));
      placesByWords.set(words, found);
    }
    return found;
  }

  function enterInline(element: Element, tag: string, parent: Frame, container: Frame): void {
    const attributes = element.hasAttributes();
    if (tag === 'time') run.noteTime(element);
    const named = container.kind === 'heading' && attributes && namesHeadline(element);
    const kind = markOfTag.get(tag) ?? (named ? 'headline' : null);
    if (justLeft !== null && isSetApart(justLeft, element, tag)) run.setApart();
    const frame = frameOf(element, parent, parent.kind, parent.level);
    const mark = run.enter(element, kind, attributes);
    frame.mark = mark;
    if (mark?.kind === 'link') {
      frame.place |= place.link;
      const { url, rel } = mark;
      if (page.links.length < maxLinks)
        page.links.push({ element, url, rel, box: container.box, block: page.blocks.length });
    }
    enterShadow(frame);
    stack.push(frame);
  }

  function leaveFrame(frame: Frame): void {
    if (frame.block) {
      flush(frame);
      containers.pop();
      return;
    }
    if (frame.mark !== null) run.leave(frame.mark);
    justLeft = frame.element;
  }

  function flush(container: Frame): void {
    justLeft = null;
    const finished = run.finish();
    if (finished === null) return;
    if (page.blocks.length < maxBlocks) page.blocks.push(blockOf(finished, container, page.blocks.length));
    else page.cut = true;
  }

  /** Goes into an open shadow tree instead of the element's children; those are met again at its slots. */
  function enterShadow(frame: Frame): void {
    const shadow = shadowOf(frame.element, declared);
    if (shadow === null) return;
    frame.next = shadow.firstChild;
    frame.host = frame.element;
    frame.place |= place.shadow;
  }
}

/** Elements with an attribute that the walk asks for and few have: one look of the engine's own spares five for each element. */
function remarkableElements(body: Element): ReadonlySet<Element> {
  return new Set(
    body.querySelectorAll(
      '[aria-hidden="true"], [hidden], [style*="none"], [role], [data-component], template[shadowrootmode]',
    ),
  );
}

function isHidden(element: Element, readAriaHidden: boolean): boolean {
  if (!readAriaHidden && element.getAttribute('aria-hidden') === 'true') return true;
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  const style = element.getAttribute('style');
  return style?.includes('none') === true && /display\s*:\s*none/i.test(style);
}

function isSiteFooter(footer: Element): boolean {
  return footer.getElementsByTagName('a').length > siteFooterLinks;
}

const isStory = /(?:^|\s)(?:hentry|type-post)(?:\s|$)/;
const topics = /(?:^|\s)(?:tag|category)-[^\s]{1,200}/g;

/** WordPress writes a story's tags and categories into the class of its box: what the story is about, not what the box is. */
function withoutTopics(className: string): string {
  return isStory.test(className) ? className.replace(topics, ' ') : className;
}

/** Neighbouring spans that carry a class are set apart by style; without a space their words would run together. */
function isSetApart(before: Element, element: Element, tag: string): boolean {
  if (tag === 'time' || before.localName === 'time') return true;
  return element.hasAttribute('class') && before.hasAttribute('class');
}

/** Characters below which a line ended by `<br>` stands for itself (a byline, a date), above which it wraps. */
const shortLine = 60;
const sentenceEnd = /[.!?…。！？"”»)\]]/;

/** A pair of `<br>` ends a paragraph; one alone ends a short line of a list of facts, or a whole sentence. */
function endsParagraph(element: Element, run: TextRun, kind: BlockKind): boolean {
  if (kind === 'heading' || kind === 'caption') return false;
  if (run.length === 0 || isFollowedByBreak(element)) return true;
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

function takeNext(frame: Frame): Node | null {
  if (frame.listed !== null) return frame.listed.shift() ?? null;
  const node = frame.next;
  if (node !== null) frame.next = node.nextSibling;
  return node;
}

function frameOf(element: Element, parent: Frame | null, kind: BlockKind, level: number | null): Frame {
  return {
    element,
    next: element.firstChild,
    listed: null,
    block: false,
    mark: null,
    box: -1,
    kind,
    level: kind === 'heading' ? level : null,
    place: parent?.place ?? 0,
    host: parent?.host ?? null,
  };
}

const carried = place.link | place.shadow;

function blockOf(run: FinishedRun, container: Frame, index: number): WalkedBlock {
  const { kind, level, element, box } = container;
  return { ...run, kind, level, element, box, place: container.place & carried, weight: weightOf(run.text), index };
}
