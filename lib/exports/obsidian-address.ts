/**
 * Characters that an address of another program may have everywhere: Windows cuts longer ones off, and browsers there refuse to
 * hand them over.
 */
const longest = 2_000;

export interface ObsidianNote {
  /** Empty: the vault that is open. */
  vault: string;
  /** Path of the note in the vault, with or without its `.md`. */
  path: string;
  text: string;
}

/**
 * The address that has Obsidian make a note. A text that is too long for an address goes over the clipboard: `clipboard` says that
 * it must be there before the address is opened.
 */
export function obsidianAddress({ vault, path, text }: ObsidianNote): { address: string; clipboard: boolean } {
  const name = path.replace(/\.md$/i, '');
  const where = [...(vault.trim() === '' ? [] : [`vault=${encode(vault.trim())}`]), `file=${encode(name)}`].join('&');
  const whole = `obsidian://new?${where}&content=${encode(text)}`;
  if (whole.length <= longest) return { address: whole, clipboard: false };
  return { address: `obsidian://new?${where}&clipboard=true`, clipboard: true };
}

/** Obsidian takes `+` for itself, so that spaces must be %20. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
