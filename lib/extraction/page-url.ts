import { limits } from '../article/limits.ts';

/**
 * An absolute http(s) address, or null: relative addresses are resolved against `base`, anything that is not http(s)
 * (`javascript:`, `data:`, `mailto:`) or is too long is refused.
 */
export function httpUrl(address: string | null | undefined, base: string): string | null {
  if (!address) return null;
  const trimmed = address.trim();
  if (trimmed === '' || trimmed.length > limits.url) return null;
  try {
    const url = new URL(trimmed, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    return url.href.length <= limits.url ? url.href : null;
  } catch {
    return null;
  }
}
