import type { ComponentType } from 'preact';
import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { type LibraryPart, libraryPartGroups } from '../../lib/archive/library-address.ts';
import { Articles } from './Articles.tsx';
import { later } from './later.ts';
import type { Go } from './use-search.ts';

/** What every part of the library is handed. */
export interface PartProps {
  /** The query of the page's address, with its `?`. */
  search: string;
  /** Goes to another one, of this part or of any. */
  go: Go;
  notices: Notices;
}

/** Each part with its name and what draws it. The code of all but the first is loaded when it is gone to. */
export const parts: Record<LibraryPart, { name: () => string; Surface: ComponentType<PartProps> }> = {
  articles: { name: () => i18n.t('library.parts.articles'), Surface: Articles },
  corrections: {
    name: () => i18n.t('library.parts.corrections'),
    Surface: later(async () => (await import('./Corrections.tsx')).Corrections),
  },
  overview: {
    name: () => i18n.t('library.parts.overview'),
    Surface: later(async () => (await import('./Overview.tsx')).Overview),
  },
  organise: {
    name: () => i18n.t('library.parts.organise'),
    Surface: later(async () => (await import('./Organise.tsx')).Organise),
  },
  watched: {
    name: () => i18n.t('library.parts.watched'),
    Surface: later(async () => (await import('./Watched.tsx')).Watched),
  },
  clips: {
    name: () => i18n.t('clip.tabs.part'),
    Surface: later(async () => (await import('./ClippedTabs.tsx')).ClippedTabs),
  },
  trash: { name: () => i18n.t('library.parts.trash'), Surface: later(async () => (await import('./Trash.tsx')).Trash) },
  import: {
    name: () => i18n.t('importing.part'),
    Surface: later(async () => (await import('./Import.tsx')).Import),
  },
  storage: {
    name: () => i18n.t('library.parts.storage'),
    Surface: later(async () => (await import('./Storage.tsx')).Storage),
  },
  templates: {
    name: () => i18n.t('templates.part'),
    Surface: later(async () => (await import('./Templates.tsx')).Templates),
  },
  requests: {
    name: () => i18n.t('library.parts.requests'),
    Surface: later(async () => (await import('./Requests.tsx')).Requests),
  },
};

/** The groups of the parts, each with its name, in the order of the navigation. */
export function partGroups(): { name: string; own: readonly LibraryPart[] }[] {
  return [
    { name: i18n.t('library.parts.groups.reading'), own: libraryPartGroups.reading },
    { name: i18n.t('library.parts.groups.exchange'), own: libraryPartGroups.exchange },
    { name: i18n.t('library.parts.groups.upkeep'), own: libraryPartGroups.upkeep },
  ];
}
