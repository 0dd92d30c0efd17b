import type { EvidenceWordName } from './evidence-words.ts';

/** Writes words with what is filled in. */
export type Say = (name: EvidenceWordName, filled?: string) => string;

/** A moment as people anywhere read it, to the second, in UTC: the same on every machine. */
export function moment(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** A hash in groups of four, as one can read it aloud or compare it by eye. */
export function inGroups(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? '';
}
