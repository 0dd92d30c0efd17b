import type { ChainFault, EvidenceVerdict, VersionFault } from '../../lib/article/evidence.ts';
import type { Evidence } from '../../lib/exports/evidence-schema.ts';
import { inGroups, moment } from '../../lib/exports/evidence-text.ts';

const outcomes: Record<EvidenceVerdict['outcome'], string> = {
  intact: 'Nothing in this report was altered since the versions were saved.',
  unsealed: 'Nothing that was sealed was altered. Of versions without a seal nothing can be said.',
  altered: 'This report is not as it was saved.',
};

const versionFaults: Record<VersionFault, string> = {
  text: 'the text is not the one that was saved',
  sealed: 'the fields, times or the way it was taken are not what was saved',
  link: 'its seal is broken',
  differences: 'the differences shown for it do not fit the texts',
};

const chainFaults: Record<ChainFault, string> = {
  gap: 'one before it is missing, or stands twice',
  order: 'does not follow the one before it',
  link: 'is broken, and its version is gone',
  end: 'the report names another as the last',
};

/** What people are told of a report that was checked. */
export function verdictLines(
  path: string,
  { article, versions }: Evidence,
  showsItsData: boolean | null,
  { outcome, versions: verdicts, chain, last }: EvidenceVerdict,
): string[] {
  const lines = [path, `  ${article.headline}`, `  ${article.canonicalUrl}`, `  ${outcomes[outcome]}`];
  if (showsItsData === false)
    lines.push('  The page does not show what its data say. What follows is said of the data.');
  for (const { fault, at } of chain) lines.push(`  Seal ${at}: ${chainFaults[fault]}.`);
  for (const [at, { takenAt, seq, faults }] of verdicts.entries()) {
    const taken = `${moment(takenAt)}, ${versions[at]?.takenBy ?? ''}`;
    const seal = seq === null ? 'without a seal' : 'unchanged since it was saved';
    const holds = faults.length === 0 ? seal : faults.map((fault) => versionFaults[fault]).join('; ');
    lines.push(`  Version ${at + 1} (${taken}): ${holds}.`);
  }
  if (last !== null) lines.push(`  Last seal, number ${last.seq}: ${inGroups(last.hash)}`);
  lines.push(
    '  This does not say that the publisher printed it, nor that the clock of that machine was right. Whoever has the',
  );
  lines.push('  whole archive could make all seals anew: hold the last one against what was noted elsewhere.');
  return lines;
}
