import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Milliseconds that a surface has to place the keyboard itself, before it is placed for it: longer than a paint takes. */
const patience = 120;

const controls =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary';
const headings = 'h1, h2, h3, h4';

/** Lists that move the keyboard among their rows themselves. */
const selfKept = '[role="grid"], [role="tree"], [role="listbox"]';

/** Where the keyboard was last, and what stood around it when it went. */
interface Place {
  element: HTMLElement;
  /** Its words; what takes its place often says the same. */
  words: string;
  /** Such a list, if it stood in one. */
  list: Element | null;
  /** Whether it stood in a notice, which comes and goes by itself. */
  passing: boolean;
  /** What came in the same turn, what stood after it and before it, and what it stood in. */
  around: Node[];
}

/**
 * Keeps the keyboard where something goes: a row that is deleted, a button that gives way to another, a view that follows upon
 * another. It then stands on the control of the same words in what took the place or comes next, else on the heading there; after
 * a notice it is back where it was before. What a surface does itself goes first. Answers how to end it.
 */
export function keepKeyboard(root: HTMLElement): () => void {
  let last: Place | null = null;
  let lasting: Place | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const entered = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    last = {
      element: target,
      words: wordsOf(target),
      list: target.closest(selfKept),
      passing: target.closest('[role="status"]') !== null,
      around: [],
    };
    if (!last.passing) lasting = last;
  };
  // The reader pressed beside everything: nothing is kept that was left. A button that is barred while it works was not left.
  const left = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null || !(target instanceof HTMLElement)) return;
    queueMicrotask(() => {
      if (!target.isConnected || !isNowhere() || last?.element !== target) return;
      if (!target.matches(':disabled')) last = lasting = null;
    });
  };
  const watcher = new MutationObserver((records) => {
    for (const place of new Set([last, lasting])) if (place !== null) noteAround(place, records);
    if (last === null || !isNowhere() || keepsItself(last.list)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isNowhere() || last === null) return;
      const place = last.passing && !last.element.isConnected ? lasting : last;
      if (place !== null) (place.element.isConnected ? place.element : inPlaceOf(place, root))?.focus();
    }, patience);
  });

  root.addEventListener('focusin', entered);
  root.addEventListener('focusout', left);
  watcher.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    clearTimeout(timer);
    watcher.disconnect();
    root.removeEventListener('focusin', entered);
    root.removeEventListener('focusout', left);
  };
}

/** The same for a part of a component; the whole page where there is no ref. */
export function useKeptKeyboard(ref?: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = ref === undefined ? document.body : ref.current;
    return root === null ? undefined : keepKeyboard(root);
  }, []);
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function keepsItself(list: Element | null): boolean {
  return list?.isConnected === true && list.querySelector('[tabindex="0"]') !== null;
}

function wordsOf(element: Element): string {
  return element.textContent?.trim() || (element.getAttribute('aria-label') ?? '');
}

/** Follows from view to view: what took the place may give way to something else before the keyboard is placed. */
function noteAround(place: Place, records: readonly MutationRecord[]): void {
  const { element, around } = place;
  const concerned = [element, ...around.slice(0, -1)];
  const went = records.find(({ removedNodes }) =>
    [...removedNodes].some((node) => concerned.some((one) => node.contains(one))),
  );
  if (went === undefined) return;
  const came = records.filter(({ target }) => target === went.target).flatMap(({ addedNodes }) => [...addedNodes]);
  const beside = [went.nextSibling, went.previousSibling].filter((node) => node !== null);
  place.around = [...came, ...(around.length === 0 ? [...beside, went.target] : around)];
}

function inPlaceOf({ words, around }: Place, root: HTMLElement): HTMLElement | null {
  const near = around.filter((node) => node instanceof HTMLElement).filter((node) => root.contains(node));
  for (const element of near.slice(0, -1)) {
    const same = within(element, controls).find((one) => wordsOf(one) === words);
    if (same !== undefined) return same;
  }
  const outward = ancestors(around.at(-1), root);
  for (const element of [...near, ...outward, root]) {
    const heading = within(element, headings)[0];
    if (heading !== undefined) {
      if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
      return heading;
    }
    const control = within(element, controls)[0];
    if (control !== undefined) return control;
  }
  return null;
}

/** Those of a kind in an element, itself among them, that are drawn. */
function within(element: HTMLElement, kind: string): HTMLElement[] {
  const all = [element, ...element.querySelectorAll<HTMLElement>(kind)].filter((one) => one.matches(kind));
  return all.filter((one) => one.checkVisibility?.() ?? true);
}

/** What an element stands in, innermost first; from the first that is still in the page. */
function ancestors(node: Node | undefined, root: HTMLElement): HTMLElement[] {
  const all: HTMLElement[] = [];
  for (let at = node?.parentElement ?? null; at !== null && root.contains(at); at = at.parentElement) all.push(at);
  return all;
}
