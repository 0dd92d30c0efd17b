import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorrectionKind } from '../../lib/article/correction.ts';

/** One real correction note, and what is true of it. `null` and a missing key say that the note does not state it. */
export interface NoteTruth {
  id: string;
  /** BCP 47. */
  lang: string;
  publisher: string;
  text: string;
  /** `formula_only`: the wording that recurs, not a note as printed. */
  text_is: string;
  kind: string;
  position: 'top' | 'end' | 'inline' | 'headline' | 'unknown';
  /** The day the note says it was made, ISO 8601. */
  event_date: string | null;
  /** Where in the story, in the note's words, several joined by "; ". */
  paragraph_ref: string | null;
  wrong: string | null;
  right: string | null;
  /** The article's own day, ISO 8601. */
  article_date?: string;
  /** The date the note gives its story, as printed. */
  story_date_in_note?: string;
  /** Whether the note is an article of its own; its `event_date` is that article's and stands in no note. */
  standalone?: boolean;
  from_style_guide?: boolean;
}

/** A text that looks like a note and is none. */
export interface LookAlike {
  id: string;
  lang: string;
  text: string;
  why_not: string;
  category: string;
}

export interface NotesCorpus {
  notes: NoteTruth[];
  lookAlikes: LookAlike[];
}

async function readLines<T>(file: string): Promise<T[]> {
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}

/** The folder itself, or the folder of that name in it. */
export function folderWith(file: string, folder: string, name: string): string | null {
  return [folder, join(folder, name)].find((path) => existsSync(join(path, file))) ?? null;
}

/** Reads `notes.jsonl` and `negatives.jsonl`; what a style guide says and no page ever carried is left out. */
export async function readNotesCorpus(folder: string): Promise<NotesCorpus> {
  const notes = await readLines<NoteTruth>(join(folder, 'notes.jsonl'));
  return {
    notes: notes.filter((note) => !note.from_style_guide),
    lookAlikes: await readLines<LookAlike>(join(folder, 'negatives.jsonl')),
  };
}

/** The kind in our words. A note that updates and corrects is a correction. */
export function trueKind(kind: string): CorrectionKind {
  if (kind === 'update+correction') return 'correction';
  return kind.replace('_', '-') as CorrectionKind;
}

/** Which half of the publishers one belongs to, so that rules written on one can be tried on the other. */
export function halfOf(publisher: string): 'a' | 'b' {
  let hash = 0x811c9dc5;
  for (const character of publisher) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash >>> 7) % 2 === 0 ? 'a' : 'b';
}
