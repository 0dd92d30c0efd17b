import { describe, expect, it } from 'vitest';
import { sentenceAges } from '../../../lib/versions/sentence-ages.ts';
import { timelineOf, timelineSteps } from '../../../lib/versions/timeline-of.ts';
import { correctionNote } from '../../support/article-facts.ts';
import { versionState } from '../../support/version-states.ts';

const first = ['The ferry came back on Sunday. It had been away for eleven weeks.', 'Repairs cost 340,000 crowns.'];
const second = [first[0] ?? '', 'Repairs cost 430,000 crowns.'];

describe('the timeline', () => {
  it('compares each version with the one before, oldest first', () => {
    const note = correctionNote({
      text: 'Repairs cost 430,000 crowns, not 340,000.',
      wrong: '340,000',
      right: '430,000',
    });
    const versions = [
      versionState(second, { number: 2, facts: { corrections: [note] } }),
      versionState(first, { number: 1 }),
    ];
    const steps = timelineOf(versions);
    expect(steps.map(({ version, against }) => [version, against])).toEqual([
      ['version-1', null],
      ['version-2', 'version-1'],
    ]);
    expect(steps[0]).toMatchObject({ difference: null, disclosures: [], revertsTo: null });
    expect(steps[1]?.disclosures).toMatchObject([{ status: 'disclosed', by: 'wrong-and-right', sureness: 'sure' }]);
  });

  it('gives one step at a time, in any order', () => {
    const versions = [first, second, first].map((text, at) => versionState(text, { number: at + 1 }));
    const stepAt = timelineSteps(versions);
    expect([2, 0, 1].map((at) => stepAt(at))).toEqual([2, 0, 1].map((at) => timelineOf(versions)[at]));
    expect(() => stepAt(3)).toThrow(RangeError);
  });

  it('sees a text that comes back', () => {
    const steps = timelineOf(
      [first, second, first, second, second].map((text, at) => versionState(text, { number: at + 1 })),
    );
    expect(steps.map(({ revertsTo }) => revertsTo)).toEqual([null, null, 'version-1', 'version-2', null]);
  });

  it('looks past versions that cannot be compared', () => {
    const cut = versionState(first.slice(0, 1), { number: 2, facts: { cutOff: 'reserved' } });
    const steps = timelineOf([versionState(first), cut, versionState(second, { number: 3 })]);
    expect(steps[1]).toMatchObject({
      against: null,
      disclosures: [],
      difference: { comparability: { by: 'unknown', because: 'shown-in-part' } },
    });
    expect(steps[2]).toMatchObject({ against: 'version-1', difference: { comparability: { by: 'publisher' } } });
    expect(steps[2]?.difference?.changes).toMatchObject([{ kind: 'number', before: '340,000', after: '430,000' }]);
  });

  it('gives the difference and its reason where nothing can be compared', () => {
    const other = versionState(second, { number: 2, extractor: 2 });
    const [, step] = timelineOf([versionState(first), other]);
    expect(step).toMatchObject({ against: null, disclosures: [] });
    expect(step?.difference?.comparability).toEqual({ by: 'unknown', because: 'extractor' });
    expect(step?.difference?.changes).toHaveLength(1);
  });

  it('is empty without versions', () => {
    expect(timelineOf([])).toEqual([]);
    expect(sentenceAges([])).toEqual([]);
  });
});

describe('the ages of sentences', () => {
  it('are the first version in which each stood so, wherever', () => {
    const third = ['Repairs cost 430,000 crowns. “Nobody” is glad.', first[0] ?? ''];
    const fourth = [first[0] ?? '', 'Repairs cost 430,000 crowns. "Nobody" is glad. It sails at nine.'];
    const versions = [first, second, third, fourth].map((text, at) => versionState(text, { number: at + 1 }));
    const newest = versions[3];
    const ages = sentenceAges(versions).map(({ block, start, end, firstSeen }) => [
      newest?.blocks[block]?.text.slice(start, end),
      firstSeen,
    ]);
    expect(ages).toEqual([
      ['The ferry came back on Sunday.', 0],
      ['It had been away for eleven weeks.', 0],
      ['Repairs cost 430,000 crowns.', 1],
      ['"Nobody" is glad.', 2],
      ['It sails at nine.', 3],
    ]);
  });

  it('are found in scripts without spaces', () => {
    const versions = [['码头已经关闭。'], ['码头已经关闭。船只绕行。']].map((text, at) =>
      versionState(text, { number: at + 1, facts: { inLanguage: 'zh' } }),
    );
    expect(sentenceAges(versions).map(({ firstSeen }) => firstSeen)).toEqual([0, 1]);
  });
});
