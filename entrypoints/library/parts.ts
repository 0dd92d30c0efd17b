import type { ComponentType } from 'preact';
import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import type { LibraryPart } from '../../lib/archive/library-address.ts';
import { Articles } from './Articles.tsx';
import { Corrections } from './Corrections.tsx';
import { Organise } from './Organise.tsx';
import { Overview } from './Overview.tsx';
import { Requests } from './Requests.tsx';
import { Storage } from './Storage.tsx';
import { Trash } from './Trash.tsx';
import type { Go } from './use-search.ts';
import { Watched } from './Watched.tsx';

/** What every part of the library is handed. */
export interface PartProps {
  /** The query of the page's address, with its `?`. */
  search: string;
  /** Goes to another one, of this part or of any. */
  go: Go;
  notices: Notices;
}

/** Each part with its name and what draws it. */
export const parts: Record<LibraryPart, { name: () => string; Surface: ComponentType<PartProps> }> = {
  articles: { name: () => i18n.t('library.parts.articles'), Surface: Articles },
  corrections: { name: () => i18n.t('library.parts.corrections'), Surface: Corrections },
  overview: { name: () => i18n.t('library.parts.overview'), Surface: Overview },
  organise: { name: () => i18n.t('library.parts.organise'), Surface: Organise },
  watched: { name: () => i18n.t('library.parts.watched'), Surface: Watched },
  trash: { name: () => i18n.t('library.parts.trash'), Surface: Trash },
  storage: { name: () => i18n.t('library.parts.storage'), Surface: Storage },
  requests: { name: () => i18n.t('library.parts.requests'), Surface: Requests },
};
