import type { CslVariable } from 'citeproc';
import { hasLettersOf, languageDirection, textDirection } from '../foundation/text-direction.ts';

/*
 * Text that runs against the citation around it. Without a frame, an Arabic name would take the year and the brackets behind it to its
 * own side. Frames are Unicode's isolates, so that they hold in plain text as well.
 */

const isolateOpen = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' } as const;
export const isolateClose = '\u2069';

/** Signs that turn what follows them until they are ended; a page may leave them open. */
const turning = /[\u202a-\u202e\u2066-\u2069]/u;

/** Addresses are copied into other programs, which take a sign behind them for a part of them. */
const bare = new Set(['URL', 'DOI', 'archive_location']);

/** A variable's text as it stands in a citation in this language (BCP 47), in a frame where it needs one. */
export function isolated(text: string, { itemData, variableNames }: CslVariable, language: string): string {
  if (text === '' || variableNames.some((name) => bare.has(name))) return text;
  // A title that stands in for a name is in a frame already.
  if (text.endsWith(isolateClose) && Object.values(isolateOpen).some((open) => text.startsWith(open))) return text;
  const against = languageDirection(language) === 'rtl' ? 'ltr' : 'rtl';
  if (!hasLettersOf(against, text) && !turning.test(text)) return text;
  return `${isolateOpen[textDirection(text, itemData.language ?? null)]}${closed(text)}${isolateClose}`;
}

/** Every isolate that is opened in the text is closed in it, and none is that was not opened. */
function closed(text: string): string {
  let open = 0;
  let kept = '';
  for (const sign of text) {
    if (sign >= isolateOpen.ltr && sign <= isolateOpen.auto) open += 1;
    else if (sign === isolateClose && open === 0) continue;
    else if (sign === isolateClose) open -= 1;
    kept += sign;
  }
  return kept + isolateClose.repeat(open);
}
