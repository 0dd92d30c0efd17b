import type { CorrectionEntry } from '../../lib/article/correction-entry.ts';
import { correctionNote } from './article-facts.ts';

/** A note of an invented story; what a test is about is given. */
export function correctionEntry(given: Partial<CorrectionEntry> = {}): CorrectionEntry {
  const day = given.listed?.day ?? '2026-04-14';
  return {
    id: 'article:note',
    noteId: 'note',
    articleId: 'article',
    headline: 'Dredging will close the north channel until autumn',
    url: 'https://gazette.example/ports/north-channel',
    publisher: 'The Harbour Gazette',
    host: 'gazette.example',
    authors: ['Ann Lee', 'Bo Ray'],
    inLanguage: 'en',
    datePublished: '2026-04-12',
    correction: correctionNote({ date: day }),
    by: 'publisher',
    dismissed: false,
    standing: 'stands',
    firstSeenAt: Date.parse('2026-04-20T10:00:00Z'),
    listed: { day, wall: Date.parse(day), by: 'stated' },
    timeToCorrection: { days: 2, minutes: null },
    ...given,
  };
}

/** A note listed under a day. */
export function entryOn(day: string, given: Partial<CorrectionEntry> = {}): CorrectionEntry {
  return correctionEntry({ listed: { day, wall: Date.parse(day), by: 'stated' }, ...given });
}
