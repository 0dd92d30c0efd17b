/** Bit of `compareDocumentPosition`: the node that is handed over comes after. */
const following = 4;

/** Whether an element begins after another one does. */
export function comesAfter(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & following) !== 0;
}
