import { i18n } from '#i18n';
import type { TakenBy, VersionState } from '../../lib/article/version-state.ts';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { formatInstant } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';

/** A version as surfaces name it: by its place in the article's history. */
export interface NamedVersion {
  id: string;
  /** Counted from 1, oldest first. */
  number: number;
  /** Milliseconds since 1970. */
  takenAt: number;
  takenBy: TakenBy;
  /** Name of the web archive that it comes from; null where there is none, or none is known. */
  archive: string | null;
  /** Where its capture can be looked at; null for what is from no web archive. */
  archivedUrl: string | null;
}

/** What a version's name is made of; the last two as the archive has them, see `VersionHead`. */
export type NameableVersion = Pick<VersionState, 'id' | 'takenAt' | 'takenBy'> & {
  archivedUrl?: string | null;
  beside?: string | null;
};

/**
 * Versions of one article, oldest first, by their places in its history. One that stands beside another is no version of its
 * own to a reader: it goes by the other's number. `archiveOf`: what the web archive that shows a capture at an address is called.
 */
export function namedVersions(
  states: readonly NameableVersion[],
  archiveOf: (archivedUrl: string) => string | null = hostOf,
): NamedVersion[] {
  const numbers = new Map(states.filter(isListed).map(({ id }, at) => [id, at + 1]));
  return states.map(({ id, takenAt, takenBy, archivedUrl = null, beside = null }, at) => ({
    id,
    number: numbers.get(beside ?? id) ?? Math.max(1, states.slice(0, at).filter(isListed).length),
    takenAt,
    takenBy,
    archive: archivedUrl === null ? null : archiveOf(archivedUrl),
    archivedUrl,
  }));
}

/** Whether a version stands in lists: not so one that stands beside another, where nobody changed anything. */
export function isListed({ beside = null }: NameableVersion): boolean {
  return beside === null;
}

function hostOf(url: string): string | null {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? null;
}

/** How a version was taken: "Read in your browser". */
export function takenWords({ takenBy, archive }: Pick<NamedVersion, 'takenBy' | 'archive'>): string {
  switch (takenBy) {
    case 'live':
      return i18n.t('versions.taken.live');
    case 'background':
      return i18n.t('versions.taken.background');
    case 'archive':
      return archive === null
        ? i18n.t('versions.taken.archive')
        : i18n.t('versions.taken.archiveNamed', [`\u2068${archive}\u2069`]);
    case 'import':
      return i18n.t('versions.taken.import');
    default:
      return assertNever(takenBy);
  }
}

/** "Version 3". */
export function versionName({ number }: Pick<NamedVersion, 'number'>): string {
  return i18n.t('versions.name', [String(number)]);
}

/** When a version was taken, in the reader's own time: "4 May 2026 at 10:12". */
export function takenAtWords({ takenAt }: Pick<NamedVersion, 'takenAt'>): string {
  return formatInstant(takenAt, readerLocale());
}
