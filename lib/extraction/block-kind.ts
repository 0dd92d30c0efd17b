import type { BlockKind } from '../article/block.ts';

/** What the text directly in an element is, given what the element itself stands in. */
export function kindOf(tag: string, outer: BlockKind): BlockKind {
  if (headingLevel(tag) !== null) return 'heading';
  switch (tag) {
    case 'p':
      return outer === 'list-item' || outer === 'quote' || outer === 'caption' ? outer : 'paragraph';
    case 'li':
    case 'dt':
    case 'dd':
      return 'list-item';
    case 'blockquote':
      return 'quote';
    case 'pre':
      return 'preformatted';
    case 'figcaption':
    case 'caption':
      return 'caption';
    case 'article':
    case 'section':
    case 'main':
      return 'other';
    default:
      return outer === 'paragraph' || outer === 'preformatted' ? 'other' : outer;
  }
}

/** 1 to 6 for `h1` to `h6`, else null. */
export function headingLevel(tag: string): number | null {
  if (tag.length !== 2 || tag.charCodeAt(0) !== 104) return null;
  const level = tag.charCodeAt(1) - 48;
  return level >= 1 && level <= 6 ? level : null;
}
