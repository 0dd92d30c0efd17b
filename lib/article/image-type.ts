/** Media types of pictures that are kept and shown: raster pictures alone, in which nothing can run. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;
export type ImageType = (typeof imageTypes)[number];

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
} satisfies Record<ImageType, string>;

/** How the name of a picture's file ends, without a dot; `bin` where it is of none of the types. */
export function imageEnding(type: string): string {
  return endings[type] ?? 'bin';
}

/**
 * What a picture is by its first bytes, as the MIME Sniffing Standard tells it; null: none of these. What the server says of it
 * is not asked.
 */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const begins = (signs: readonly number[], at = 0) => signs.every((sign, index) => bytes[at + index] === sign);
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  if (begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (begins([0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (/^GIF8[79]a$/.test(text(0, 6))) return 'image/gif';
  if (text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP') return 'image/webp';
  if (text(4, 4) === 'ftyp' && /^avi[fs]$/.test(text(8, 4))) return 'image/avif';
  return null;
}
