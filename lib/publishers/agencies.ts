import data from './agencies.json' with { type: 'json' };
import type { Agency } from './schema.ts';

/** The wire agencies we know. There are more: an unknown sign in a dateline is kept as printed. */
export const agencies: readonly Agency[] = data.agencies;

let byName: Map<string, string> | null = null;

const keyOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[.\s/]+/g, ' ')
    .trim();

function names(): Map<string, string> {
  if (byName) return byName;
  byName = new Map();
  for (const { name, aliases } of agencies) {
    for (const known of [name, ...aliases]) byName.set(keyOf(known), name);
  }
  return byName;
}

/** The agency's usual name for any of its names ("The Associated Press" gives "AP"); null for anything else. */
export function agencyNamed(text: string): string | null {
  const key = keyOf(text);
  return key.length < 2 || key.length > 60 ? null : (names().get(key) ?? null);
}
