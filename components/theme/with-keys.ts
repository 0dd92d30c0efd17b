/** An item of a list with a key that no other item of the list has. */
export interface Keyed<T> {
  key: string;
  item: T;
}

/**
 * Keys for a list whose items carry no id of their own: what `keyOf` says, told apart by a number where a page repeats
 * itself. The same list gets the same keys again.
 */
export function withKeys<T>(items: readonly T[], keyOf: (item: T) => string): Keyed<T>[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = keyOf(item);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { key: times === 1 ? name : `${name} #${times}`, item };
  });
}
