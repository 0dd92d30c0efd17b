/** One link of a list in link format, with its parameters by their lower-case names. */
export interface FormatLink {
  target: string;
  parameters: ReadonlyMap<string, string>;
}

/**
 * Links of a text in `application/link-format` (RFC 6690, as RFC 7089 uses it for TimeMaps): `<target>; name="value"; …`,
 * between commas. A comma may stand in a target and in a quoted value; dates carry one.
 *
 * `null` stands for a stretch that is no link. Reads once from left to right whatever the text is, and never throws.
 */
export function* linksIn(text: string): Generator<FormatLink | null> {
  let at = 0;
  while (at < text.length) {
    at = after(text, at, /[\s,]/y);
    if (at >= text.length) return;
    if (text[at] !== '<') {
      // What cannot be a link is passed over up to the next line.
      at = endOfLine(text, at);
      yield null;
      continue;
    }
    const end = text.indexOf('>', at);
    if (end === -1) return yield null;
    const target = text.slice(at + 1, end).trim();
    const parameters = new Map<string, string>();
    at = readParameters(text, end + 1, parameters);
    yield { target, parameters };
  }
}

/** Reads `; name="value"` as often as it comes, and answers where it ends. Of two with one name the first holds. */
function readParameters(text: string, from: number, parameters: Map<string, string>): number {
  let at = from;
  for (;;) {
    const start = after(text, at, /\s/y);
    if (text[start] !== ';') return text[start] === ',' || start >= text.length ? start : endOfLine(text, start);
    const nameStart = after(text, start + 1, /\s/y);
    const nameEnd = after(text, nameStart, /[\w*!#$&+.^`|~-]/y);
    const name = text.slice(nameStart, nameEnd).toLowerCase();
    let valueStart = after(text, nameEnd, /\s/y);
    if (text[valueStart] !== '=') {
      at = valueStart;
      // A parameter without a value; two semicolons in a row are passed over too.
      continue;
    }
    valueStart = after(text, valueStart + 1, /\s/y);
    const isQuoted = text[valueStart] === '"';
    const valueEnd = isQuoted ? closingQuote(text, valueStart + 1) : after(text, valueStart, /[^\s;,]/y);
    const value = text.slice(isQuoted ? valueStart + 1 : valueStart, valueEnd);
    if (name !== '' && !parameters.has(name)) parameters.set(name, value.replace(/\\(.)/g, '$1'));
    at = isQuoted ? valueEnd + 1 : valueEnd;
  }
}

/** The first place from `from` on that does not match the one-character pattern. */
function after(text: string, from: number, pattern: RegExp): number {
  let at = from;
  for (; at < text.length; at += 1) {
    pattern.lastIndex = at;
    if (!pattern.test(text)) break;
  }
  return at;
}

function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function endOfLine(text: string, from: number): number {
  const next = text.indexOf('\n', from);
  return next === -1 ? text.length : next;
}
