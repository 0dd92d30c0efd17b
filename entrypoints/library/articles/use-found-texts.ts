import { useEffect, useRef, useState } from 'preact/hooks';
import { searchSnippets } from '../../../lib/archive/search-snippets.ts';
import type { FoundText } from '../../../lib/article/search-hit.ts';
import { dayOfWall, wallHere } from '../../../lib/foundation/calendar-day.ts';
import type { Order } from './order.ts';

/** Passages that are remembered: far more than any screen shows. */
const remembered = 300;

/** Where the articles in sight answer the search. Looked up when the rows stand: texts are read for it. */
export function useFoundTexts(
  order: Order | null,
  search: string,
  sight: { from: number; to: number },
): (id: string) => FoundText | null {
  const found = useRef({ search, texts: new Map<string, FoundText>() });
  if (found.current.search !== search) found.current = { search, texts: new Map() };
  const [, redraw] = useState(0);
  const wanted: string[] = [];
  if (search !== '') {
    for (let at = sight.from; at < Math.min(sight.to + 5, order?.total ?? 0); at += 1) {
      const id = order?.idAt(at) ?? null;
      if (id !== null && !found.current.texts.has(id)) wanted.push(id);
    }
  }
  useEffect(() => {
    if (wanted.length === 0) return;
    let over = false;
    const mine = found.current;
    void searchSnippets(wanted, search, dayOfWall(wallHere(Date.now()))).then((outcome) => {
      // Without its passages the list is whole: that the archive does not answer is said elsewhere.
      if (over || !outcome.ok) return;
      for (const [id, text] of outcome.value) mine.texts.set(id, text);
      for (const id of mine.texts.keys()) {
        if (mine.texts.size <= remembered) break;
        mine.texts.delete(id);
      }
      redraw((turn) => turn + 1);
    });
    return () => {
      over = true;
    };
  }, [search, wanted.join(' ')]);
  return (id) => found.current.texts.get(id) ?? null;
}
