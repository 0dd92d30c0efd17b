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
}

/**
 * Versions of one article, oldest first, by their places in its history. `archiveOf`: the name of the web archive that shows a
 * capture at an address.
 */
export function namedVersions(
  states: readonly (VersionState & { archivedUrl?: string | null })[],
  archiveOf: (archivedUrl: string) => string | null = () => null,
): NamedVersion[] {
  return states.map(({ id, takenAt, takenBy, archivedUrl = null }, at) => ({
    id,
    number: at + 1,
    takenAt,
    takenBy,
    archive: archivedUrl === null ? null : archiveOf(archivedUrl),
  }));
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
