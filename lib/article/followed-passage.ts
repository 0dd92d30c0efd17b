import type { Block } from './block.ts';
import { contentLines } from './content-hash.ts';
import type { Run } from './difference.ts';
import { foldText, unfoldedRange } from './folded-text.ts';
import type { SelectedPassage } from './reader-notes.ts';

/** Bounds of what a reader follows, for one article. The length of a passage is that of a marked one: see `noteLimits`. */
export const followLimits = {
  passages: 60,
  /** Characters kept of the text before and behind a passage. */
  context: 64,
  /** Characters of a note on a passage. */
  note: 4_000,
} as const;

/**
 * A passage as the W3C Web Annotation model names a place in a text: `TextQuoteSelector` (`exact`, `prefix`, `suffix`) and
 * `TextPositionSelector` (`start`, `end`: UTF-16 offsets into `versionText`).
 */
export interface PassageSelector {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** The text of a version in which positions are counted: the lines that its content hash covers, a line feed between. */
export function versionText(blocks: readonly Block[]): string {
  return contentLines(blocks).join('\n');
}

/** Occurrences that are looked at before the first is taken: words that stand more often tell no place. */
const mostPlaces = 200;

/**
 * Where a passage that was selected in a page stands in a version's text. White space, characters without width and forms of
 * quotation marks and dashes do not matter; where it stands more than once, the words around it decide, then the first place.
 * Null: it does not stand there.
 */
export function placePassage(text: string, { text: words, before, after }: SelectedPassage): PassageSelector | null {
  const page = foldText(text);
  const wanted = foldText(words).text;
  if (wanted === '') return null;
  const [left, right] = [foldText(before).text, foldText(after).text];
  let best: { at: number; fits: number } | null = null;
  let at = page.text.indexOf(wanted);
  for (let seen = 0; at !== -1 && seen < mostPlaces; seen += 1) {
    const fits =
      commonEnd(left, page.text.slice(0, at).trimEnd()) +
      commonBeginning(right, page.text.slice(at + wanted.length).trimStart());
    if (best === null || fits > best.fits) best = { at, fits };
    at = page.text.indexOf(wanted, at + 1);
  }
  if (best === null) return null;
  const { start, end } = unfoldedRange(page, best.at, best.at + wanted.length);
  return selectorAt(text, start, end);
}

/** The selectors of a stretch of a text. */
export function selectorAt(text: string, start: number, end: number): PassageSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - followLimits.context), start),
    suffix: text.slice(end, end + followLimits.context),
    start,
    end,
  };
}

/** How many characters at the ends of two texts are the same. */
export function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/** How many characters at the beginnings of two texts are the same. */
export function commonBeginning(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1;
  return length;
}

/**
 * What became of a passage in one version.
 *
 * - `same`: it stands there, but for noise of setting
 * - `changed`: other words have taken its place
 * - `gone`: neither was found
 * - `not-shown`: the version was shown in part, and the passage is not in that part
 */
export type PassageStatus = 'same' | 'changed' | 'gone' | 'not-shown';

/** Why what is found in a version may be our doing and not the publisher's; see `Comparability`. */
export type ReadDifferently = 'extractor' | 'taken-differently';

/** A passage in one version. */
export interface PassageInVersion {
  versionId: string;
  status: PassageStatus;
  /** The words that stand there now, as printed; null where none do. */
  text: string | null;
  /** Where they stand in the version's text. */
  range: { start: number; end: number } | null;
  /** Whether it stands in another place among the paragraphs than in the version it was followed from. */
  moved: boolean;
  /** Set where it was followed from a version that was read differently, and something is different. */
  because: ReadDifferently | null;
}

/** Versions in a row in which the same became of a passage. Numbers count versions from 1, oldest first. */
export interface PassageStretch {
  status: PassageStatus;
  text: string | null;
  /** From the passage as it was marked to what stands there; null unless `changed`. */
  runs: readonly Run[] | null;
  moved: boolean;
  because: ReadDifferently | null;
  from: number;
  to: number;
  /** How many of them showed the passage's place; one that was shown in part may lie between. */
  seen: number;
  /** When the first of them was taken: milliseconds since 1970. */
  since: number;
  /** Whether the words stood so before, and other words or none in between. */
  back: boolean;
}

/** A passage that the reader follows, with what became of it. */
export interface FollowedPassage {
  id: string;
  exact: string;
  /** Its selectors as they were kept. */
  selector: PassageSelector & { versionId: string };
  note: string;
  createdAt: number;
  /** Number of the version it was marked in; null where the archive has that version no more. */
  markedIn: number | null;
  /** Oldest first; empty where no version can be read. */
  stretches: readonly PassageStretch[];
}
