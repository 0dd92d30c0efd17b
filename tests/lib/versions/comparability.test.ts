import { describe, expect, it } from 'vitest';
import { comparability } from '../../../lib/versions/comparability.ts';
import { versionState } from '../../support/version-states.ts';

const story = [
  'The ferry came back on Sunday after eleven weeks in dock.',
  'Its owners had promised a fortnight, and then a month.',
  'Repairs cost 340,000 crowns, which the harbour board will pay.',
  'The captain said that she had missed the noise.',
];
const publisher = { by: 'publisher' };
const unknown = (because: string) => ({ by: 'unknown', because });
const whole = versionState(story);

describe('comparability', () => {
  it('is the publisher’s doing where both were read and taken in the same way', () => {
    expect(comparability(whole, versionState(story.slice(1), { number: 2 }))).toEqual(publisher);
  });

  it('is not known between versions of our own reader', () => {
    expect(comparability(whole, versionState(story, { extractor: 2 }))).toEqual(unknown('extractor'));
    expect(comparability(whole, versionState(story, { interpreter: 'two' }))).toEqual(unknown('interpreter'));
  });

  it('needs a way in which both were seen', () => {
    const background = versionState(story, { takenBy: 'background', seenAs: { background: 2 } });
    expect(comparability(whole, background)).toEqual(unknown('taken-differently'));
    const both = versionState(story, { takenBy: 'live', seenAs: { live: 1, background: 2 } });
    expect(comparability(both, background)).toEqual(publisher);
    expect(comparability(whole, both)).toEqual(publisher);
    const old = versionState(story, { takenBy: 'live', seenAs: {} });
    expect(comparability(old, whole)).toEqual(publisher);
  });

  it('is not known where one is cut off and the other is not', () => {
    const cut = versionState(story.slice(0, 2), { facts: { cutOff: 'reserved' } });
    expect(comparability(whole, cut)).toEqual(unknown('shown-in-part'));
    expect(comparability(cut, whole)).toEqual(unknown('shown-in-part'));
    const other = versionState([story[0] ?? '', 'Its owners were silent.'], { facts: { cutOff: 'reserved' } });
    expect(comparability(cut, other)).toEqual(publisher);
  });

  it('is not known where one breaks off within the other', () => {
    const broken = versionState([story[0] ?? '', 'Its owners had promised a fort…']);
    expect(comparability(whole, broken)).toEqual(unknown('shown-in-part'));
    expect(comparability(broken, whole)).toEqual(unknown('shown-in-part'));
  });

  it('is not known where most of a text goes after a paragraph, and is where a text grows', () => {
    const beginning = versionState(story.slice(0, 1));
    expect(comparability(whole, beginning)).toEqual(unknown('shown-in-part'));
    expect(comparability(beginning, whole)).toEqual(publisher);
    expect(comparability(whole, versionState(story.slice(0, 3)))).toEqual(publisher);
  });
});
