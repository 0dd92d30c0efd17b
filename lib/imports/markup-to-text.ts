const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/**
 * Characters that are written as entities, once: what they make is not looked at again. Names are those that programs write
 * when they export; no other is known, and none can be defined.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string')
      return Object.hasOwn(named, name.toLowerCase()) ? (named[name.toLowerCase()] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
  });
}

const blocks = /<\/?(?:p|div|li|ul|ol|h[1-6]|blockquote|tr)\b[^<>]*>|<br\b[^<>]*>/gi;

/** A short text with markup in it, such as a note that Zotero exports, as plain text with its lines. */
export function markupToText(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const lines = text.replace(/\r?\n/g, ' ').replace(blocks, '\n');
  const bare = lines.replace(/<\/?[a-z][^<>]{0,500}>/gi, '');
  return decodeEntities(bare)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
