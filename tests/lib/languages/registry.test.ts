import { expect, test } from 'vitest';
import { fallbackPack, languagePack, packIn } from '../../../lib/languages/registry.ts';

const pack = (tag: string, aliases: string[] = []) => ({ ...fallbackPack, tag, aliases });
const north = pack('nb', ['no', 'nn']);
const simplified = pack('zh');
const traditional = pack('zh-Hant', ['zh-tw', 'zh-hk', 'zh-mo']);
const packs = [north, simplified, traditional];

test.each([
  ['nb', north],
  ['no', north],
  ['nn-NO', north],
  ['zh', simplified],
  ['zh-CN', simplified],
  ['zh-Hant', traditional],
  ['zh-Hant-TW', traditional],
  ['zh_TW', traditional],
  ['ZH-hk', traditional],
  ['sv', null],
])('%s is served by its own pack, an alias or a broader tag, in that order', (tag, expected) => {
  expect(packIn(packs, tag)).toBe(expected);
});

test("a pack's own tag goes before another's alias", () => {
  const own = pack('nn');
  expect(packIn([north, own], 'nn')).toBe(own);
});

test('regions are served by their language', () => {
  expect(languagePack('pt_BR')?.tag).toBe('pt');
  expect(languagePack('xx')).toBeNull();
});
