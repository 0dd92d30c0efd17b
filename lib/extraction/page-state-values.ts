import { type Json, jsonValue } from './json-ld-parse.ts';

/** Characters looked at of one script; the longest page states seen hold about two million. */
const maxScript = 4_000_000;
/** Values read of one page. */
const maxValues = 12;
/** Assignments tried in one script: a script of many and no end would be gone through again for each. */
const maxTries = 40;

/** A name that is assigned a value: `window.__state = {`, `Fusion.globalContent={`, `self["state"] = [`. */
const assignment = /[\w$\])]\s{0,4}=\s{0,4}(?=[{[]|JSON\.parse\()/g;

/**
 * The JSON values in a page's scripts in which one of the cues stands: data blocks as a whole, and what scripts assign.
 * Nothing is run: a value ends where its brackets do, and what is no JSON but for `undefined` is left out.
 */
export function* readStateValues(document: Document, cues: readonly string[]): Generator<Json> {
  let found = 0;
  const words = wordsIn(cues);
  for (const script of document.getElementsByTagName('script')) {
    const type = script.getAttribute('type') ?? '';
    if (/ld\+json/i.test(type) || script.getAttribute('src') !== null) continue;
    const text = script.textContent ?? '';
    // The bare word first: a cue begins with a quotation mark, which a script has many of, and is slow to look for.
    if (text.length > maxScript || !words.some((word) => text.includes(word))) continue;
    if (!cues.some((cue) => stands(text, cue))) continue;
    const sources = /json/i.test(type) ? [text.trim()] : assignedIn(text);
    for (const source of sources) {
      if (found >= maxValues) return;
      if (!cues.some((cue) => source.includes(cue))) continue;
      found += 1;
      const value = jsonValue(source);
      if (value !== null) yield value;
    }
  }
}

/** The words of which one stands wherever a cue does: those that begin with another are found with it. */
function wordsIn(cues: readonly string[]): string[] {
  const words = cues.map((cue) => cue.replaceAll('"', ''));
  return words.filter((word) => !words.some((other) => other !== word && word.startsWith(other)));
}

/** Whether a cue stands in a script, in its JSON or in JSON that is itself a string. */
function stands(text: string, cue: string): boolean {
  return text.includes(cue) || text.includes(cue.replaceAll('"', '\\"'));
}

function* assignedIn(text: string): Generator<string> {
  let end = 0;
  let tries = 0;
  for (const match of text.matchAll(assignment)) {
    const start = match.index + match[0].length;
    // What stands within a value that was read is part of it.
    if (start < end) continue;
    tries += 1;
    if (tries > maxTries) return;
    if (text.startsWith('JSON.parse(', start)) {
      const quote = start + 'JSON.parse('.length;
      end = endOfString(text, quote);
      const inner = end > 0 ? jsonValue(text.slice(quote, end)) : null;
      if (typeof inner === 'string') yield inner;
    } else {
      end = endOfValue(text, start);
      if (end > 0) yield withoutUndefined(text.slice(start, end));
    }
  }
}

/** Index behind the bracket that closes the one at `start`, or 0. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      const close = endOfString(text, at);
      if (close === 0) return 0;
      at = close - 1;
    } else if (code === 123 || code === 91) depth += 1;
    else if (code === 125 || code === 93) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return 0;
}

/** Index behind the quotation mark that closes the one at `start`, or 0. */
function endOfString(text: string, start: number): number {
  if (text.charCodeAt(start) !== 34) return 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === 34) return at + 1;
  }
  return 0;
}

/** Makers write `undefined` where JSON has `null`; in a string the word is followed by no colon, comma or bracket before it. */
function withoutUndefined(source: string): string {
  return source.includes('undefined') ? source.replace(/([:,[])\s{0,4}undefined(?=\s{0,4}[,}\]])/g, '$1null') : source;
}
