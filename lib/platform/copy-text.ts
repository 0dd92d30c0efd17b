/** Puts a text on the clipboard, as the reader asked. False: the browser did not let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts a text on the clipboard with its formatting, for programs that take it; the others get the plain text. `html` null: it has
 * none. False as above.
 */
export async function copyRichText(text: string, html: string | null): Promise<boolean> {
  if (html === null) return copyText(text);
  const as = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  try {
    await navigator.clipboard.write([new ClipboardItem({ ...as('text/plain', text), ...as('text/html', html) })]);
    return true;
  } catch {
    return copyText(text);
  }
}
