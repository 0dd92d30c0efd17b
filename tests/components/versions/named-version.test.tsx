import { expect, test } from 'vitest';
import { isListed, type NameableVersion, namedVersions } from '../../../components/versions/named-version.ts';

const version = (id: string, given: Partial<NameableVersion> = {}): NameableVersion => ({
  id,
  takenAt: 1,
  takenBy: 'live',
  ...given,
});

test('versions are counted in their order; one that stands beside another goes by its number and is not listed', () => {
  const states = [version('a'), version('b', { takenBy: 'background', beside: 'a' }), version('c', { beside: null })];
  expect(namedVersions(states).map(({ number }) => number)).toEqual([1, 1, 2]);
  expect(states.filter(isListed).map(({ id }) => id)).toEqual(['a', 'c']);
});

test('one that stands beside a later one, and one whose neighbour is gone', () => {
  const states = [version('a', { beside: 'b' }), version('b'), version('c', { beside: 'gone' })];
  expect(namedVersions(states).map(({ number }) => number)).toEqual([1, 1, 1]);
});

test('a web archive goes by its host', () => {
  const archivedUrl = 'https://www.archive.example/2026/cistern';
  expect(namedVersions([version('a', { archivedUrl })])[0]).toMatchObject({ archive: 'archive.example', archivedUrl });
  expect(namedVersions([version('a', { archivedUrl: 'no address' })])[0]?.archive).toBeNull();
});
