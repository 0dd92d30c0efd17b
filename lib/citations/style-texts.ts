import type { OwnStyle } from './style-list.ts';
import ap from './styles/ap.csl?raw';
import apa from './styles/apa.csl?raw';
import chicagoAuthorDate from './styles/chicago-author-date.csl?raw';
import chicagoNotes from './styles/chicago-notes.csl?raw';
import din1505 from './styles/din-1505-2.csl?raw';
import iso690 from './styles/iso-690.csl?raw';
import mla from './styles/mla.csl?raw';

/** Our own styles as the files they are: read like those that readers bring. */
export const styleTexts: Record<OwnStyle, string> = {
  apa,
  'chicago-notes': chicagoNotes,
  'chicago-author-date': chicagoAuthorDate,
  mla,
  ap,
  'iso-690': iso690,
  'din-1505-2': din1505,
};
