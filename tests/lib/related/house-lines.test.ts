import { expect, it } from 'vitest';
import { houseLines } from '../../../lib/related/house-lines.ts';

const story = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'];

it('are those that stand in two other articles of the house', () => {
  const found = houseLines(
    [...story, 'Join us.', 'Write to us.'],
    [['Six.', 'Join us.', 'Write to us.'], ['Seven.', 'Join us.'], ['Eight.']],
  );
  expect([...found]).toEqual(['Join us.']);
});

it('are none of a story of which there are several editions', () => {
  expect(houseLines(story, [story, [...story, 'Six.'], story.slice(0, 5)])).toEqual(new Set());
});

it('count once in an article that repeats them', () => {
  expect(houseLines(story, [['Six.', 'One.', 'One.']])).toEqual(new Set());
});
