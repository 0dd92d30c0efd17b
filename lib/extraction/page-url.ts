import { limits } from '../article/limits.ts';

/** Makes an address absolute; null for what is no http(s) address. */
export type ResolveUrl = (address: string | null | undefined) => string | null;

/** Addresses that a URL parser would leave as they are: resolving a page's links is a tenth of reading it otherwise. */
const plainAbsolute = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[\w\-/~%&=?#+,;:@!$*]*(?:\.[\w\-/~%&=?#+,;:@!$*]+)*$/;
const plainPath = /^\/(?!\/)[\w\-/~%&=?#+,;:@!$*]*(?:\.[\w\-/~%&=?#+,;:@!$*]+)*$/;
const dotSegment = /\/\.{1,2}(?:\/|$)/;

/**
 * An absolute http(s) address, or null: relative addresses are resolved against `base`, anything that is not http(s)
 * (`javascript:`, `data:`, `mailto:`) or is too long is refused.
 */
export function httpUrl(address: string | null | undefined, base: string): string | null {
  if (!address) return null;
  const trimmed = address.trim();
  if (trimmed === '' || trimmed.length > limits.url) return null;
  if (plainAbsolute.test(trimmed) && !dotSegment.test(trimmed)) return trimmed;
  try {
    const url = new URL(trimmed, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    return url.href.length <= limits.url ? url.href : null;
  } catch {
    return null;
  }
}

/** Resolves the links of one page against its base address, remembering what it has seen. */
export function urlResolver(base: string): ResolveUrl {
  const known = new Map<string, string | null>();
  const origin = URL.canParse(base) ? new URL(base).origin : '';
  return (address) => {
    if (!address) return null;
    const seen = known.get(address);
    if (seen !== undefined) return seen;
    const isPlain = plainPath.test(address) && !dotSegment.test(address) && address.length < limits.url / 2;
    const url = isPlain ? origin + address : httpUrl(address, base);
    known.set(address, url);
    return url;
  };
}
