import { type ComponentType, h, type JSX } from 'preact';
import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { PartWaiting } from '../../components/library/PartWaiting.tsx';
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

interface Part {
  name: () => string;
  Surface: ComponentType<PartProps>;
}

/** A part whose code comes when it is gone to; its name stands there until then. */
function partLater(name: () => string, load: () => Promise<(props: PartProps) => JSX.Element | null>): Part {
  return { name, Surface: later(load, () => h(PartWaiting, { name: name() })) };
}

/** Each part with its name and what draws it. The code of all but the first is loaded when it is gone to. */
export const parts: Record<LibraryPart, Part> = {
  articles: { name: () => i18n.t('library.parts.articles'), Surface: Articles },
  corrections: partLater(
    () => i18n.t('library.parts.corrections'),
    async () => (await import('./Corrections.tsx')).Corrections,
  ),
  overview: partLater(
    () => i18n.t('library.parts.overview'),
    async () => (await import('./Overview.tsx')).Overview,
  ),
  organise: partLater(
    () => i18n.t('library.parts.organise'),
    async () => (await import('./Organise.tsx')).Organise,
  ),
  watched: partLater(
    () => i18n.t('library.parts.watched'),
    async () => (await import('./Watched.tsx')).Watched,
  ),
  clips: partLater(
    () => i18n.t('clip.tabs.part'),
    async () => (await import('./ClippedTabs.tsx')).ClippedTabs,
  ),
  trash: partLater(
    () => i18n.t('library.parts.trash'),
    async () => (await import('./Trash.tsx')).Trash,
  ),
  import: partLater(
    () => i18n.t('importing.part'),
    async () => (await import('./Import.tsx')).Import,
  ),
  storage: partLater(
    () => i18n.t('library.parts.storage'),
    async () => (await import('./Storage.tsx')).Storage,
  ),
  templates: partLater(
    () => i18n.t('templates.part'),
    async () => (await import('./Templates.tsx')).Templates,
  ),
  requests: partLater(
    () => i18n.t('library.parts.requests'),
    async () => (await import('./Requests.tsx')).Requests,
  ),
};

/** The groups of the parts, each with its name, in the order of the navigation. */
export function partGroups(): { name: string; own: readonly LibraryPart[] }[] {
  return [
    { name: i18n.t('library.parts.groups.reading'), own: libraryPartGroups.reading },
    { name: i18n.t('library.parts.groups.exchange'), own: libraryPartGroups.exchange },
    { name: i18n.t('library.parts.groups.upkeep'), own: libraryPartGroups.upkeep },
  ];
}
