/** Milliseconds until the browser has surely begun to write a file. */
const handOver = 60_000;

/**
 * Hands a text to the browser as a file that the reader has asked for, whole or in parts that follow one another. Needs no
 * permission: it is a link that is pressed.
 */
export function saveFile(name: string, type: string, text: string | readonly string[]): void {
  saveBlob(name, new Blob(typeof text === 'string' ? [text] : [...text], { type }));
}

/** The same with what is no text. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), handOver);
}
