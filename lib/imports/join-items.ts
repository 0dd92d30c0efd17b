import { limits } from '../article/limits.ts';
import { cleanNames, cleanPaths, cleanText } from './clean-text.ts';
import { importLimits } from './import-limits.ts';
import type { SettledDraft } from './settle-draft.ts';

/**
 * Adds what another entry of the same address says to the first one, which stays what it is where both say something: tags,
 * folders, passages and notes are those of both, the times the earliest of both.
 */
export function joinItems(first: SettledDraft, second: SettledDraft): void {
  const { item } = first;
  const other = second.item;
  item.headline ??= other.headline;
  if (item.authors.length === 0) item.authors = other.authors;
  item.publisher ??= other.publisher;
  item.datePublished ??= other.datePublished;
  item.place ??= other.place;
  item.inLanguage ??= other.inLanguage;
  item.excerpt ??= other.excerpt;
  item.savedAt = earlier(item.savedAt, other.savedAt);
  item.readAt = earlier(item.readAt, other.readAt);
  item.tags = cleanNames([...item.tags, ...other.tags]);
  item.collections = cleanPaths([...item.collections, ...other.collections]);
  if (other.note !== '' && !item.note.includes(other.note)) {
    item.note = cleanText([item.note, other.note].filter((note) => note !== '').join('\n\n'), limits.block);
  }
  const known = new Set(item.highlights.map(({ text, note }) => `${text}\n\n${note}`));
  const more = other.highlights.filter(({ text, note }) => !known.has(`${text}\n\n${note}`));
  item.highlights = [...item.highlights, ...more].slice(0, importLimits.highlights);
  if (first.text === null) {
    first.text = second.text;
    item.takenAt = other.takenAt ?? item.takenAt;
  }
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
