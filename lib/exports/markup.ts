/**
 * Markup of a file that we write. Every text in it passes `escaped`: `html` does so with whatever is put in, but for what
 * `html` itself has made.
 */
export interface Markup {
  markup: string;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

/** The text that `escaped` made this of. */
export function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => {
    const found = Object.entries(signs).find(([, written]) => written === sign);
    return found?.[0] ?? sign;
  });
}

type Part = string | number | Markup | null | readonly (Markup | null)[];

export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const written = parts.map((part): string => {
    if (part === null) return '';
    if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
    return 'markup' in part ? part.markup : part.map((one) => one?.markup ?? '').join('');
  });
  return { markup: pieces.map((piece, at) => piece + (written[at] ?? '')).join('') };
}
