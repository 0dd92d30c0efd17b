import type { Change, Difference, Disclosure, SentenceAge, TimelineStep } from '../../lib/article/difference.ts';
import type { VersionState } from '../../lib/article/version-state.ts';
import { textFits } from './compare.ts';
import type { ExpectedChange, ExpectedStep, RevisionExpectation } from './revision-expectation.ts';

const show = (value: unknown) => JSON.stringify(value);
const among = <T>(allowed: T | readonly T[], got: T) =>
  Array.isArray(allowed) ? allowed.includes(got) : allowed === got;

/** One step as it is compared: `difference` is the timeline's, or against the version before where that has none. */
export interface Step {
  step: TimelineStep;
  difference: Difference;
  versions: readonly VersionState[];
}

/** Every way in which a step differs from what it must be, one line each; empty when all fits. */
export function compareStep(expected: ExpectedStep, { step, difference, versions }: Step): string[] {
  const lines: string[] = [];
  const number = (id: string | null) => (id === null ? null : versions.findIndex((version) => version.id === id) + 1);
  const same = (what: string, wanted: unknown, got: unknown) => {
    if (show(wanted) !== show(got)) lines.push(`${what}: expected ${show(wanted)}, got ${show(got)}`);
  };
  const { comparability } = difference;
  same('against', expected.against, number(step.against));
  same('comparability', expected.comparability, comparability.by === 'publisher' ? 'publisher' : comparability.because);
  same('revertsTo', expected.revertsTo, number(step.revertsTo));
  if (expected.changes === null) return lines;
  same('fields', [...expected.fields].sort(), [...new Set(difference.fields.map(({ field }) => field))].sort());
  const notes = versions.find(({ id }) => id === step.version)?.facts.corrections.map(({ text }) => text) ?? [];
  const changes = difference.changes.filter((change) => !isStamp(change));
  const faults = compareChanges(expected.changes, changes, step.disclosures, notes);
  if (faults.length > 0) {
    lines.push(...faults, 'all changes:', ...changes.map((change) => `  ${brief(change, step.disclosures)}`));
  }
  return lines;
}

/** That the publisher moved the time of the last change is listed among the fields; nobody would name it as a change. */
function isStamp({ where, substantive }: Change): boolean {
  return where === 'dateModified' && !substantive;
}

function compareChanges(
  expected: readonly ExpectedChange[],
  got: readonly Change[],
  disclosures: readonly Disclosure[],
  notes: readonly string[],
): string[] {
  const lines: string[] = [];
  if (expected.length !== got.length) lines.push(`changes: expected ${expected.length}, got ${got.length}`);
  for (const [index, wanted] of expected.entries()) {
    const change = got[index];
    if (change === undefined) lines.push(`changes[${index}]: missing ${show(wanted)}`);
    else if (!changeFits(wanted, change))
      lines.push(`changes[${index}]: expected ${show(wanted)}, got ${show(pick(change))}`);
    else
      lines.push(
        ...disclosureFaults(
          index,
          wanted,
          disclosures.find((one) => one.change === change.id),
          notes,
        ),
      );
  }
  return lines;
}

function changeFits(wanted: ExpectedChange, got: Change): boolean {
  return (
    among(wanted.kind, got.kind) &&
    wanted.where === got.where &&
    wanted.substantive === got.substantive &&
    textFits(wanted.before, got.before) &&
    textFits(wanted.after, got.after)
  );
}

function disclosureFaults(
  index: number,
  { disclosure: wanted }: ExpectedChange,
  got: Disclosure | undefined,
  notes: readonly string[],
): string[] {
  const note = got === undefined || got.note === null ? null : (notes[got.note] ?? 'no such note');
  if (wanted === null && got === undefined) return [];
  const fits =
    wanted !== null &&
    got !== undefined &&
    wanted.status === got.status &&
    among(wanted.by, got.by) &&
    (wanted.note === null ? note === null : note?.includes(wanted.note) === true);
  return fits ? [] : [`changes[${index}].disclosure: expected ${show(wanted)}, got ${show(got && { ...got, note })}`];
}

const pick = ({ kind, where, before, after, substantive }: Change) => ({ kind, where, before, after, substantive });

function brief(change: Change, disclosures: readonly Disclosure[]): string {
  const said = disclosures.find((one) => one.change === change.id);
  const words = said === undefined ? '' : ` · ${said.status} ${said.by ?? ''}`;
  return `${change.kind} in ${change.where}: ${show(change.before)} -> ${show(change.after)}${words}`;
}

/** Where each change stands must hold together, whatever it is: its words are in its block and its sentence. */
export function placeFaults(difference: Difference, before: VersionState, after: VersionState): string[] {
  const lines: string[] = [];
  const ids = difference.changes.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) lines.push(`ids are not unique: ${show(ids)}`);
  for (const change of difference.changes) {
    for (const [side, version] of [
      ['before', before],
      ['after', after],
    ] as const) {
      const words = change[side];
      const block = change.block[side];
      if (words === null || block === null || change.where !== 'text') continue;
      const text = version.blocks[block]?.text;
      if (text?.includes(words) !== true) lines.push(`${change.kind} ${side} ${show(words)} is not in block ${block}`);
    }
  }
  return lines;
}

/** Ages of sentences of the newest version that are not what they must be. */
export function ageFaults(
  ages: NonNullable<RevisionExpectation['ages']>,
  got: readonly SentenceAge[],
  newest: VersionState,
): string[] {
  const sentences = got.map((age) => ({ age, text: newest.blocks[age.block]?.text.slice(age.start, age.end) ?? '' }));
  return Object.entries(ages).flatMap(([words, firstSeen]) => {
    const found = sentences.filter(({ text }) => text.includes(words));
    if (found.length !== 1) return [`"${words}" stands in ${found.length} sentences of ${sentences.length}`];
    const seen = (found[0]?.age.firstSeen ?? -1) + 1;
    return seen === firstSeen ? [] : [`"${words}": expected first in ${firstSeen}, got ${seen}`];
  });
}
