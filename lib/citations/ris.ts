import type { CslDate, CslItem, CslName } from './csl-data.ts';

/**
 * RIS, as reference managers exchange it: one reference from TY to ER, one tag a line, lines ended by CR LF. The tags of a newspaper
 * article (`docs/citations.md` lists each).
 */
export function risFile(items: readonly CslItem[]): string {
  return items.map(risReference).join('\r\n');
}

function risReference(item: CslItem): string {
  const [year] = item.issued?.['date-parts'][0] ?? [];
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', risName(name)]),
    ...(item.translator ?? []).map((name): [string, string] => ['A4', risName(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', year === undefined ? undefined : String(year).padStart(4, '0')],
    ['DA', item.issued && risDate(item.issued)],
    ['Y2', risDate(item.accessed)],
    ['CY', item['event-place']],
    ['SE', item.section],
    ['LA', item.language],
    ['AB', item.abstract],
    ...(item.keyword?.split(', ') ?? []).map((word): [string, string] => ['KW', word]),
    ['UR', item.URL],
    ['L2', item.archive_location],
    ['DB', item.archive],
    ['AN', item.archive_location],
    // One, since each is a note of its own to its readers.
    ['N1', item.note.replaceAll('\n', '; ')],
  ];
  const written = lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]));
  return `${written.join('')}ER  - \r\n`;
}

/** "Berg, Ludwig, Jr."; a particle stands with the family name. A comma behind keeps a name of more words in one piece. */
function risName(name: CslName): string {
  if ('literal' in name) return /\s/u.test(name.literal) ? `${name.literal},` : name.literal;
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  const last = particle === undefined ? family : `${particle} ${family}`;
  return [last, given, suffix].filter((part) => part !== undefined && part !== '').join(', ');
}

/** "2026/04/12", "2026/04", "2026": as far as it is stated. */
function risDate({ 'date-parts': [parts] }: CslDate): string {
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('/');
}

/** A value must not begin another tag. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
