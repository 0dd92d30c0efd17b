import type { Draft, DraftLine } from './draft.ts';
import { fieldOf, isObject, type JsonObject, listOf, shownJson, textOf } from './json-shapes.ts';
import { hasAddressName, hasSecretName, plainDraft } from './plain-fields.ts';

/** Entries at the beginning of a list by which it is known. */
const looked = 20;

/** A bookmark of Pinboard, as Delicious had them: what is called its description is the title. */
export function pinboardBookmark(one: JsonObject, at: number): Draft {
  return {
    at,
    shown: shownJson(one),
    url: fieldOf(one, 'href'),
    headline: fieldOf(one, 'description'),
    note: fieldOf(one, 'extended'),
    savedAt: fieldOf(one, 'time'),
    tags: textOf(fieldOf(one, 'tags')).split(/\s+/),
  };
}

/** Whether a value is a list of addresses, or of objects that have one, and keeps no passwords. */
export function isPlainList(value: unknown): boolean {
  const first = listOf(value).slice(0, looked);
  if (first.some((one) => isObject(one) && hasSecretName(Object.keys(one)))) return false;
  return first.some((one) => (isObject(one) ? hasAddressName(Object.keys(one)) : /^https?:\/\//i.test(textOf(one))));
}

/** A list of objects of a program that is not known, or of mere addresses. */
export function* plainList(value: unknown): Generator<DraftLine> {
  for (const [index, one] of listOf(value).entries()) {
    const at = index + 1;
    if (isObject(one)) yield plainDraft(at, shownJson(one), Object.entries(one));
    else if (typeof one === 'string') yield { at, url: one, shown: one };
    else yield { fault: { at, reason: 'unreadable', shown: shownJson(one) } };
  }
}
