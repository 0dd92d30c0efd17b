/**
 * Hands an address to the program that it belongs to (`obsidian:`), as a link does that is pressed. The browser asks the reader
 * first; where no program answers nothing happens, and no page learns of it.
 */
export function openProgram(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}
