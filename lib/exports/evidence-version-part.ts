import type { EvidenceRun, EvidenceStep, EvidenceVersionEntry } from './evidence-schema.ts';
import { inGroups, moment, type Say } from './evidence-text.ts';
import type { EvidenceWordName } from './evidence-words.ts';
import { html, type Markup } from './markup.ts';

export interface VersionPart {
  version: EvidenceVersionEntry;
  /** From 1, oldest first. */
  number: number;
  step: EvidenceStep | null;
  versions: readonly EvidenceVersionEntry[];
}

/** One version: when and how it was taken, its fields and hashes, what changed, and its text with the marks of that. */
export function versionPart({ version, number, step, versions }: VersionPart, say: Say): Markup {
  const numberOf = (id: string | null) => versions.findIndex((one) => one.id === id) + 1;
  const against = numberOf(step?.against ?? null);
  return html`<article id="version-${number}">
<h3>${say('version', String(number))}</h3>
<dl class="facts">
${row(say('taken'), `${moment(version.takenAt)}, ${say(wayNames[version.takenBy])}`)}
${version.archivedUrl === null ? null : row('', version.archivedUrl)}
${row(say('kept'), moment(version.keptAt))}
${version.firstSeenAt === version.takenAt ? null : row(say('firstSeen'), moment(version.firstSeenAt))}
${row(say('lastSeen'), lastSeen(version, say))}
${version.beside === null ? null : row('', say('beside', String(numberOf(version.beside))))}
${step === null || step.revertsTo === null ? null : row('', say('reverts', String(numberOf(step.revertsTo))))}
${row(say('readBy'), `${version.extractor}, ${version.interpreter}`)}
${fieldRows(version.fields, say)}
${version.fieldsNow === null ? null : html`${row('', say('fieldsNow'))}${fieldRows(version.fieldsNow, say)}`}
${row(say('textHash'), inGroups(version.contentHash))}
${sealRows(version, say)}
</dl>
${step === null || against === 0 ? null : changesPart(step, against, say)}
<h2>${say('text')}</h2>
<div dir="auto">${textPart(version, step, versions, say)}</div>
</article>
`;
}

const wayNames: Record<EvidenceVersionEntry['takenBy'], EvidenceWordName> = {
  live: 'takenLive',
  background: 'takenBackground',
  archive: 'takenArchive',
  import: 'takenImport',
};

function row(name: string, value: string): Markup {
  return html`<dt>${name}</dt><dd><bdi>${value}</bdi></dd>
`;
}

function lastSeen({ seenAs }: EvidenceVersionEntry, say: Say): string {
  const ways = ['live', 'background', 'archive', 'import'] as const;
  return ways
    .flatMap((way) => (seenAs[way] === undefined ? [] : `${moment(seenAs[way])}, ${say(wayNames[way])}`))
    .join('; ');
}

const fieldNames: readonly EvidenceWordName[] = [
  'headline',
  'alternativeHeadline',
  'authors',
  'dateline',
  'datePublished',
  'dateModified',
  'caption',
  'notes',
];

/** The fields as `factsText` writes them; a file's may be anything, and is then shown as it is. */
function fieldRows(fields: string, say: Say): Markup[] {
  const values = parsedList(fields);
  if (values === null) return [row('', fields)];
  return fieldNames.flatMap((name, at) => {
    const value = values[at];
    const texts = name === 'notes' ? noteTexts(value) : [textOf(value)];
    return texts.filter((text) => text !== '').map((text) => row(say(name), text));
  });
}

function parsedList(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(', ');
  return typeof value === 'string' ? value : '';
}

function noteTexts(value: unknown): string[] {
  return (Array.isArray(value) ? value : []).map((note) => textOf(Array.isArray(note) ? note.slice(1) : note));
}

function sealRows({ seal }: EvidenceVersionEntry, say: Say): Markup {
  if (seal === null) return html`<dt></dt><dd class="unsealed">${say('unsealed')}</dd>`;
  const before = seal.previous === null ? say('sealFirst') : inGroups(seal.previous);
  return html`${row(`${say('seal')} ${seal.seq}`, inGroups(seal.hash))}${row(say('sealBefore'), before)}`;
}

const saidNames = {
  disclosed: 'disclosed',
  'update-stamped': 'updateStamped',
  'not-disclosed': 'notDisclosed',
} as const;

function changesPart(step: EvidenceStep, against: number, say: Say): Markup {
  const fields = step.fields.map(
    ({ runs }) => html`<li dir="auto">${runs.map(runPart)}</li>
`,
  );
  const changes = step.changes.map(
    ({
      before,
      after,
      said,
    }) => html`<li><bdi>${before === null ? null : html`<del>${before}</del> `}${after === null ? null : html`<ins>${after}</ins>`}</bdi>${said === null ? null : html` – ${say(saidNames[said])}`}</li>
`,
  );
  const nothing = fields.length + changes.length === 0 ? html`<p>${say('nothing')}</p>` : null;
  return html`<section class="changes">
<h2>${say('changes')}</h2>
<p>${say('against', String(against))}${step.unknown === null ? null : html` ${say('unknown')}`}</p>
${nothing}
<ul>
${fields}${changes}</ul>
</section>`;
}

function runPart({ op, text }: EvidenceRun): Markup {
  if (op === 'removed') return html`<del>${text}</del>`;
  return op === 'added' ? html`<ins>${text}</ins>` : html`${text}`;
}

/** The text with what changed in it; where nothing is compared, as it is. */
function textPart(
  { lines }: EvidenceVersionEntry,
  step: EvidenceStep | null,
  versions: readonly EvidenceVersionEntry[],
  say: Say,
): Markup[] {
  const older = versions.find(({ id }) => id === step?.against);
  if (step === null || older === undefined)
    return lines.map(
      (line) => html`<p>${line}</p>
`,
    );
  const linesOf = (all: readonly string[], from: number | null, count = 1) =>
    from === null ? '' : all.slice(from, from + count).join(' ');
  return step.paragraphs.map(({ op, before, after, runs, span }) => {
    const was = linesOf(older.lines, before, span?.before);
    const is = linesOf(lines, after, span?.after);
    if (op === 'removed')
      return html`<p class="whole-removed"><del>${was}</del></p>
`;
    if (op === 'added')
      return html`<p class="whole-added"><ins>${is}</ins></p>
`;
    const moved = op === 'moved' ? html` <small>(${say('moved')})</small>` : null;
    return html`<p>${runs === null ? html`${is}` : runs.map(runPart)}${moved}</p>
`;
  });
}
