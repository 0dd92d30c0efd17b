/** Characters of a text by which a screen reader tells its buttons from those of the next. */
const nameLength = 60;

/** The beginning of a text, to name what belongs to it. */
export function beginningOf(text: string): string {
  return text.length <= nameLength ? text : `${text.slice(0, nameLength).replace(/\s+\S*$/u, '')}…`;
}
