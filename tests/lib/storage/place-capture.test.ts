import { describe, expect, it } from 'vitest';
import type { SeenAs, TakenBy } from '../../../lib/article/version-state.ts';
import { newestOf, placeCapture, type Sight } from '../../../lib/storage/place-capture.ts';
import type { VersionHead } from '../../../lib/storage/records.ts';

/** `state`: a letter for the text, and what follows for the facts. */
function version(
  id: string,
  state: string,
  takenAt: number,
  seenAs: SeenAs,
  over: Partial<VersionHead> = {},
): VersionHead {
  const [takenBy] = Object.keys(seenAs) as TakenBy[];
  return {
    id,
    articleId: 'article',
    takenAt,
    takenBy: takenBy ?? 'live',
    archivedUrl: null,
    keptAt: takenAt,
    firstSeenAt: takenAt,
    seenAs,
    beside: null,
    extractor: 1,
    interpreter: '1',
    ...hashes(state),
    ...over,
  };
}

function hashes(state: string) {
  return { contentHash: state.charAt(0), factsHash: state };
}

function place(takenBy: TakenBy, takenAt: number, state: string, versions: VersionHead[], newest = 'v1') {
  const sight: Sight = { takenAt, takenBy, ...hashes(state) };
  const { joins, previous, beside, isNewest } = placeCapture(sight, versions, versions.length === 0 ? null : newest);
  return { joins: joins?.id ?? null, previous: previous?.id ?? null, beside: beside?.id ?? null, isNewest };
}

const own = { joins: null, beside: null };

describe('a live reading', () => {
  it('makes the first version, shows it again, and makes another when it changed', () => {
    expect(place('live', 10, 'A', [])).toEqual({ ...own, previous: null, isNewest: true });
    const first = version('v1', 'A', 10, { live: 10 });
    expect(place('live', 20, 'A', [first])).toMatchObject({ joins: 'v1', isNewest: true });
    expect(place('live', 20, 'B', [first])).toEqual({ ...own, previous: 'v1', isNewest: true });
    expect(place('live', 20, 'A2', [first])).toEqual({ ...own, previous: 'v1', isNewest: true });
  });

  it('makes a version of a revert', () => {
    const versions = [version('v0', 'A', 10, { live: 10 }), version('v1', 'B', 20, { live: 20 })];
    expect(place('live', 30, 'A', versions)).toEqual({ ...own, previous: 'v1', isNewest: true });
  });

  it('is not led astray by a clock that was set back', () => {
    const versions = [version('v0', 'A', 900, { live: 1_000 }), version('v1', 'B', 500, { live: 500 })];
    expect(place('live', 600, 'B', versions)).toMatchObject({ joins: 'v1' });
  });

  it('shows its own last one again where only the background read the page differently', () => {
    const versions = [version('v1', 'A', 10, { live: 10 }), version('v2', 'B', 20, { background: 20 })];
    expect(place('live', 30, 'A', versions)).toMatchObject({ joins: 'v1', isNewest: true });
    // But where the background had seen it so too, the publisher has gone back to it.
    const both = [version('v0', 'A', 10, { live: 10, background: 12 }), version('v1', 'B', 20, { background: 20 })];
    expect(place('live', 30, 'A', both)).toEqual({ ...own, previous: 'v1', isNewest: true });
  });

  it('of a text that the background found stands beside it, and is what the publisher shows', () => {
    const versions = [version('v0', 'A', 10, { live: 10, background: 11 }), version('v1', 'B', 20, { background: 20 })];
    expect(place('live', 30, 'Blive', versions)).toEqual({ joins: null, previous: 'v1', beside: 'v1', isNewest: true });
  });
});

describe('a look in the background', () => {
  const live = version('v1', 'A', 10, { live: 10 });

  it('shows the same state again', () => {
    expect(place('background', 20, 'A', [live])).toMatchObject({ joins: 'v1', isNewest: true });
  });

  it('claims nothing when the text is the same and only the facts are read otherwise', () => {
    expect(place('background', 20, 'Abg', [live])).toEqual({
      joins: null,
      previous: 'v1',
      beside: 'v1',
      isNewest: false,
    });
    const versions = [live, version('v2', 'Abg', 20, { background: 20 }, { beside: 'v1' })];
    expect(place('background', 30, 'Abg', versions)).toMatchObject({ joins: 'v2', isNewest: false });
    expect(place('live', 40, 'A', versions)).toMatchObject({ joins: 'v1', isNewest: true });
  });

  it('finds a change against what it has seen itself', () => {
    const beside = [live, version('v2', 'Abg', 20, { background: 20 }, { beside: 'v1' })];
    expect(place('background', 30, 'Bbg', beside)).toEqual({ ...own, previous: 'v2', isNewest: true });
    const seen = [version('v1', 'A', 10, { live: 10, background: 12 })];
    expect(place('background', 30, 'B', seen)).toEqual({ ...own, previous: 'v1', isNewest: true });
    expect(place('background', 30, 'A2', seen)).toEqual({ ...own, previous: 'v1', isNewest: true });
  });

  it('is not what the publisher shows when it was never compared: the page may need its scripts', () => {
    expect(place('background', 20, 'teaser', [live])).toEqual({ ...own, previous: 'v1', isNewest: false });
  });
});

describe('a web archive’s capture', () => {
  const versions = [version('v0', 'A', 100, { live: 150 }), version('v1', 'B', 200, { live: 300 })];

  it('joins the neighbour it equals, before or after it', () => {
    expect(place('archive', 160, 'A', versions)).toMatchObject({ joins: 'v0', isNewest: false });
    expect(place('archive', 160, 'B', versions)).toMatchObject({ joins: 'v1', previous: 'v0' });
    expect(place('archive', 50, 'A', versions)).toMatchObject({ joins: 'v0', previous: null, isNewest: false });
  });

  it('is a version where it equals neither, and never the newest', () => {
    expect(place('archive', 50, 'B', versions)).toEqual({ ...own, previous: null, isNewest: false });
    expect(place('archive', 160, 'C', versions)).toEqual({ ...own, previous: 'v0', isNewest: false });
    expect(place('archive', 400, 'C', versions)).toEqual({ ...own, previous: 'v1', isNewest: false });
    expect(place('archive', 400, 'C', [])).toEqual({ ...own, previous: null, isNewest: true });
  });

  it('shows what lies between two looks at the same text', () => {
    const [first] = [version('v1', 'A', 100, { live: 300 })];
    expect(place('archive', 200, 'B', [first])).toEqual({ ...own, previous: 'v1', isNewest: false });
    const both = [first, version('v2', 'B', 200, { archive: 200 })];
    expect(place('live', 400, 'A', both)).toMatchObject({ joins: 'v1' });
    expect(place('archive', 250, 'A', both)).toMatchObject({ joins: 'v1' });
  });

  it('is followed by what the reader sees next', () => {
    const later = [version('v1', 'A', 100, { live: 100 }), version('v2', 'B', 200, { archive: 200 })];
    expect(place('live', 300, 'B', later)).toMatchObject({ joins: 'v2', isNewest: true });
  });

  it('of the same text with other facts stands beside it', () => {
    expect(place('archive', 50, 'Awb', versions)).toEqual({
      joins: null,
      previous: null,
      beside: 'v0',
      isNewest: false,
    });
  });
});

it('the newest of what is left is the last that was really seen', () => {
  const live = version('v1', 'A', 10, { live: 10 });
  const beside = version('v2', 'Abg', 20, { background: 20 }, { beside: 'v1' });
  const captured = version('v3', 'C', 30, { archive: 30 });
  expect(newestOf([captured, beside, live])).toBe(live);
  expect(newestOf([captured, beside])).toBe(beside);
  expect(newestOf([captured])).toBe(captured);
  expect(newestOf([])).toBeUndefined();
});
