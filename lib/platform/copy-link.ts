/** Puts a text with links on the clipboard, and the plain text beside it for programs that take no other. False: the browser did not let it. */
export async function copyLink(text: string, html: string): Promise<boolean> {
  try {
    const blob = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
    await navigator.clipboard.write([new ClipboardItem({ ...blob('text/plain', text), ...blob('text/html', html) })]);
    return true;
  } catch {
    return false;
  }
}
