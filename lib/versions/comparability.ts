import { canonicalLine } from '../article/content-hash.ts';
import type { Comparability } from '../article/difference.ts';
import type { TakenBy, VersionState } from '../article/version-state.ts';

const dots = new Set(' .…[]');
/** Text that is gone and leaves this little of itself, cut between two paragraphs, was hidden rather than struck out. */
const hiddenBelow = 0.5;

/**
 * Whether what differs between two versions is the publisher's doing. Told from how they were read and taken, and from
 * what they show: it does not look at what else differs.
 *
 * `interpreter` comes last: the text can be compared all the same.
 */
export function comparability(before: VersionState, after: VersionState): Comparability {
  if (before.extractor !== after.extractor) return { by: 'unknown', because: 'extractor' };
  const ways = waysOf(before);
  if (!waysOf(after).some((way) => ways.includes(way))) return { by: 'unknown', because: 'taken-differently' };
  if (isShownInPart(before, after)) return { by: 'unknown', because: 'shown-in-part' };
  if (before.interpreter !== after.interpreter) return { by: 'unknown', because: 'interpreter' };
  return { by: 'publisher' };
}

function waysOf({ seenAs, takenBy }: VersionState): TakenBy[] {
  const ways = (['live', 'background', 'archive', 'import'] as const).filter((way) => seenAs[way] !== undefined);
  return ways.length > 0 ? ways : [takenBy];
}

function isShownInPart(before: VersionState, after: VersionState): boolean {
  if (before.contentHash === after.contentHash) return false;
  if ((before.facts.cutOff === null) !== (after.facts.cutOff === null)) return true;
  const [one, other] = [linesOf(before), linesOf(after)];
  const isShorter = lengthOf(one) < lengthOf(other);
  const [part, whole] = isShorter ? [one, other] : [other, one];
  const beginning = beginningOf(part, whole);
  if (beginning === null) return false;
  // Paragraphs that come after the end are how stories grow; those that go may have been put behind a wall.
  return beginning === 'broken-off' || (!isShorter && lengthOf(part) < lengthOf(whole) * hiddenBelow);
}

const linesOf = ({ blocks }: VersionState) =>
  blocks.map(({ text }) => canonicalLine(text)).filter((line) => line !== '');
const lengthOf = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);

/** Whether lines are the beginning of others: `clean` where they end with a paragraph, else `broken-off` within one. */
function beginningOf(part: readonly string[], whole: readonly string[]): 'clean' | 'broken-off' | null {
  if (part.length === 0 || part.length > whole.length) return null;
  const last = part.length - 1;
  for (let at = 0; at < last; at += 1) if (part[at] !== whole[at]) return null;
  const end = part[last] ?? '';
  const full = whole[last] ?? '';
  if (end === full) return part.length < whole.length ? 'clean' : null;
  const stump = withoutDots(end);
  // A paragraph that lost its last words was cut where more is gone than these; else it was edited.
  const goesOn = part.length < whole.length || /[\s.…[\]]$/u.test(end.replace(/\.$/, ''));
  return stump !== '' && full.startsWith(stump) && stump.length < withoutDots(full).length && goesOn
    ? 'broken-off'
    : null;
}

function withoutDots(text: string): string {
  let at = text.length;
  while (at > 0 && dots.has(text[at - 1] ?? '')) at -= 1;
  return text.slice(0, at);
}
