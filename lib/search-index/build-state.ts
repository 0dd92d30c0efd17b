import * as v from 'valibot';
import type { ArticleCursor } from '../storage/indexed-articles.ts';
import type { IndexTables } from './index-tables.ts';

/** How far the walk over all articles is that makes an index. */
export interface BuildState {
  /** Articles that were looked at, and articles in all when it began. */
  done: number;
  total: number;
  /** Null: it has not begun, or is at its end (`isDone`). */
  cursor: ArticleCursor | null;
  isDone: boolean;
}

const cursorSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.nullable(v.object({ lastSeenAt: v.number(), id: v.string() })),
);

/** As the index has it: written with the articles it speaks of, so that a build that was stopped goes on where it was. */
export function readBuildState(tables: IndexTables): BuildState {
  const cursor = tables.about('cursor');
  const parsed = v.safeParse(cursorSchema, cursor);
  return {
    done: Number(tables.about('done') ?? 0),
    total: Number(tables.about('total') ?? 0),
    cursor: parsed.success ? parsed.output : null,
    isDone: cursor === endOfWalk,
  };
}

export function aboutBuild({ done, cursor, isDone }: BuildState): Record<string, string> {
  return { done: String(done), cursor: isDone ? endOfWalk : JSON.stringify(cursor) };
}

const endOfWalk = 'end';
