import { expect, test } from 'vitest';
import { readTarget } from '../../../../lib/interpretation/corrections/note-target.ts';
import { languagePack } from '../../../../lib/languages/registry.ts';
import type { LanguagePack } from '../../../../lib/languages/schema.ts';

const said = (tag: string, text: string, wrong: string | null = null, right: string | null = null) =>
  readTarget(text, 'correction', { wrong, right }, languagePack(tag) as LanguagePack);

test.each([
  ['en', 'The headline of this story has been corrected.', 'headline'],
  ['en', 'A photo caption misidentified the boat.', 'caption'],
  ['en', 'The chart showed the wrong units.', 'graphic'],
  ['en', 'This story misquoted the mayor.', 'quote'],
  ['en', 'An earlier version misspelled her surname.', 'name'],
  ['en', 'An earlier version gave the wrong percentage.', 'number'],
  ['en', 'It misstated the year of the race.', 'date'],
  ['en', 'It gave the wrong address for the yard.', 'place'],
  ['en', 'The story linked to another yard.', 'link'],
  ['en', 'An earlier version had the wrong byline.', 'byline'],
  ['de', 'In der Bildunterschrift stand ein falscher Ort.', 'caption'],
  ['fr', 'Le nom du pilote était faux.', 'name'],
  ['es', 'Se dio una cifra equivocada.', 'number'],
  ['it', 'La data della regata era sbagliata.', 'date'],
  ['nl', 'De kop van dit artikel was onjuist.', 'headline'],
  ['pt', 'A legenda trazia outro barco.', 'caption'],
  ['ja', '船長の氏名に誤りがありました。', 'name'],
  ['zh', '图片说明有误。', 'caption'],
  ['sv', 'Fel årtal angavs.', 'date'],
  ['en', 'This article has been corrected.', null],
  ['en', 'It said that she lives by the sea. She does not.', null],
  ['en', 'It quoth "the name of the rose" at her.', null],
])('in %s: %s is %s', (tag, text, target) => {
  expect(said(tag, text)).toBe(target);
});

test('what no word names is told from the values, where both are plainly of one kind', () => {
  expect(said('en', 'It is 14, not 40.', '40', '14')).toBe('number');
  expect(said('en', 'It was lit in 1989, not 1998.', '1998', '1989')).toBe('date');
  expect(said('en', 'It is on Tuesday, not Monday.', 'Monday', 'Tuesday')).toBe('date');
  expect(said('en', 'It is 1,989 tons.', '1,998 tons', '1,989 tons')).toBe('number');
  expect(said('sv', 'Rätt är fyra mil.', 'sex mil', 'fyra mil')).toBe('number');
  expect(said('en', 'He is Jon, not Tom.', 'Tom', 'Jon')).toBeNull();
  expect(said('en', 'It is 14.', null, '14')).toBeNull();
});

test('words of the values themselves name nothing', () => {
  expect(said('en', 'It is a name plate, not a photo.', 'a photo', 'a name plate')).toBeNull();
});

test('a withdrawn text is wrong as a whole, an update is not', () => {
  const pack = languagePack('en') as LanguagePack;
  const none = { wrong: null, right: null };
  expect(readTarget('We have removed this story.', 'removal', none, pack)).toBe('story');
  expect(readTarget('It has been retracted.', 'retraction', none, pack)).toBe('story');
  expect(readTarget('Updated with a new photo.', 'update', none, pack)).toBeNull();
});
