import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import { differenceOf } from '../../../lib/versions/difference-of.ts';
import { correctionNote } from '../../support/article-facts.ts';
import { twoVersions, versionState } from '../../support/version-states.ts';

const text = ['The ferry came back on Sunday after eleven weeks in dock.', 'Repairs cost 340,000 crowns.'];
const author = (name: string) => ({ name, url: null, role: null });

function fieldsOf(before: Partial<ArticleFacts>, after: Partial<ArticleFacts>) {
  const { fields, changes } = differenceOf(...twoVersions(text, text, { before, after }));
  return {
    fields: fields.map(({ field, before: was, after: is }) => [field, was, is]),
    changes: changes.map(({ kind, where, substantive }) => `${kind} in ${where}${substantive ? '' : ', quiet'}`),
  };
}

describe('fields', () => {
  it('that differ are changes of their own kind', () => {
    const before: Partial<ArticleFacts> = {
      headline: 'Ferry returns after 11 weeks',
      alternativeHeadline: 'Repairs took longer than planned',
      authors: [author('Ann Lee')],
      dateline: { text: 'MERIDEN, April 12 (Quay Wire)', place: 'MERIDEN', date: '--04-12', agency: 'Quay Wire' },
      datePublished: '2026-04-12T09:00:00Z',
      dateModified: '2026-04-12T09:00:00Z',
      image: { url: 'https://gazette.example/a.jpg', caption: 'The ferry in March', credit: null },
    };
    const after: Partial<ArticleFacts> = {
      headline: 'Ferry returns after 12 weeks',
      alternativeHeadline: 'Repairs cost more than planned',
      authors: [author('Ann Lee'), author('Bo Ray')],
      dateline: { text: 'WESTPORT, April 12 (Quay Wire)', place: 'WESTPORT', date: '--04-12', agency: 'Quay Wire' },
      datePublished: '2026-04-11T09:00:00Z',
      dateModified: '2026-04-12T11:00:00Z',
      image: { url: 'https://gazette.example/a.jpg', caption: 'The ferry in April', credit: null },
    };
    const { fields, changes } = fieldsOf(before, after);
    expect(fields).toEqual([
      ['headline', 'Ferry returns after 11 weeks', 'Ferry returns after 12 weeks'],
      ['alternativeHeadline', 'Repairs took longer than planned', 'Repairs cost more than planned'],
      ['authors', 'Ann Lee', 'Ann Lee, Bo Ray'],
      ['dateline', 'MERIDEN, April 12 (Quay Wire)', 'WESTPORT, April 12 (Quay Wire)'],
      ['datePublished', '2026-04-12T09:00:00Z', '2026-04-11T09:00:00Z'],
      ['dateModified', '2026-04-12T09:00:00Z', '2026-04-12T11:00:00Z'],
      ['caption', 'The ferry in March', 'The ferry in April'],
    ]);
    expect(changes).toEqual([
      'headline in headline',
      'standfirst in alternativeHeadline',
      'byline in authors',
      'dateline in dateline',
      'date in datePublished',
      'caption in caption',
    ]);
  });

  it('are silent where they say the same', () => {
    const before: Partial<ArticleFacts> = {
      headline: 'Ferry "returns" - at last',
      datePublished: '2026-04-12T09:00:00Z',
      dateModified: '2026-04-12T09:00:00+00:00',
    };
    const after: Partial<ArticleFacts> = {
      headline: 'Ferry “returns” – at last',
      datePublished: '2026-04-12T11:00:00+02:00',
      dateModified: '2026-04-12',
    };
    expect(fieldsOf(before, after)).toEqual({ fields: [], changes: [] });
  });

  it('are told quietly where nothing else is said: punctuation, capitals, another order of names', () => {
    expect(fieldsOf({ headline: 'Ferry Returns' }, { headline: 'Ferry returns.' }).changes).toEqual([
      'headline in headline, quiet',
    ]);
    const [one, other] = [author('Ann Lee'), author('Bo Ray')];
    expect(fieldsOf({ authors: [one, other] }, { authors: [other, one] }).changes).toEqual([
      'byline in authors, quiet',
    ]);
    expect(fieldsOf({ headline: 'Rates rise by 5' }, { headline: 'Rates rise by 5%' }).changes).toEqual([
      'headline in headline',
    ]);
  });

  it('have notes that came, went and were edited', () => {
    const [depth, length] = [
      correctionNote({ text: 'An earlier version misstated the depth of the channel.' }),
      correctionNote({ text: 'An earlier version gave the wrong length for the pier at Meriden.' }),
    ];
    const edited = correctionNote({ text: 'An earlier version misstated the depth of the north channel.' });
    expect(fieldsOf({ corrections: [depth] }, { corrections: [edited, length] })).toEqual({
      fields: [
        ['notes', depth.text, edited.text],
        ['notes', null, length.text],
      ],
      changes: ['note in notes, quiet', 'note in notes, quiet'],
    });
    expect(fieldsOf({ corrections: [depth] }, { corrections: [] }).fields).toEqual([['notes', depth.text, null]]);
    const reset = correctionNote({ text: `${depth.text.toUpperCase()} ` });
    expect(fieldsOf({ corrections: [depth] }, { corrections: [reset] }).fields).toEqual([]);
  });

  it('that stand in the text too are told once', () => {
    const note = correctionNote({ text: 'Correction: The repairs cost 340,000 crowns, not 430,000.' });
    const [before, after] = twoVersions(
      ['MERIDEN (Quay Wire) — The ferry came back.', 'The ferry in March'],
      ['WESTPORT (Quay Wire) — The ferry came back.', 'The ferry in April', note.text],
      {
        before: {
          dateline: { text: 'MERIDEN (Quay Wire)', place: 'MERIDEN', date: null, agency: 'Quay Wire' },
          image: { url: 'https://gazette.example/a.jpg', caption: 'The ferry in March', credit: null },
        },
        after: {
          dateline: { text: 'WESTPORT (Quay Wire)', place: 'WESTPORT', date: null, agency: 'Quay Wire' },
          image: { url: 'https://gazette.example/a.jpg', caption: 'The ferry in April', credit: null },
          corrections: [note],
        },
      },
    );
    const { changes, blocks } = differenceOf(before, after);
    expect(changes.map(({ kind, where }) => `${kind} in ${where}`)).toEqual([
      'dateline in dateline',
      'caption in caption',
      'note in notes',
    ]);
    expect(blocks.map((row) => row.changes)).toEqual([['dateline'], ['caption'], ['notes']]);
  });

  it('are left out where different interpreters read them', () => {
    const before = versionState(text, { facts: { headline: 'One' } });
    const after = versionState([...text, 'It sails at nine.'], {
      facts: { headline: 'Another' },
      interpreter: 'two',
      number: 2,
    });
    const { comparability, fields, changes } = differenceOf(before, after);
    expect(comparability).toEqual({ by: 'unknown', because: 'interpreter' });
    expect(fields).toEqual([]);
    expect(changes.map(({ kind }) => kind)).toEqual(['added']);
  });
});
