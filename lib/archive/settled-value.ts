import type { ErrorCode } from '../foundation/errors.ts';
import type { Result } from '../foundation/result.ts';

/** How a page tells its reader what came of something. */
export interface Teller {
  /** Waits for something that may fail, says so if it did, and answers whether it went well. */
  tried: (attempt: Promise<Result<unknown, ErrorCode>>) => Promise<boolean>;
  say: (notice: { text: string; undo: null }) => void;
}

/** What came of an attempt; null: it failed, and that was said. */
export async function settledValue<T>(
  { tried }: Pick<Teller, 'tried'>,
  attempt: Promise<Result<T, ErrorCode>>,
): Promise<T | null> {
  const outcome = await attempt;
  return (await tried(Promise.resolve(outcome))) && outcome.ok ? outcome.value : null;
}
