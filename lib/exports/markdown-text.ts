/** Line ends of every kind, and signs that no text needs. */
const breaksAndControls = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;

/** What `breaksAndControls` finds but single spaces: most texts hold none of it, and to look takes less than to write them anew. */
const looseSpace = /[\p{Cc}\p{Zl}\p{Zp}]|[^\S ]| {2}/u;

function withoutBreaks(text: string): string {
  const whole = text.toWellFormed();
  return looseSpace.test(whole) ? whole.replace(breaksAndControls, ' ') : whole;
}

/** A text in one line, without controls: what every writer of plain text here begins with. */
export function oneLine(text: string): string {
  return withoutBreaks(text).trim();
}

/** Signs that `markdownText` has to look at more closely. */
const special = /[\\`*_[\]|~$^{}&<>#]|==|%%|::/;

/**
 * A page's text as Markdown that shows just that text: nothing in it makes a link, a heading, HTML, a tag, a formula, a comment,
 * a field of a plug-in or a command of a template engine. `<` becomes an entity, since template engines look for `<%` whatever
 * stands before it. Spaces at its ends stay, for runs that are joined; `atLineStart`: whether it opens a line.
 */
export function markdownText(text: string, atLineStart = true): string {
  const plain = withoutBreaks(text);
  const escaped = special.test(plain) ? withoutMeaning(plain) : plain;
  return atLineStart ? lineStart(escaped) : escaped;
}

function withoutMeaning(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]|~$^{}]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/=(?==)|(?<==)=/g, '\\=')
      .replace(/%(?=%)|(?<=%)%/g, '\\%')
      .replace(/:(?=:)|(?<=:):/g, '\\:')
      // A tag of note-taking programs; at the start of a line a heading.
      .replace(/#/g, '\\#')
      .replace(/!(?=\\\[)/g, '\\!')
  );
}

/** What means something at the beginning of a line alone: lists, rules, underlines of headings, definitions. */
function lineStart(text: string): string {
  const trimmed = text.trimStart();
  return trimmed.replace(/^(?:[-+=:](?=[\s=-]|$)|[-=]{2,})/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** An address as it can stand in a link; null where it is not http or https. */
export function markdownAddress(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { href } = new URL(url);
  return href.replace(
    /[()<>[\]\\`*|"'{}^$~\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** A link; its text alone where the address is none that may be linked to. `words` are Markdown already. */
export function markdownLink(words: string, url: string): string {
  const address = markdownAddress(url);
  return address === null || words.trim() === '' ? words : `[${words}](${address})`;
}

/** Lines as a quotation, or as a callout of Obsidian where it has a kind. `lines` are Markdown already. */
export function quoted(lines: readonly string[], callout: { kind: string; title: string } | null = null): string {
  const head = callout === null ? [] : [`[!${callout.kind}] ${callout.title}`.trimEnd()];
  return [...head, ...lines].map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

/** Text of which lines and gaps mean something, in a fence that nothing in it can close. */
export function codeFence(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    // Template engines run what stands in code as well: a sign without width keeps the two apart.
    .replaceAll('<%', '<\u200b%')
    .replaceAll('{{', '{\u200b{');
  const longest = Math.max(2, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${plain}\n${fence}`;
}

/** The reader's own Markdown, as it is; only what a template engine would run is taken apart. */
export function ownMarkdown(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('<%', '&lt;%').trim();
}
