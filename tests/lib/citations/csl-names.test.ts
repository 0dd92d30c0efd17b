import { describe, expect, it } from 'vitest';
import { cslNameOf, printedName } from '../../../lib/citations/csl-names.ts';

const split = (name: string, language: string | null = 'en', organisations: string[] = []) =>
  cslNameOf(name, { language, organisations });

describe('names of persons', () => {
  it.each([
    ['Anne Moreau', 'en', { family: 'Moreau', given: 'Anne' }],
    ['Anne-Marie O’Neill', 'en', { family: 'O’Neill', given: 'Anne-Marie' }],
    ['J. R. Whitlock', 'en', { family: 'Whitlock', given: 'J. R.' }],
    ['Moreau, Anne', 'en', { family: 'Moreau', given: 'Anne' }],
    ['Martin Hale Jr.', 'en', { family: 'Hale', given: 'Martin', suffix: 'Jr.' }],
    ['Martin Hale, Jr.', 'en', { family: 'Hale', given: 'Martin', suffix: 'Jr.' }],
    ['Ludwig van der Berg', 'nl', { family: 'Berg', given: 'Ludwig', 'non-dropping-particle': 'van der' }],
    ['Ludwig Van der Berg', 'nl', { family: 'Van der Berg', given: 'Ludwig' }],
    ['Clara von Aue', 'de', { family: 'Aue', given: 'Clara', 'non-dropping-particle': 'von' }],
    ['Jules Le Guen', 'fr', { family: 'Le Guen', given: 'Jules' }],
    ['Inés Ortega y Vidal', 'es', { family: 'Ortega y Vidal', given: 'Inés' }],
    ['María José Ortega y Vidal', 'es', { family: 'Ortega y Vidal', given: 'María José' }],
    ['Ирина Соколова', 'ru', { family: 'Соколова', given: 'Ирина' }],
    ['Олена Шевчук', 'uk', { family: 'Шевчук', given: 'Олена' }],
    ['Ελένη Παππά', 'el', { family: 'Παππά', given: 'Ελένη' }],
    ['נועה לוי', 'he', { family: 'לוי', given: 'נועה' }],
    ['ليلى حداد', 'ar', { family: 'حداد', given: 'ليلى' }],
    ['سامي عبد الرحمن', 'ar', { family: 'عبد الرحمن', given: 'سامي' }],
    ['अनीता शर्मा', 'hi', { family: 'शर्मा', given: 'अनीता' }],
    ['রিনা দাস', 'bn', { family: 'দাস', given: 'রিনা' }],
    ['สมชาย ใจดี', 'th', { family: 'ใจดี', given: 'สมชาย' }],
    ['山田 太郎', 'ja', { family: '山田', given: '太郎' }],
    ['김 민수', 'ko', { family: '김', given: '민수' }],
    ['Kovács Péter', 'hu', { family: 'Kovács', given: 'Péter' }],
  ])('%s (%s)', (name, language, expected) => {
    expect(split(name, language)).toEqual(expected);
  });

  it.each([
    ['山田太郎', 'ja'],
    ['王小明', 'zh'],
    ['김민수', 'ko'],
    ['Nguyễn Văn An', 'vi'],
    ['Sukarno', 'id'],
    ['约翰·史密斯', 'zh'],
    ['A reporter at large', 'en'],
  ])('are taken as a whole where a split would be a guess: %s', (name, language) => {
    expect(split(name, language)).toEqual({ literal: name });
  });

  it('read as printed again', () => {
    expect(printedName(split('Ludwig van der Berg', 'nl'))).toBe('Ludwig van der Berg');
    expect(printedName(split('Martin Hale Jr.'))).toBe('Martin Hale Jr.');
  });
});

describe('names of no person', () => {
  it.each([
    'Our Foreign Desk',
    'Gazette Staff',
    'Newsdesk',
    'BBC Verify',
    'Agence Exemple-Presse',
    'Équipe & amis',
    'Team 23',
    'Редакция Портовых новостей',
    'وكالة الميناء',
    '港口通讯社',
    'मुख्य संवाददाता',
  ])('are taken as a whole: %s', (name) => {
    expect(split(name)).toEqual({ literal: name });
  });

  it('are the publisher and the agency by their own names', () => {
    expect(split('Harbour Line', 'en', ['Harbour line'])).toEqual({ literal: 'Harbour Line' });
  });

  it('are not told by capitals alone', () => {
    expect(split('ANNE MOREAU')).toEqual({ family: 'MOREAU', given: 'ANNE' });
    expect(split('JFK Whitlock III', 'en')).toEqual({ literal: 'JFK Whitlock III' });
  });
});
