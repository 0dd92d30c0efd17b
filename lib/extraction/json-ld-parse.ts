/** Any JSON value that is not known yet. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = Map<string, Json>;

/** Characters of JSON-LD read of one script; the longest on real pages hold a whole article, about 200,000. */
const maxLength = 600_000;
/** Nesting kept; deeper values are dropped. Real pages stay below 12. */
const maxDepth = 24;
/** Values kept of one page. */
const maxValues = 40_000;
/** Values kept of a page's own data, which is larger than what it states for others. */
const maxStateValues = 200_000;

/**
 * Parses the text of a JSON-LD script as far as it can be: HTML comments and CDATA borders around it, raw line breaks in
 * strings, trailing commas, and several values one after another are forgiven. Objects come back as `Map`s, so that a
 * key named `__proto__` is a key and nothing else.
 */
export function parseJsonLd(text: string): Json[] {
  const source = unwrap(text.length > maxLength ? text.slice(0, maxLength) : text);
  if (source === '') return [];
  const budget = { values: maxValues };
  try {
    return [toMaps(JSON.parse(source), 0, budget)];
  } catch {
    return parseLeniently(source).map((value) => toMaps(value, 0, budget));
  }
}

/** One JSON value, with the same bounds on what is kept; null where the text is none. */
export function jsonValue(text: string): Json {
  try {
    return toMaps(JSON.parse(text), 0, { values: maxStateValues });
  } catch {
    return null;
  }
}

function unwrap(text: string): string {
  return text
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, '')
    .trim()
    .replace(/;$/, '');
}

/** Splits concatenated values at depth 0 and repairs each. */
function parseLeniently(source: string): unknown[] {
  const values: unknown[] = [];
  for (const piece of topLevelValues(source)) {
    try {
      values.push(JSON.parse(piece));
    } catch {
      // A value beyond repair is left out; the others may still be good.
    }
  }
  return values;
}

/** Each object or array at depth 0, with control characters in strings escaped and trailing commas removed. */
function topLevelValues(source: string): string[] {
  const values: string[] = [];
  let depth = 0;
  let out: string[] = [];
  let inString = false;
  let copied = 0;
  const copyTo = (end: number): void => {
    if (end > copied) out.push(source.slice(copied, end));
    copied = end;
  };
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (inString) {
      if (code === 92) {
        const next = source.charCodeAt(at + 1);
        // `\'` and the like are no JSON escapes: the backslash goes.
        if (!isEscapable(next)) {
          copyTo(at);
          copied = at + 1;
        }
        at += 1;
      } else if (code === 34) inString = false;
      else if (code < 32) {
        copyTo(at);
        out.push(' ');
        copied = at + 1;
      }
      continue;
    }
    if (code === 34) inString = true;
    else if (code === 123 || code === 91) {
      if (depth === 0) {
        out = [];
        copied = at;
      }
      depth += 1;
    } else if (code === 125 || code === 93) {
      if (depth === 0) continue;
      depth -= 1;
      if (depth === 0) {
        copyTo(at + 1);
        values.push(out.join(''));
      }
    } else if (code === 44 && depth > 0 && isCommaTooMany(source, at)) {
      copyTo(at);
      copied = at + 1;
    }
  }
  return values;
}

function isEscapable(code: number): boolean {
  return '"\\/bfnrtu'.includes(String.fromCharCode(code));
}

function isCommaTooMany(source: string, at: number): boolean {
  let next = at + 1;
  while (next < source.length && source.charCodeAt(next) <= 32) next += 1;
  const code = source.charCodeAt(next);
  return code === 125 || code === 93 || code === 44;
}

function toMaps(value: unknown, depth: number, budget: { values: number }): Json {
  budget.values -= 1;
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') {
    return value;
  }
  if (typeof value !== 'object' || depth >= maxDepth || budget.values <= 0) return null;
  if (Array.isArray(value)) {
    const list: Json[] = [];
    for (const item of value) {
      if (budget.values <= 0) break;
      list.push(toMaps(item, depth + 1, budget));
    }
    return list;
  }
  const object: JsonObject = new Map();
  for (const [key, item] of Object.entries(value)) {
    if (budget.values <= 0) break;
    object.set(key, toMaps(item, depth + 1, budget));
  }
  return object;
}
