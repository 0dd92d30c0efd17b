import { describe, expect, it } from 'vitest';
import type { Correction } from '../lib/article/correction.ts';
import { readArticle } from '../lib/read-article.ts';
import { carrierPage } from '../scripts/score-notes/carrier.ts';
import { halfOf, type NoteTruth, trueKind } from '../scripts/score-notes/corpus.ts';
import { isSameNote, matchOf, scoreNote } from '../scripts/score-notes/judge-note.ts';
import { measure, missedTargets, misses, notesTable } from '../scripts/score-notes/report.ts';
import { parsePage } from './support/dom.ts';

const note: NoteTruth = {
  id: 'n1',
  lang: 'en',
  publisher: 'The Harbour Post',
  text: 'Correction, May 4, 2024: An earlier version of this story gave the fee as 40 crowns. It is 14 crowns.',
  text_is: 'verbatim',
  kind: 'correction',
  position: 'end',
  event_date: '2024-05-04',
  paragraph_ref: null,
  wrong: '40 crowns',
  right: '14 crowns',
  article_date: '2024-05-03',
};

const said: Correction = {
  label: 'Correction',
  kind: 'correction',
  cause: null,
  text: note.text,
  date: '2024-05-04',
  storyDate: null,
  place: null,
  paragraphs: [],
  wrong: 'the fee as 40 crowns',
  right: '14 crowns',
  position: 'end',
  from: 'text',
};

describe('the score of a note', () => {
  it('is full where everything is right', () => {
    expect(scoreNote(note, [said])).toEqual({
      found: true,
      kind: true,
      date: true,
      pair: { said: true, right: true },
    });
  });

  it('knows the note by its words, not by words around it', () => {
    expect(isSameNote(note.text, `${note.text} Read our policy.`)).toBe(true);
    expect(isSameNote(note.text, 'Correction, May 4, 2024')).toBe(false);
    expect(isSameNote('We regret the error.', `We regret the error. ${note.text}`)).toBe(false);
  });

  it('takes the nearest of several notes, and one of the true kind first', () => {
    const update = { ...said, kind: 'update' as const };
    expect(matchOf(note, [update, said])).toBe(said);
    expect(matchOf(note, [{ ...said, text: 'Something else altogether stands here.' }])).toBeNull();
  });

  it('does not count a correction that was reported as an update', () => {
    expect(scoreNote(note, [{ ...said, kind: 'update' }])).toEqual({ found: false });
    const update = { ...note, kind: 'update', wrong: null, right: null, event_date: null };
    expect(scoreNote(update, [{ ...said, date: null }])).toMatchObject({ found: true, kind: false });
  });

  it('asks for a year only where one is printed, and reads a date that the truth forgot', () => {
    expect(scoreNote(note, [{ ...said, date: '--05-04' }]).date).toBe(true);
    expect(scoreNote(note, [{ ...said, date: '2023-05-04' }]).date).toBe(false);
    expect(scoreNote(note, [{ ...said, date: null }]).date).toBe(false);
    expect(scoreNote({ ...note, event_date: null }, [said])).toMatchObject({ dateWithoutTruth: true });
    const elsewhere = { ...note, text: 'Correction: An earlier version of this story misstated the fee.' };
    expect(scoreNote(elsewhere, [{ ...said, text: elsewhere.text, date: null }]).date).toBeUndefined();
    expect(scoreNote({ ...note, standalone: true }, [{ ...said, date: 'T19:30' }]).date).toBeUndefined();
  });

  it('compares the story’s date by month and day', () => {
    const wire = { ...note, story_date_in_note: 'Sept. 12' };
    expect(scoreNote(wire, [{ ...said, storyDate: '2023-09-12' }]).storyDate).toBe(true);
    expect(scoreNote(wire, [{ ...said, storyDate: '--09-12' }]).storyDate).toBe(true);
    expect(scoreNote(wire, [said]).storyDate).toBe(false);
  });

  it('wants every paragraph and every telling word of the place', () => {
    const placed = { ...note, paragraph_ref: 'in headline; in paragraphs 3-4' };
    const right = { ...said, place: 'headline; paragraphs 3-4', paragraphs: [3, 4] };
    expect(scoreNote(placed, [right]).paragraphs).toBe(true);
    expect(scoreNote(placed, [{ ...right, paragraphs: [3] }]).paragraphs).toBe(false);
    expect(scoreNote(placed, [{ ...right, place: 'paragraphs 3-4' }]).paragraphs).toBe(false);
  });

  it('wants both values of a pair', () => {
    expect(scoreNote(note, [{ ...said, wrong: null }]).pair).toEqual({ said: false, right: false });
    expect(scoreNote(note, [{ ...said, right: '41 boats' }]).pair).toEqual({ said: true, right: false });
  });
});

describe('the corpus', () => {
  it('names kinds as we do, and keeps a publisher in one half', () => {
    expect(trueKind('editors_note')).toBe('editors-note');
    expect(trueKind('update+correction')).toBe('correction');
    expect(halfOf('The Harbour Post')).toBe(halfOf('The Harbour Post'));
    const halves = new Set(Array.from({ length: 20 }, (_, index) => halfOf(`Paper ${index}`)));
    expect(halves.size).toBe(2);
  });
});

const prose = new Map([
  [
    'en',
    Array.from(
      { length: 8 },
      (_, index) =>
        `The harbour office said on day ${index + 1} that the ferry would sail as planned, and that the crew had slept well before the crossing.`,
    ),
  ],
]);

describe('the carrier', () => {
  const read = (position: NoteTruth['position']) => {
    const page = carrierPage({ ...note, position }, prose);
    const article = readArticle(parsePage(page), 'https://paper.example/2024/05/03/story');
    return article.ok ? article.value : null;
  };

  it('sets a note before, into and behind its text', () => {
    for (const position of ['top', 'inline', 'end'] as const) {
      const article = read(position);
      expect(article?.corrections.map((one) => [one.text, one.position])).toEqual([[note.text, position]]);
      expect(article?.articleBody).toContain('day 8');
    }
  });

  it('sets a note as the headline', () => {
    const page = carrierPage({ ...note, text: 'CORRECTED-Ferry sails', position: 'headline' }, prose);
    expect(page).toContain('<h1>CORRECTED-Ferry sails</h1>');
    expect(page).not.toContain('<p>CORRECTED');
  });

  it('keeps a note’s own angle brackets as text', () => {
    expect(carrierPage({ ...note, text: 'a <b> & c' }, prose)).toContain('<p>a &lt;b> &amp; c</p>');
  });
});

describe('the report', () => {
  const lost = { ...note, id: 'n2', publisher: 'Quay News' };
  const scores = {
    notes: [
      { note, said: [said], score: scoreNote(note, [said]) },
      { note: lost, said: [], score: scoreNote(lost, []) },
    ],
    lookAlikes: [
      { lookAlike: { id: 'x1', lang: 'en', text: 'A', why_not: '', category: 'homonym' }, taken: [said] },
      { lookAlike: { id: 'x2', lang: 'en', text: 'B', why_not: '', category: 'homonym' }, taken: [] },
    ],
    pages: [{ id: 'p1', truth: 1, hit: 0, wrong: ['A'] }],
  };

  it('measures recall overall and as publisher average, and the look-alikes taken', () => {
    const third = { ...scores.notes[0], note: { ...note, id: 'n3' } } as (typeof scores.notes)[number];
    const measured = measure({ ...scores, notes: [...scores.notes, third] });
    expect(measured).toMatchObject({ recall: 2 / 3, publisherAverage: 0.5, lookAlikes: 0.5, kind: 1, pairRecall: 1 });
    expect(missedTargets(measured)).toEqual(['recall', 'publisherAverage', 'lookAlikes']);
  });

  it('misses no target that nothing measures, and leaves wordings out', () => {
    const wording = { ...scores.notes[1], note: { ...lost, text_is: 'formula_only' } } as (typeof scores.notes)[number];
    const measured = measure({ notes: [wording], lookAlikes: [] });
    expect(measured.recall).toBeNull();
    expect(missedTargets(measured)).toEqual([]);
  });

  it('prints each publisher and writes what was missed', () => {
    const table = notesTable(scores);
    for (const line of [
      '| Quay News | 1 | 0.000',
      '| lang en | 2 | 0.500',
      'labelled pages: 1, notes found 0 of 1, wrong 1',
    ])
      expect(table).toContain(line);
    expect(misses(scores, 'found').map((line) => JSON.parse(line).note.id)).toEqual(['n2']);
    expect(misses(scores, 'lookAlikes')).toHaveLength(1);
    expect(misses(scores, 'pages')).toHaveLength(1);
    expect(misses(scores, 'pair')).toEqual([]);
  });
});
