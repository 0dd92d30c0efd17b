import { expect, it } from 'vitest';
import { interpretPage } from '../../../lib/interpretation/interpret-page.ts';
import { block, reading } from '../../support/readings.ts';

const sentence = 'The ferry company said on Sunday that the boat will sail again from the old harbour in the spring.';
const whole = Array.from({ length: 6 }, () => block(sentence));
const { metadata } = reading();

function cutOff(stated: Partial<typeof metadata>, blocks = whole) {
  return interpretPage(reading({ blocks, metadata: { ...metadata, ...stated } })).cutOff;
}

it('says nothing of a page that says nothing', () => {
  expect(cutOff({})).toBeNull();
});

it('compares the text with the longer one in the page’s data', () => {
  expect(cutOff({ articleBodyLength: 4_000 })).toBe('longer-text');
  expect(cutOff({ articleBodyLength: 700 })).toBeNull();
});

it('compares the words with those the page states', () => {
  expect(cutOff({ wordCount: 1_400 })).toBe('more-words');
  expect(cutOff({ wordCount: 160 })).toBeNull();
  // As many "words" as the text has characters are characters.
  expect(cutOff({ wordCount: 600 })).toBeNull();
  // A text in the page's data is better evidence than a number, and a page that is free holds nothing back.
  expect(cutOff({ wordCount: 1_400, articleBodyLength: 640 })).toBeNull();
  expect(cutOff({ wordCount: 1_400, isAccessibleForFree: true })).toBeNull();
});

it('believes a page that it is reserved where its text breaks off or a gate follows', () => {
  const broken = [...whole, block('The mayor, who had been asked for months what would become of the quay, told the…')];
  const gated = [...whole, block('Go on reading with a subscription.', { zone: 'tail', hints: ['div', 'paywall'] })];
  expect(cutOff({ isAccessibleForFree: false }, broken)).toBe('reserved');
  expect(cutOff({ isAccessibleForFree: false }, gated)).toBe('reserved');
  expect(cutOff({ isAccessibleForFree: false })).toBeNull();
  expect(cutOff({ isAccessibleForFree: false }, [...whole, ...whole, ...whole, ...gated])).toBeNull();
  expect(cutOff({}, gated)).toBeNull();
});

it('sees a gate that stands in the text’s own box', () => {
  const gate = block('To read the rest, become a subscriber.', { hints: ['p', 'div', 'paywall'] });
  const broken = block('The mayor, who had been asked for months what would become of the quay, told the…');
  expect(cutOff({ isAccessibleForFree: false }, [...whole, gate])).toBe('reserved');
  expect(cutOff({ isAccessibleForFree: false }, [...whole, broken, gate])).toBe('reserved');
  // Pages that mark all they reserve have the whole text below that word.
  const reserved = whole.map((one) => ({ ...one, hints: ['p', 'paywall'] }));
  expect(cutOff({ isAccessibleForFree: false }, [block(sentence), ...reserved])).toBeNull();
});
