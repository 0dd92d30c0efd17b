/** Fields that say when something was kept, or changed by the reader. What is still to come is not among them. */
const moments: ReadonlySet<string> = new Set([
  'updatedAt',
  'keptAt',
  'lastSeenAt',
  'savedAt',
  'createdAt',
  'startedAt',
  'chosenAt',
  'takenAt',
  'at',
  'deletedAt',
  'readAt',
]);

/** Whether anything in these rows was kept or changed at that moment (milliseconds since 1970) or after it. */
export function isTouchedSince(rows: unknown, since: number): boolean {
  return touches(rows, since, 0);
}

/** Stamps stand at the top of rows, and rows in lists of a parcel: what lies deeper is what a page said. */
const deepest = 4;

function touches(value: unknown, since: number, depth: number): boolean {
  if (typeof value !== 'object' || value === null || depth > deepest || value instanceof Uint8Array) return false;
  if (Array.isArray(value)) return value.some((item) => touches(item, since, depth + 1));
  return Object.entries(value).some(([key, field]) =>
    moments.has(key) && typeof field === 'number' ? field >= since : touches(field, since, depth + 1),
  );
}
