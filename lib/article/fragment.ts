/** An address without what follows `#`: the same page. */
export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
