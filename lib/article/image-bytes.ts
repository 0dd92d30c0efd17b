import type { RequestFailure } from './page-request.ts';

/** Most bytes of one image: many times what news pages show, and what a page of ours can hold in memory without harm. */
export const imageBytesLimit = 12_000_000;

/**
 * The media type of an image as its own first bytes say; null for anything else. Only types that hold nothing but a picture:
 * SVG is a document that may load others, and is not among them.
 */
export function imageTypeOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  // An ISO media file says after its first box's name what it is.
  return /^ftypavi[fs]$/.test(head.slice(4)) ? 'image/avif' : null;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return bytes.length > head.length && head.every((byte, at) => bytes[at] === byte);
}

/** What came of asking for an image. `status`: the server answered with anything but success. */
export type FetchedImage =
  | { got: 'image'; type: string; bytes: Uint8Array<ArrayBuffer> }
  | { got: 'nothing'; failure: RequestFailure | 'status' };

export interface ImageRequest {
  /** http or https. */
  url: string;
  articleId: string;
}
