import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../lib/article/correction.ts';
import { limits } from '../../../lib/article/limits.ts';
import {
  correctionCount,
  dismissalHolds,
  dismissalOf,
  type NoteMarks,
  noNoteMarks,
  noteAt,
  noteIdOf,
  notesOf,
  type OwnNote,
  plainOwnNote,
} from '../../../lib/article/reader-notes.ts';
import { correction } from '../../support/readings.ts';

const depth = 'An earlier version of this article misstated the depth of the channel. It is 14 metres, not 40.';

function note(text: string, over: Partial<Correction> = {}): Correction {
  return correction(text, { label: null, ...over });
}

function own(text: string, over: Partial<OwnNote> = {}): OwnNote {
  return { id: noteIdOf({ text, label: null }), text, before: '', after: '', kind: null, markedAt: 1_000, ...over };
}

function marks(over: Partial<NoteMarks> = {}): NoteMarks {
  return { ...noNoteMarks, ...over };
}

/** What the reader would still see of `now` after dismissing `then`. */
function holds(then: Correction, now: Correction): boolean {
  return dismissalHolds(dismissalOf(then, 1_000), now);
}

describe('the id of a note', () => {
  it.each([
    ['its label', note(`Correction: ${depth}`, { label: 'Correction' })],
    ['a label that was not read as one stands outside', note(depth, { label: 'Correction' })],
    ['brackets around it', note(`(${depth})`)],
    ['a bracket that closes what another pack has opened', note(`${depth})`)],
    ['a label in brackets', note(`[CORRECTION] ${depth}`, { label: 'Correction' })],
    ['white space', note(depth.replaceAll(' ', '\u00a0\n '))],
    ['kind, date and place', note(depth, { kind: 'clarification', date: '2026-05-03', position: 'top' })],
  ])('is the same whatever %s', (_what, same) => {
    expect(noteIdOf(same)).toBe(noteIdOf(note(depth)));
  });

  it('is another with other words, figures or signs', () => {
    for (const text of [depth.replace('14', '15'), depth.replace('not 40', '−40'), `${depth} It is deep.`]) {
      expect(noteIdOf(note(text))).not.toBe(noteIdOf(note(depth)));
    }
  });

  it('does not take the beginning of a longer word for the label', () => {
    const rest = ' of last week were wrong as well.';
    expect(noteIdOf(note(`Corrections${rest}`, { label: 'Correction' }))).not.toBe(
      noteIdOf(note(`Correction${rest}`, { label: 'Correction' })),
    );
  });

  it('is there for a label alone', () => {
    expect(noteIdOf(note('Correction', { label: 'Correction' }))).toMatch(/^[0-9a-f]{14}$/);
  });
});

describe('a dismissal', () => {
  const sentence = 'This article has been updated with the name of the pilot.';

  it('holds for the same note cut differently: a part of it, or with its label and date', () => {
    const whole = note(`The boat was late. ${sentence}`);
    expect(holds(whole, note(sentence))).toBe(true);
    expect(holds(note(depth), note(`Correction, May 3, 2026: ${depth}`, { label: 'Correction' }))).toBe(true);
    expect(holds(note(`Correction: ${depth}`), note(depth))).toBe(true);
  });

  it('does not hold for a note that has grown: the reader has not seen its new words', () => {
    expect(holds(note(sentence), note(`${sentence} It misstated the depth, which is 14 metres, not 40.`))).toBe(false);
    expect(holds(note(depth), note(`${depth} It also gave a wrong name for the pilot: Ada Brandt.`))).toBe(false);
  });

  it('does not hold for a note that says something else in the same words', () => {
    expect(holds(note(depth), note(depth.replace('It is 14 metres, not 40', 'It is 40 metres, not 14')))).toBe(false);
    expect(holds(note(depth), note(depth.replace('It is 14', 'It is still 14')))).toBe(false);
  });

  it('takes no word or two for a part of a note', () => {
    expect(holds(note(depth), note('not 40'))).toBe(false);
    expect(holds(note('not 40'), note(depth))).toBe(false);
  });

  it('holds in scripts without spaces between words', () => {
    const printed = '初版の記事で、料金を「大人二百五十円」としましたが、正しくは「大人二百円」でした。';
    expect(holds(note(`【訂正】${printed}`), note(printed))).toBe(true);
    expect(holds(note(printed), note(printed.replace('二百円', '三百円')))).toBe(false);
  });

  it('keeps no more of a very long text than a bound, and still knows it', () => {
    const long = note('The pilot was there and the boat was late. '.repeat(400).slice(0, limits.block));
    expect(dismissalOf(long, 1).text.length).toBeLessThan(2_500);
    expect(holds(long, long)).toBe(true);
  });
});

describe('the notes of a reader', () => {
  const update = note('Update: this story now has the times of the boats.', { kind: 'update', position: 'top' });
  const found = note(depth);

  it('are those that were found, in their order, and count without updates', () => {
    const notes = notesOf([update, found], noNoteMarks);
    expect(notes).toEqual([
      { id: noteIdOf(update), correction: update, by: 'publisher', dismissed: false },
      { id: noteIdOf(found), correction: found, by: 'publisher', dismissed: false },
    ]);
    expect(correctionCount(notes)).toBe(1);
  });

  it('stay where they are when dismissed, and count no more', () => {
    const notes = notesOf([found, update], marks({ dismissedNotes: [dismissalOf(found, 1)] }));
    expect(notes.map(({ dismissed }) => dismissed)).toEqual([true, false]);
    expect(correctionCount(notes)).toBe(0);
  });

  it('have what was marked by hand in its place on the page, with the kind the reader has set', () => {
    const mine = own('The paper wishes to say that the pilot was on leave.', { kind: 'clarification' });
    const notes = notesOf([update, found], marks({ ownNotes: [mine] }));
    expect(notes.map(({ by }) => by)).toEqual(['publisher', 'reader', 'publisher']);
    expect(notes[1]?.correction).toEqual(plainOwnNote(mine));
    expect(notes[1]?.correction).toMatchObject({ kind: 'clarification', from: 'reader', text: mine.text });
    expect(correctionCount(notes)).toBe(2);
  });

  it('say of a passage marked by hand what interpretation says of it', () => {
    const mine = own('We wrote that the pilot was on leave on 3 May 2026.');
    const read = { ...plainOwnNote(mine), date: '2026-05-03', position: 'end' as const };
    const notes = notesOf([found, update], marks({ ownNotes: [mine], ownNotesRead: { [mine.id]: read } }));
    expect(notes.at(-1)).toEqual({ id: mine.id, correction: read, by: 'reader', dismissed: false });
  });

  it('stand by date where all of them have one', () => {
    const [early, late] = [
      note('Corrected early.', { date: '2026-05-01' }),
      note('Corrected late.', { date: '2026-06' }),
    ];
    const mine = own('Put right between the two.');
    const read = { ...plainOwnNote(mine), date: '2026-05-20', position: 'top' as const };
    const notes = notesOf([early, late], marks({ ownNotes: [mine], ownNotesRead: { [mine.id]: read } }));
    expect(notes.map(({ correction }) => correction.date)).toEqual(['2026-05-01', '2026-05-20', '2026-06']);
  });

  it('have a passage once that was marked and is found by itself later', () => {
    const labelled = note(`Correction: ${depth}`, { label: 'Correction' });
    const notes = notesOf([labelled], marks({ ownNotes: [own(depth)] }));
    expect(notes).toEqual([expect.objectContaining({ by: 'publisher', correction: labelled })]);
    expect(notesOf([labelled], marks({ ownNotes: [own('misstated the depth of the channel')] }))).toHaveLength(1);
  });

  it('keep the reader’s mark where what is found has little of it, does not count, or is of another kind', () => {
    const wide = own(`The channel is dredged twice a year by a boat from the mainland, which is late. ${depth}`);
    const asUpdate = { ...found, kind: 'update' as const };
    for (const [corrections, mine] of [
      [[found], wide],
      [[asUpdate], own(depth)],
      [[found], own(depth, { kind: 'retraction' })],
    ] as const) {
      const notes = notesOf(corrections, marks({ ownNotes: [mine] }));
      expect(notes).toEqual([expect.objectContaining({ by: 'reader', id: mine.id })]);
      expect(correctionCount(notes)).toBe(1);
    }
  });

  it('stay two where one mark covers two notes', () => {
    const other = note('A picture with this article showed another boat.');
    const notes = notesOf([found, other], marks({ ownNotes: [own(`${depth} ${other.text}`)] }));
    expect(notes.map(({ by }) => by)).toEqual(['publisher', 'publisher']);
  });

  it('stay dismissed although the passage was once marked by hand', () => {
    const mine = own(depth);
    const dismissed = marks({ ownNotes: [mine], dismissedNotes: [dismissalOf(found, 1)] });
    expect(notesOf([found], dismissed)).toEqual([expect.objectContaining({ by: 'publisher', dismissed: true })]);
    expect(notesOf([], dismissed)).toEqual([expect.objectContaining({ by: 'reader', dismissed: true })]);
  });

  it('tell whether a passage is among them already', () => {
    const notes = notesOf([found], noNoteMarks);
    expect(noteAt(notes, 'misstated the depth of the channel')?.correction).toBe(found);
    expect(noteAt(notes, 'The pilot was on leave.')).toBeNull();
  });
});
