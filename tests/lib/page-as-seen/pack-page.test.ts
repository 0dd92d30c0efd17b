import { expect, test } from 'vitest';
import { packedPage, unpackedPage } from '../../../lib/page-as-seen/pack-page.ts';

test('a page is unpacked as it was packed; what is no page is refused', async () => {
  const html = `<p>${'Ebbe und Flut · 潮 '.repeat(5_000)}</p>`;
  const packed = await packedPage(new TextEncoder().encode(html));
  expect(packed.length).toBeLessThan(html.length / 10);
  expect(await unpackedPage(packed)).toBe(html);
  await expect(unpackedPage(new Uint8Array([1, 2, 3]))).rejects.toThrow();
});
