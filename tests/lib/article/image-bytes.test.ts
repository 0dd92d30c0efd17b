import { expect, it } from 'vitest';
import { imageTypeOf } from '../../../lib/article/image-bytes.ts';

const bytes = (head: string, rest = '\0'.repeat(20)) => Uint8Array.from(head + rest, (sign) => sign.charCodeAt(0));

it.each([
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['GIF89a', 'image/gif'],
  ['GIF87a', 'image/gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['\0\0\0\x1cftypavif', 'image/avif'],
])('knows %j by its first bytes', (head, type) => {
  expect(imageTypeOf(bytes(head))).toBe(type);
});

it.each([
  ['<svg xmlns="http://www.w3.org/2000/svg">'],
  ['<?xml version="1.0"?><svg/>'],
  ['<!doctype html><title>GIF89a</title>'],
  ['RIFF\x10\0\0\0WAVEfmt '],
  ['\0\0\0\x1cftypmp42'],
  ['\x89PNG'],
])('takes %j for no picture', (head) => {
  expect(imageTypeOf(bytes(head))).toBeNull();
});

it('takes nothing for no picture', () => {
  expect(imageTypeOf(new Uint8Array())).toBeNull();
});
