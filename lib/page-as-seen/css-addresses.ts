/** `url(…)` of a style sheet, in quotation marks or bare. */
const address = /url\(\s*(?:"((?:[^"\\\n]|\\.){0,4000})"|'((?:[^'\\\n]|\\.){0,4000})'|([^\s"'()\\]{0,4000}))\s*\)/gi;
const imports = /@import\s[^;]{0,4000};?/gi;
const fontFaces = /@font-face\s*\{[^}]{0,20000}\}/gi;

/**
 * Style sheet text with every address whole, without what it imports (browsers hand those over in its place) and without its
 * fonts: a page's own fonts are its maker's to hand on.
 */
export function wholeAddresses(css: string, base: string): string {
  return rewrite(css.replace(imports, '').replace(fontFaces, ''), (url) => URL.parse(url, base)?.href ?? null);
}

/** The addresses of pictures in a style sheet, http and https only. */
export function addressesOf(css: string): string[] {
  const found: string[] = [];
  rewrite(css, (url) => {
    if (/^https?:/i.test(url)) found.push(url);
    return null;
  });
  return found;
}

/** Style sheet text that loads nothing: pictures are those of `found`, by their addresses, and all others are gone. */
export function withPictures(css: string, found: ReadonlyMap<string, string>): string {
  return rewrite(css, (url) => (url.startsWith('#') || isPicture(url) ? url : (found.get(url) ?? null)));
}

/** Data of a picture. As a picture, SVG runs nothing and loads nothing. */
export function isPicture(url: string): boolean {
  return /^data:image\/(?:png|jpeg|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon|svg\+xml)[;,]/i.test(url);
}

function rewrite(css: string, to: (url: string) => string | null): string {
  return css.replace(address, (_whole, double?: string, single?: string, bare?: string) => {
    const url = (double ?? single ?? bare ?? '').replace(/\\([^0-9a-f\n])/gi, '$1').trim();
    const other = to(url);
    return other === null ? 'none' : `url("${other.replace(/["\\\n]/g, (sign) => encodeURIComponent(sign))}")`;
  });
}
