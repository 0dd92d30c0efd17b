import type { CitationForm, CitationStyleFile, StyleFault } from '../article/citation.ts';
import { citationStyleLimits } from '../article/citation.ts';
import { checkedStyle } from '../citations/formatted.ts';
import { ownStyleNames, ownStyles } from '../citations/style-list.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { withArchive } from '../storage/with-archive.ts';
import { citationFormats } from './citation-files.ts';

export interface StyleDeps {
  database?: ArchiveDatabase;
  clock?: Clock;
  /** The browser's parser of XML. */
  parse?: (xml: string) => Document;
}

const readersOwn = 'reader:';

/** Everything that articles can be cited as, and what was chosen last; the first of all where that is gone. */
export async function citationForms({ database = archiveDatabase() }: StyleDeps = {}): Promise<{
  forms: CitationForm[];
  last: string;
}> {
  const [last, styles] = await Promise.all([
    readSetting(database, 'citationForm'),
    readSetting(database, 'citationStyles'),
  ]);
  const forms: CitationForm[] = [
    ...ownStyleNames.map((name): CitationForm => ({ value: name, words: ownStyles[name], kind: 'style' })),
    ...styles.map(formOf),
    ...citationFormats.map(({ value, words }): CitationForm => ({ value, words, kind: 'file' })),
  ];
  return { forms, last: forms.some(({ value }) => value === last) ? last : ownStyleNames[0] };
}

/** The CSL file behind a form; null: the form is none of the reader's own, or the style is gone. */
export async function readersStyle(
  form: string,
  { database = archiveDatabase() }: StyleDeps = {},
): Promise<string | null> {
  if (!form.startsWith(readersOwn)) return null;
  const styles = await readSetting(database, 'citationStyles');
  return styles.find(({ id }) => `${readersOwn}${id}` === form)?.csl ?? null;
}

/** Remembers what was chosen. */
export async function setCitationForm(form: string, deps: StyleDeps = {}): Promise<Result<null, ErrorCode>> {
  const { database = archiveDatabase(), clock = systemClock } = deps;
  const set = await withArchive((archive) => writeSetting(archive, 'citationForm', form, clock()), database);
  return set.ok ? success(null) : set;
}

/** Keeps a style that the reader brings; the same file again is the same style. What is wrong with it is an answer like any other. */
export async function addCitationStyle(
  csl: string,
  deps: StyleDeps = {},
): Promise<Result<CitationForm | StyleFault, ErrorCode>> {
  const { database = archiveDatabase(), parse } = deps;
  const checked = await checkedStyle(csl, parse);
  if ('fault' in checked) return success(checked);
  const before = await withArchive((archive) => readSetting(archive, 'citationStyles'), database);
  if (!before.ok) return before;
  const same = before.value.find((style) => style.csl === csl);
  if (same !== undefined) return success(formOf(same));
  if (before.value.length >= citationStyleLimits.styles) return success({ fault: 'too-many' });
  const style = { id: crypto.randomUUID(), title: checked.title, csl };
  const written = await write([...before.value, style], deps);
  return written.ok ? success(formOf(style)) : written;
}

/** Removes a style of the reader's. Answers what puts it back. */
export async function removeCitationStyle(
  form: string,
  deps: StyleDeps = {},
): Promise<Result<() => Promise<Result<null, ErrorCode>>, ErrorCode>> {
  const { database = archiveDatabase() } = deps;
  const before = await withArchive((archive) => readSetting(archive, 'citationStyles'), database);
  if (!before.ok) return before;
  const removed = before.value.filter(({ id }) => `${readersOwn}${id}` === form);
  const written = await write(
    before.value.filter((style) => !removed.includes(style)),
    deps,
  );
  if (!written.ok) return written;
  return success(async () => {
    const now = await withArchive((archive) => readSetting(archive, 'citationStyles'), database);
    return now.ok ? write([...now.value, ...removed], deps) : now;
  });
}

async function write(styles: CitationStyleFile[], deps: StyleDeps): Promise<Result<null, ErrorCode>> {
  const { database = archiveDatabase(), clock = systemClock } = deps;
  const set = await withArchive((archive) => writeSetting(archive, 'citationStyles', styles, clock()), database);
  return set.ok ? success(null) : set;
}

function formOf({ id, title }: CitationStyleFile): CitationForm {
  return { value: `${readersOwn}${id}`, words: title || 'CSL', kind: 'own' };
}
