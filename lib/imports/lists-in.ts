/**
 * Several names in one field: a JSON list (["a", "b"]), one as Python prints it (['a', "b's"]), or names with `mark` between
 * them.
 */
export function listIn(text: string, mark: string): unknown[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  if (trimmed.startsWith('[') && trimmed.endsWith(']')) {
    const list = jsonList(trimmed);
    if (list !== null) return list;
    const quoted = [...trimmed.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)];
    if (quoted.length > 0) return quoted.map(([, one, other]) => (one ?? other ?? '').replace(/\\(.)/g, '$1'));
    return trimmed.slice(1, -1).split(',');
  }
  return trimmed.split(mark);
}

/** A way through folders in one field: `News / Coast`, `/News/Coast`. A name with a slash in it is cut there, as nothing tells. */
export function pathIn(text: string): string[] {
  return text
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function jsonList(text: string): unknown[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}
