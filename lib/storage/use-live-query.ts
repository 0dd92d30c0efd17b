import { useEffect, useState } from 'preact/hooks';
import { followQuery, type LiveValue } from './follow-query.ts';

export { followQuery, type LiveValue };

/**
 * Runs a query and runs it again whenever what it read changes, in whatever context of the extension (Dexie
 * broadcasts). `inputs` are the values the query closes over, as for `useEffect`: a change starts over from `loading`.
 *
 * A storage that does not open is `failed` with `storage-stuck`, never an endless `loading`. A defect in the query is
 * thrown to the nearest error boundary.
 */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: readonly unknown[]): LiveValue<T> {
  const [state, setState] = useState<LiveValue<T>>({ status: 'loading' });
  const [defect, setDefect] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    setState({ status: 'loading' });
    return followQuery(query, setState, (error) => setDefect({ error }));
  }, [...inputs]);
  if (defect !== null) throw defect.error;
  return state;
}
