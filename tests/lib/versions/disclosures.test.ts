import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import type { Correction } from '../../../lib/article/correction.ts';
import { differenceOf } from '../../../lib/versions/difference-of.ts';
import { disclosuresOf } from '../../../lib/versions/disclosures-of.ts';
import { correctionNote } from '../../support/article-facts.ts';
import { twoVersions } from '../../support/version-states.ts';

const story = [
  'The ferry came back to Meriden on Sunday after eleven weeks in dock.',
  'Repairs cost 340,000 crowns, which the harbour board will pay.',
  'The captain, Rosa Quill, said that she had missed the noise.',
  'Tickets will stay at the price they were until the summer.',
];
const cost = story.map((text) => text.replace('340,000', '430,000'));
const costAndName = cost.map((text) => text.replace('Rosa Quill', 'Rosa Quist'));

/** Each change by its newer words, with what is said of it. */
function told(
  after: readonly string[],
  notes: Partial<Correction>[],
  facts: { before?: Partial<ArticleFacts>; after?: Partial<ArticleFacts> } = {},
) {
  const corrections = notes.map((note) => correctionNote(note));
  const [one, other] = twoVersions(story, after, {
    before: facts.before ?? {},
    after: { corrections, ...facts.after },
  });
  const difference = differenceOf(one, other);
  return Object.fromEntries(
    disclosuresOf(difference, one, other).map(({ change, status, note, by, sureness }) => {
      const found = difference.changes.find(({ id }) => id === change);
      return [found?.after ?? found?.before, [status, note, by, sureness].filter((part) => part !== null).join(' ')];
    }),
  );
}

describe('whether readers were told', () => {
  it('a note states what was wrong and right', () => {
    const note = { text: 'The repairs cost 430,000 crowns, not 340,000.', wrong: '340,000', right: '430,000 crowns' };
    expect(told(cost, [note])).toEqual({ '430,000': 'disclosed 0 wrong-and-right sure' });
    const right = { text: 'The repairs cost 430,000 crowns.', right: 'The repairs cost 430,000 crowns' };
    expect(told(cost, [right])).toEqual({ '430,000': 'disclosed 0 wrong-and-right sure' });
  });

  it('a note has the words that changed', () => {
    const note = { text: 'An earlier version gave the cost of the repairs as 340,000 crowns.' };
    expect(told(cost, [note])).toEqual({ '430,000': 'disclosed 0 words likely' });
  });

  it('a note names the paragraph, from the beginning or the end', () => {
    expect(told(cost, [{ text: 'Corrects the cost.', paragraphs: [2] }])).toEqual({
      '430,000': 'disclosed 0 paragraph likely',
    });
    expect(told(cost, [{ text: 'Corrects the cost.', paragraphs: [-3] }])).toEqual({
      '430,000': 'disclosed 0 paragraph likely',
    });
    expect(told(cost, [{ text: 'Corrects the name.', paragraphs: [3] }])).toEqual({
      '430,000': 'not-disclosed likely',
    });
  });

  it('a note speaks of the only thing of its kind', () => {
    const note = { text: 'An earlier version misspelled a name.', target: 'name' as const };
    expect(told(costAndName, [note])).toEqual({
      '430,000': 'not-disclosed likely',
      Quist: 'disclosed 0 target unsure',
    });
  });

  it('a new note that says no more may mean any of them', () => {
    const note = { text: 'This article has been updated.', kind: 'update' as const };
    expect(told(costAndName, [note])).toEqual({
      '430,000': 'disclosed 0 general unsure',
      Quist: 'disclosed 0 general unsure',
    });
    const about = {
      text: 'This article has been updated with tickets and prices in the summer.',
      kind: 'update' as const,
    };
    expect(told(costAndName, [about])).toEqual({
      '430,000': 'not-disclosed likely',
      Quist: 'not-disclosed likely',
    });
  });

  it('one note names one of several changes', () => {
    const note = { text: 'The repairs cost 430,000 crowns, not 340,000.', wrong: '340,000', right: '430,000' };
    expect(told(costAndName, [note])).toEqual({
      '430,000': 'disclosed 0 wrong-and-right sure',
      Quist: 'not-disclosed likely',
    });
    const both = [note, { text: 'The captain is Rosa Quist, not Quill.', wrong: 'Quill', right: 'Quist' }];
    expect(told(costAndName, both)).toEqual({
      '430,000': 'disclosed 0 wrong-and-right sure',
      Quist: 'disclosed 1 wrong-and-right sure',
    });
  });

  it('an update names the passage that was added', () => {
    const after = [...story, 'The unions called the price of tickets an outrage on Monday.'];
    const note = { text: 'This story has been updated with the reaction of unions.', kind: 'update' as const };
    expect(Object.values(told(after, [note]))).toEqual(['disclosed 0 words likely']);
  });

  it('a note that was there before knows nothing of what came later', () => {
    const old = correctionNote({
      text: 'The repairs cost 340,000 crowns, not 34,000.',
      wrong: '34,000',
      right: '340,000',
    });
    const before = { corrections: [old] };
    expect(told(cost, [old], { before })).toEqual({ '430,000': 'not-disclosed likely' });
    const early = correctionNote({
      text: 'The repairs cost 430,000 crowns, not 340,000.',
      wrong: '340,000',
      right: '430,000',
    });
    expect(told(cost, [early], { before: { corrections: [early] } })).toEqual({
      '430,000': 'disclosed 0 wrong-and-right sure',
    });
  });

  it('else the time of the last change may have moved', () => {
    const at = (dateModified: string | null) => ({ datePublished: '2026-04-12T08:00:00Z', dateModified });
    const moved = { before: at('2026-04-12T08:00:00Z'), after: at('2026-04-12T09:30:00Z') };
    expect(told(cost, [], moved)).toEqual({ '430,000': 'update-stamped sure' });
    const appeared = { before: at(null), after: at('2026-04-12T09:30:00Z') };
    expect(told(cost, [], appeared)).toEqual({ '430,000': 'update-stamped likely' });
    const same = { before: at('2026-04-12T08:00:00Z'), after: at('2026-04-12T10:00:00+02:00') };
    expect(told(cost, [], same)).toEqual({ '430,000': 'not-disclosed sure' });
  });

  it('is less sure where a note may have been misread, or the language is not known', () => {
    expect(told(cost, [])).toEqual({ '430,000': 'not-disclosed sure' });
    expect(told(cost, [{ text: 'Weather in Westport.', target: 'graphic' }])).toEqual({
      '430,000': 'not-disclosed likely',
    });
    expect(told(cost, [], { after: { inLanguage: 'mi' } })).toEqual({ '430,000': 'not-disclosed unsure' });
  });

  it('asks only for changes of substance', () => {
    expect(told([...story.slice(1), story[0] ?? ''], [])).toEqual({});
    expect(
      told(
        story.map((text) => text.replace('harbour board', 'harbor board')),
        [],
      ),
    ).toEqual({});
  });
});
