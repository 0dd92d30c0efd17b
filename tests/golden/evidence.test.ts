import { describe, expect, it } from 'vitest';
import { factsText } from '../../lib/article/content-hash.ts';
import type { EvidenceMaterial } from '../../lib/article/evidence.ts';
import { linkAfter, type SealLink, sealedHash } from '../../lib/article/seal.ts';
import { readEvidenceFile } from '../../lib/exports/evidence-file.ts';
import { evidenceHtml } from '../../lib/exports/evidence-html.ts';
import { evidenceOf } from '../../lib/exports/evidence-json.ts';
import { verifyEvidence } from '../../lib/exports/verify-evidence.ts';
import { timelineOf } from '../../lib/versions/timeline-of.ts';
import { plainWords } from '../support/evidence.ts';
import { revisionFile, revisions, statesOf } from './revision-chain.ts';
import { parseRevisionExpectation } from './revision-expectation.ts';

/** A history as it would be kept: each version sealed when it was taken. */
async function materialOf(name: string): Promise<EvidenceMaterial> {
  const { url } = parseRevisionExpectation(revisionFile(name, 'expected.json'), name);
  const states = await statesOf('linkedom', name, url);
  const versions: EvidenceMaterial['versions'][number][] = [];
  let last: SealLink | null = null;
  const canonicalUrl = states[0]?.facts.canonicalUrl ?? '';
  for (const [at, state] of states.entries()) {
    const fields = factsText(state.facts);
    const { takenAt, takenBy, extractor, contentHash } = state;
    const kept = { takenAt, takenBy, archivedUrl: null, keptAt: takenAt, extractor };
    last = await linkAfter(last, await sealedHash({ ...kept, canonicalUrl, contentHash, fields }));
    // Ids of these histories are short, for people to read.
    const id = String(at).padStart(32, '0');
    const seal = { ...last, extractor, fields };
    versions.push({ ...state, ...kept, id, firstSeenAt: takenAt, beside: null, seal });
  }
  const article = { canonicalUrl, headline: 'A history', publisher: null, language: null };
  const end = last === null ? null : { seq: last.seq, hash: last.hash };
  return { article, versions, links: [], last: end, steps: timelineOf(versions) };
}

describe.each(revisions)('%s', (name) => {
  it('is intact in its evidence report, with every difference that is shown', async () => {
    const evidence = evidenceOf(await materialOf(name), 1_776_000_000_000);
    const read = readEvidenceFile(evidenceHtml(evidence, plainWords));
    expect(read).toEqual({ ok: true, value: { evidence, showsItsData: true } });
    expect(await verifyEvidence(evidence)).toMatchObject({ outcome: 'intact', chain: [] });
  });
});
