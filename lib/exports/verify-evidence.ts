import { canonicalLine, sha256Hex } from '../article/content-hash.ts';
import type { ChainFault, EvidenceVerdict, VersionFault, VersionVerdict } from '../article/evidence.ts';
import { linkHash, type SealLink, sealedHash } from '../article/seal.ts';
import type { Evidence, EvidenceRun, EvidenceStep, EvidenceVersionEntry } from './evidence-schema.ts';

/**
 * Computes every hash of a report anew and says what holds. It proves that nothing has been changed since the versions were
 * kept, as long as the last seal is known from elsewhere: whoever has all of them can make a new chain. It does not prove
 * what the publisher printed, nor that the clock was right.
 */
export async function verifyEvidence(evidence: Evidence): Promise<EvidenceVerdict> {
  const { article, versions, steps } = evidence;
  const byId = new Map(versions.map((version) => [version.id, version]));
  const verdicts: VersionVerdict[] = [];
  for (const version of versions) {
    const faults = await versionFaults(version, article.canonicalUrl);
    const step = steps.find((one) => one.version === version.id);
    if (step !== undefined && !stepHolds(step, byId)) faults.push('differences');
    verdicts.push({ id: version.id, takenAt: version.takenAt, seq: version.seal?.seq ?? null, faults });
  }
  const chain = await chainFaults(evidence);
  const isAltered = chain.length > 0 || verdicts.some(({ faults }) => faults.length > 0);
  const isSealed = verdicts.every(({ seq }) => seq !== null);
  return {
    outcome: isAltered ? 'altered' : isSealed ? 'intact' : 'unsealed',
    versions: verdicts,
    chain,
    last: isAltered ? null : evidence.last,
  };
}

async function versionFaults(version: EvidenceVersionEntry, canonicalUrl: string): Promise<VersionFault[]> {
  const { lines, contentHash, seal, takenAt, takenBy, archivedUrl, keptAt, extractor, fields } = version;
  const faults: VersionFault[] = [];
  if ((await sha256Hex(lines.join('\n'))) !== contentHash) faults.push('text');
  if (seal === null) return faults;
  const sealed = { canonicalUrl, takenAt, takenBy, archivedUrl, keptAt, extractor, contentHash, fields };
  if ((await sealedHash(sealed)) !== seal.sealed) faults.push('sealed');
  if ((await linkHash(seal)) !== seal.hash) faults.push('link');
  return faults;
}

async function chainFaults({ versions, links, last }: Evidence): Promise<{ fault: ChainFault; at: number }[]> {
  const faults: { fault: ChainFault; at: number }[] = [];
  for (const link of links) if ((await linkHash(link)) !== link.hash) faults.push({ fault: 'link', at: link.seq });
  const seals: SealLink[] = [...versions.flatMap(({ seal }) => seal ?? []), ...links];
  seals.sort((one, other) => one.seq - other.seq);
  for (const [at, seal] of seals.entries()) {
    const before = seals[at - 1];
    if (seal.seq !== (before?.seq ?? 0) + 1) faults.push({ fault: 'gap', at: seal.seq });
    else if (seal.previous !== (before?.hash ?? null)) faults.push({ fault: 'order', at: seal.seq });
  }
  const end = seals.at(-1);
  if (end?.hash !== last?.hash || end?.seq !== last?.seq) faults.push({ fault: 'end', at: last?.seq ?? end?.seq ?? 0 });
  return faults;
}

/** Whether the runs of a step put together both texts, and every line of both is accounted for. White space is not compared. */
function stepHolds(step: EvidenceStep, versions: ReadonlyMap<string, EvidenceVersionEntry>): boolean {
  if (step.against === null) return step.paragraphs.length === 0;
  const older = versions.get(step.against);
  const newer = versions.get(step.version);
  if (older === undefined || newer === undefined) return false;
  const seen = { before: new Set<number>(), after: new Set<number>() };
  for (const { op, before, after, span, runs } of step.paragraphs) {
    const was = linesFrom(older, before, span?.before ?? 1, seen.before);
    const is = linesFrom(newer, after, span?.after ?? 1, seen.after);
    if (was === undefined || is === undefined) return false;
    if (runs === null && before !== null && after !== null && (op === 'same' || op === 'moved') && was !== is)
      return false;
    if (runs !== null && (wordsOf(runs, 'removed') !== was || wordsOf(runs, 'added') !== is)) return false;
  }
  return seen.before.size === older.lines.length && seen.after.size === newer.lines.length;
}

/** Lines without their white space, each taken once; undefined where that cannot be. */
function linesFrom(
  { lines }: EvidenceVersionEntry,
  from: number | null,
  count: number,
  seen: Set<number>,
): string | undefined {
  if (from === null) return '';
  let text = '';
  for (let at = from; at < from + count; at += 1) {
    const line = lines[at];
    if (line === undefined || seen.has(at)) return undefined;
    seen.add(at);
    text += ` ${line}`;
  }
  return tight(text);
}

function wordsOf(runs: readonly EvidenceRun[], side: 'removed' | 'added'): string {
  const own = runs.filter(({ op }) => op === 'same' || op === side);
  return tight(own.map(({ text, was }) => (side === 'removed' ? (was ?? text) : text)).join(''));
}

function tight(text: string): string {
  return canonicalLine(text).replaceAll(' ', '');
}
