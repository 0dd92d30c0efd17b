import { beforeAll, describe, expect, it, vi } from 'vitest';
import { differenceOf } from '../../lib/versions/difference-of.ts';
import { disclosuresOf } from '../../lib/versions/disclosures-of.ts';
import { sentenceAges } from '../../lib/versions/sentence-ages.ts';
import { timelineOf } from '../../lib/versions/timeline-of.ts';
import { type DomName, doms } from '../support/dom.ts';
import { ageFaults, compareStep, placeFaults } from './compare-revision.ts';
import { revisionFile, revisions, statesOf } from './revision-chain.ts';
import { parseRevisionExpectation } from './revision-expectation.ts';

async function historyUnder(dom: DomName, name: string) {
  const expected = parseRevisionExpectation(revisionFile(name, 'expected.json'), name);
  const versions = await statesOf(dom, name, expected.url);
  return { expected, versions, timeline: timelineOf(versions) };
}

beforeAll(() => {
  vi.stubGlobal('fetch', () => {
    throw new Error('Comparing versions must not touch the network');
  });
  return () => vi.unstubAllGlobals();
});

it('holds at least the histories that the issue asks for', () => {
  expect(revisions.length).toBeGreaterThanOrEqual(60);
});

describe.each(revisions)('%s', (name) => {
  it.each(doms)('is told as expected under %s', async (dom) => {
    const { expected, versions, timeline } = await historyUnder(dom, name);
    expect(timeline.length).toBe(versions.length);
    expect(expected.steps.length, 'one step for each version after the first').toBe(versions.length - 1);
    const faults: string[] = [];
    for (const [index, wanted] of expected.steps.entries()) {
      const [before, after, step] = [versions[index], versions[index + 1], timeline[index + 1]];
      if (before === undefined || after === undefined || step === undefined) throw new Error('a version is missing');
      const against = step.against === null ? before : versions.find(({ id }) => id === step.against);
      if (against === undefined) throw new Error(`compared with an unknown version: ${step.against}`);
      const difference = step.difference ?? differenceOf(against, after);
      const lines = [
        ...compareStep(wanted, { step, difference, versions }),
        ...placeFaults(difference, against, after),
      ];
      faults.push(...lines.map((line) => `version ${index + 2} ${line}`));
      if (step.against !== null) expect(disclosuresOf(difference, against, after)).toEqual(step.disclosures);
      else expect(step.disclosures).toEqual([]);
    }
    const newest = versions[versions.length - 1];
    if (expected.ages !== null && newest !== undefined) {
      faults.push(...ageFaults(expected.ages, sentenceAges(versions), newest));
    }
    expect(faults.join('\n')).toBe('');
  });

  it('is told alike under every DOM', async () => {
    const [first, ...others] = await Promise.all(doms.map((dom) => historyUnder(dom, name)));
    for (const other of others) {
      expect(other.versions).toEqual(first?.versions);
      expect(other.timeline).toEqual(first?.timeline);
    }
  });
});
