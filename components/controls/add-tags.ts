/** Commas that part one tag from the next: Latin, Arabic, ideographic and full-width. */
const commas = /[,\u060c\u3001\uff0c]/u;

/** Whether what was typed holds the end of a tag. */
export function endsTag(text: string): boolean {
  return commas.test(text);
}

/** The tags with those in `text` added: parted at commas, trimmed, none twice (compared without regard to case). */
export function addTags(tags: readonly string[], text: string): string[] {
  const all = [...tags];
  for (const part of text.split(commas)) {
    const tag = part.replace(/\s+/gu, ' ').trim();
    if (tag !== '' && !all.some((one) => one.toLowerCase() === tag.toLowerCase())) all.push(tag);
  }
  return all;
}
