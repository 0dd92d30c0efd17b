/** What JSON from outside holds, looked at without trust: values are taken only where they are of the kind that is asked for. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object's own field; what it has from its prototype is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The first of several fields that holds something. */
export function firstField(value: unknown, ...names: string[]): unknown {
  return names
    .map((name) => fieldOf(value, name))
    .find((found) => found !== undefined && found !== null && found !== '');
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Names in a list of texts or of objects with a `name`, a `label` or a `title`. */
export function namesOf(value: unknown): unknown[] {
  return listOf(value).map((one) => (isObject(one) ? firstField(one, 'name', 'label', 'title', 'slug') : one));
}

/** The beginning of a value as it stands in the file, for a fault. */
export function shownJson(value: unknown): string {
  if (!isObject(value)) return typeof value === 'object' ? '…' : String(value).slice(0, 200);
  return Object.entries(value)
    .slice(0, 8)
    .flatMap(([name, field]) =>
      typeof field === 'string' || typeof field === 'number' ? [`${name}: ${String(field).slice(0, 80)}`] : [],
    )
    .join(', ');
}
