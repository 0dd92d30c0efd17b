/** The name under which the spoken sentence is marked; the rule for it stands in the reader page's style sheet. */
const spokenName = 'dateline-spoken';

/** Marks the words that are being spoken, without a change to the text, in place of those before; null marks none. */
export function markSpoken(range: Range | null): void {
  const registry = globalThis.CSS?.highlights;
  if (registry === undefined) return;
  if (range === null) registry.delete(spokenName);
  else registry.set(spokenName, new Highlight(range));
}
