import type { ArticleInFull, VersionInFull } from '../article/article-in-full.ts';
import type { CorrectionKind } from '../article/correction.ts';
import { citationKey } from './citation-key.ts';
import type { CslDateline, CslItem, CslName } from './csl-data.ts';
import { cslDateOf, cslDay, isoDate } from './csl-dates.ts';
import { cslNameOf, printedName } from './csl-names.ts';

/** Hexadecimal digits of a hash in a note: enough to tell versions apart and to look one up. */
const shownDigits = 16;

/** What is said of a note before its text. The notes of citation files are in one language, as the names of their fields are. */
const noteNames: Record<CorrectionKind, string> = {
  correction: 'Corrected',
  clarification: 'Clarified',
  refile: 'Refiled',
  update: 'Updated',
  'editors-note': 'Editor’s note',
  retraction: 'Retracted',
  removal: 'Removed',
};

/**
 * A version of an article as it is cited. `accessedAt`: when the reader had it before them, in milliseconds since 1970; its day is
 * that of `timeZone`, without one the machine's own. Nothing is guessed: what the page does not state is not in the citation. The
 * key is unique only after `withUniqueKeys`.
 */
export function cslItemOf(
  article: ArticleInFull,
  version: VersionInFull,
  accessedAt: number,
  timeZone?: string,
): CslItem {
  const { facts } = version;
  const container = oneLine(facts.publisher ?? article.publisher);
  const around = { language: facts.inLanguage, organisations: [container, facts.agency, article.host] };
  const named = namesOf(
    facts.authors.map(({ name }) => name),
    around,
  );
  // A text of which no writer is named is its agency's.
  const author = named.length === 0 && facts.agency !== null ? [{ literal: oneLine(facts.agency) }] : named;
  const isByOthers = facts.agency !== null && !author.some((name) => printedName(name) === facts.agency);
  const issued = cslDateOf(facts.datePublished);
  const place = stated(facts.dateline?.place);
  const translators = facts.credits.filter(({ role }) => role === 'translation').flatMap(({ names }) => names);
  const translator = namesOf(translators, around);
  const total = Math.max(version.number, ...article.versions.map(({ number }) => number));
  const dateline = datelineOf(article, version, total);
  const item = {
    type: 'article-newspaper' as const,
    title: oneLine(facts.headline) || oneLine(version.reading.documentTitle) || article.canonicalUrl,
    ...(author.length === 0 ? {} : { author }),
    ...(translator.length === 0 ? {} : { translator }),
    'container-title': container,
    ...(issued === null ? {} : { issued }),
    accessed: cslDay(accessedAt, timeZone),
    URL: article.canonicalUrl,
    ...(total > 1 ? { version: String(version.number) } : {}),
    ...(place === null ? {} : { 'event-place': place }),
    ...given('section', stated(facts.articleSection)),
    ...given('abstract', stated(facts.alternativeHeadline)),
    ...given('keyword', stated(facts.keywords.join(', '))),
    ...given('language', stated(facts.inLanguage)),
    ...given('original-publisher', isByOthers ? stated(facts.agency) : null),
    ...(version.archivedUrl === null
      ? {}
      : { archive: hostOf(version.archivedUrl), archive_location: version.archivedUrl }),
  };
  return {
    id: citationKey(item),
    ...item,
    note: noteLines(dateline, issued !== null).join('\n'),
    custom: { dateline },
  };
}

/**
 * When the reader had a version before them: when it was read, or, since a web archive's capture is dated by the archive, when it was
 * fetched from there.
 */
export function accessOf(version: Pick<VersionInFull, 'takenBy' | 'takenAt' | 'keptAt'>): number {
  return version.takenBy === 'archive' ? version.keptAt : version.takenAt;
}

function namesOf(names: readonly string[], around: Parameters<typeof cslNameOf>[1]): CslName[] {
  return [...new Set(names.map(oneLine))].filter((name) => name !== '').map((name) => cslNameOf(name, around));
}

function datelineOf(article: ArticleInFull, version: VersionInFull, versions: number): CslDateline {
  const { facts } = version;
  return {
    articleId: article.id,
    versionId: version.id,
    version: version.number,
    versions,
    seal: version.seal,
    contentHash: version.contentHash,
    datePublished: facts.datePublished,
    dateModified: facts.dateModified,
    dateline: stated(facts.dateline?.text),
    agency: stated(facts.agency),
    archivedUrl: version.archivedUrl,
    takenAt: new Date(version.takenAt).toISOString(),
    takenBy: version.takenBy,
    corrections: version.notes
      .filter(({ dismissed }) => !dismissed)
      .map(({ correction: { kind, date, text } }) => ({ kind, date, text: oneLine(text) })),
  };
}

/** No line begins with the name of a CSL variable: reference managers would read it as that, and print it. */
function noteLines(dateline: CslDateline, isDated: boolean): string[] {
  const { version, versions, seal, contentHash, dateModified, datePublished } = dateline;
  const hash =
    seal === null ? `text SHA-256 ${contentHash.slice(0, shownDigits)}` : `seal SHA-256 ${seal.slice(0, shownDigits)}`;
  const modified = dateModified === null ? null : cslDateOf(dateModified);
  return [
    `Cited version: ${version} of ${versions}, ${hash}`,
    ...(isDated || datePublished === null ? [] : [`Published: ${datePublished}`]),
    ...(dateModified === null ? [] : [`Modified: ${modified === null ? dateModified : isoDate(modified)}`]),
    ...dateline.corrections.map(({ kind, date, text }) => {
      const name = noteNames[kind as CorrectionKind];
      return date === null ? `${name}: ${text}` : `${name} on ${date}: ${text}`;
    }),
    ...(dateline.dateline === null ? [] : [`Dateline: ${dateline.dateline}`]),
    ...(dateline.agency === null ? [] : [`Agency: ${dateline.agency}`]),
    ...(dateline.archivedUrl === null
      ? []
      : [`Archived: ${dateline.archivedUrl}, captured ${dateline.takenAt.slice(0, 10)}`]),
  ];
}

function given<Name extends string>(name: Name, value: string | null): Partial<Record<Name, string>> {
  return value === null ? {} : ({ [name]: value } as Record<Name, string>);
}

function stated(text: string | null | undefined): string | null {
  return oneLine(text ?? '') || null;
}

/** In one line, without control signs; signs of direction stay, since they belong to the words. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
