/** What the reader has selected in a page, as copies of what stands there. Null: nothing is. Changes nothing. */
export function selectedPart(document: Document): { text: string; copies: Node[]; within: Element | null } | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.toString().trim() === '') return null;
  // Some browsers let several stretches be selected at once.
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  const around = ranges[0]?.commonAncestorContainer ?? null;
  const within = around?.nodeType === 1 ? (around as Element) : (around?.parentElement ?? null);
  return { text: selection.toString(), copies: ranges.map((range) => range.cloneContents()), within };
}
