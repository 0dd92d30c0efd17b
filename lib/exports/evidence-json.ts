import type { Block } from '../article/block.ts';
import { canonicalLine, contentLines, factsText, isContentBlock } from '../article/content-hash.ts';
import type { Run, TimelineStep } from '../article/difference.ts';
import type { EvidenceMaterial, EvidenceVersion } from '../article/evidence.ts';
import type { Evidence, EvidenceRun, EvidenceStep, EvidenceVersionEntry } from './evidence-schema.ts';

/** An evidence report as data. `now`: milliseconds since 1970, by this machine's clock. */
export function evidenceOf({ article, versions, links, last, steps }: EvidenceMaterial, now: number): Evidence {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const lineOf = new Map(versions.map(({ id, blocks }) => [id, lineNumbers(blocks)]));
  return {
    format: 'dateline-evidence',
    version: 1,
    madeAt: new Date(now).toISOString(),
    article,
    versions: versions.map(entryOf),
    links: [...links],
    last,
    steps: steps
      .map((step) => stepOf(step, comparedWith(step, versions), lineOf))
      .filter(({ version }) => byId.has(version)),
  };
}

/** The same as the text of a file. */
export function evidenceJson(evidence: Evidence): string {
  return `${JSON.stringify(evidence, null, 1)}\n`;
}

function entryOf(version: EvidenceVersion): EvidenceVersionEntry {
  const { seal, facts } = version;
  const understood = factsText(facts);
  const link = seal === null ? null : { seq: seal.seq, previous: seal.previous, sealed: seal.sealed, hash: seal.hash };
  return {
    id: version.id,
    takenAt: version.takenAt,
    takenBy: version.takenBy,
    archivedUrl: version.archivedUrl,
    keptAt: version.keptAt,
    firstSeenAt: version.firstSeenAt,
    seenAs: version.seenAs,
    beside: version.beside,
    extractor: seal?.extractor ?? version.extractor,
    interpreter: version.interpreter,
    contentHash: version.contentHash,
    lines: contentLines(version.blocks),
    fields: seal?.fields ?? understood,
    fieldsNow: seal === null || seal.fields === understood ? null : understood,
    seal: link,
  };
}

/** What a step without `against` shows its differences to: the version just before. */
function comparedWith({ version, against }: TimelineStep, versions: readonly EvidenceVersion[]): string | null {
  if (against !== null) return against;
  const ordered = versions.toSorted((one, other) => one.takenAt - other.takenAt);
  return ordered[ordered.findIndex(({ id }) => id === version) - 1]?.id ?? null;
}

type LineNumbers = readonly (number | null)[];

/** By a block's index, that of its line among `contentLines`; null for a block that has none. */
function lineNumbers(blocks: readonly Block[]): LineNumbers {
  let next = 0;
  return blocks.map((block) => (isContentBlock(block) && canonicalLine(block.text) !== '' ? next++ : null));
}

function stepOf(step: TimelineStep, base: string | null, lineOf: ReadonlyMap<string, LineNumbers>): EvidenceStep {
  const { version, difference, disclosures, revertsTo } = step;
  const lineAt = (id: string | null, block: number | null) =>
    block === null || id === null ? null : (lineOf.get(id)?.[block] ?? null);
  const { comparability, fields = [], blocks = [], changes = [] } = difference ?? {};
  return {
    version,
    against: difference === null ? null : base,
    unknown: comparability?.by === 'unknown' ? comparability.because : null,
    revertsTo,
    fields: fields.map(({ field, before, after, runs }) => ({ field, before, after, runs: runs.map(runOf) })),
    paragraphs: blocks
      .map(({ op, before, after, runs, span }) => ({
        op,
        before: lineAt(base, before),
        after: lineAt(version, after),
        ...(span === undefined ? {} : { span }),
        runs: runs?.map(runOf) ?? null,
      }))
      .filter(({ before, after }) => before !== null || after !== null),
    changes: changes.map(({ id, kind, before, after }) => ({
      kind,
      before,
      after,
      said: disclosures.find(({ change }) => change === id)?.status ?? null,
    })),
  };
}

function runOf({ op, text, was }: Run): EvidenceRun {
  return was === undefined ? { op, text } : { op, text, was };
}
