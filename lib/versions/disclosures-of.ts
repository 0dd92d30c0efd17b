import type { Change, Difference, Disclosure } from '../article/difference.ts';
import type { VersionState } from '../article/version-state.ts';
import { languagePack } from '../languages/registry.ts';
import { LineReader } from './line.ts';
import { fitsTarget, NotesBeside, type Tie } from './note-ties.ts';
import { momentOf } from './stated-moment.ts';

/**
 * For each change that a reader would want to be told of, whether readers were: by a note of the newer version that names
 * it, or by the time of the last change alone. A note that stood in the older version already names only what came since.
 *
 * 1. notes are held beside each change by what they say; the strongest tie counts
 * 2. a note that speaks of a kind of thing names the only change of that kind, where that is not named otherwise
 * 3. a new note that says no more than that something changed stands for what is left
 * 4. else: whether the publisher moved the time of the last change
 *
 * It cannot know what a publisher said elsewhere, or later. "Not disclosed" says that nothing was found in this version.
 *
 * @param lines one for all comparisons that belong together
 */
export function disclosuresOf(
  difference: Difference,
  before: VersionState,
  after: VersionState,
  lines: LineReader = new LineReader(after.facts.inLanguage),
): Disclosure[] {
  const changes = difference.changes.filter(({ substantive }) => substantive);
  if (changes.length === 0) return [];
  const notes = after.facts.corrections;
  const beside = new NotesBeside(before, after, difference, lines);
  const named = new Map<string, Disclosure>();
  const name = (change: Change, note: number, { by, sureness }: Tie) =>
    named.set(change.id, { change: change.id, status: 'disclosed', note, by, sureness });

  // 1.
  const tied = new Set<number>();
  for (const change of changes) {
    const best = beside.strongest(change);
    if (best === null) continue;
    name(change, best.note, best.tie);
    tied.add(best.note);
  }
  // 2.
  const vague = new Set<number>();
  notes.forEach((note, at) => {
    if (tied.has(at) || !beside.isNew(note) || beside.contradictsAll(note, changes)) return;
    const fitting = changes.filter((change) => fitsTarget(note, change));
    const free = fitting.filter(({ id }) => !named.has(id));
    const [only] = free;
    if (fitting.length === 1 && only !== undefined) name(only, at, { by: 'target', sureness: 'unsure' });
    else if (free.length > 0) {
      vague.add(at);
      for (const change of free) name(change, at, { by: 'general', sureness: 'unsure' });
    }
  });
  // 3.
  const general = notes.findLastIndex(
    (note, at) => !tied.has(at) && !vague.has(at) && beside.isNew(note) && beside.saysNoMore(note),
  );
  const rest = unnamed(difference, before, after);
  return changes.map((change) => {
    const found = named.get(change.id);
    if (found !== undefined) return found;
    if (general >= 0)
      return { change: change.id, status: 'disclosed', note: general, by: 'general', sureness: 'unsure' };
    return { ...rest, change: change.id };
  });
}

/** What is said of changes that no note names. */
function unnamed(difference: Difference, before: VersionState, after: VersionState): Omit<Disclosure, 'change'> {
  const [was, is] = [momentOf(before.facts.dateModified), momentOf(after.facts.dateModified)];
  const none = { note: null, by: null } as const;
  const moved =
    is !== null && (was === null ? is > (momentOf(before.facts.datePublished) ?? before.takenAt) : is > was);
  if (moved) return { ...none, status: 'update-stamped', sureness: was === null ? 'likely' : 'sure' };
  const language = after.facts.inLanguage;
  const canRead = language !== null && languagePack(language) !== null;
  const sureness = !canRead || difference.comparability.by !== 'publisher' ? 'unsure' : 'likely';
  // Notes that name something else leave room for one that was misread; none at all leaves less.
  const isSure = sureness === 'likely' && after.facts.corrections.length === 0;
  return { ...none, status: 'not-disclosed', sureness: isSure ? 'sure' : sureness };
}
