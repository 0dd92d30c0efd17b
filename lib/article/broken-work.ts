import * as v from 'valibot';
import type { RestoreMode } from './backup.ts';

const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const modes = ['merge', 'replace'] as const satisfies readonly RestoreMode[];

/** Most letters of a file's name that are remembered. */
export const mostNameLetters = 200;

/** A restore that has begun to bring something in and has not come to its end. */
export const openRestoreSchema = v.object({
  /** Of the backup: whoever restores it again completes this one. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Of its file, as the reader knows it. */
  name: v.pipe(v.string(), v.maxLength(mostNameLetters)),
  mode: v.picklist(modes),
  startedAt: time,
  /** The reader has left it at that: nothing is said of it any more. */
  isLeft: v.boolean(),
});
export type OpenRestore = v.InferOutput<typeof openRestoreSchema>;

/** Work on the archive that was broken off, by the reader or with the browser. Doing it again completes it. */
export interface BrokenWork {
  kind: 'restore' | 'import';
  /** The SHA-256 of a backup; the id of an import. */
  id: string;
  /** Of the file, as the reader knows it. */
  name: string;
  startedAt: number;
}
