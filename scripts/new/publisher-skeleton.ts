import { withJsonImport } from './registry-imports.ts';

/** A publisher with one rule that says nothing yet; its empty parts are named by the data test. */
export function publisherSkeleton(domain: string, field: string, today: string): object {
  return { domain, rules: [{ field, hints: [], since: today, until: null, why: '' }] };
}

const listStart = /(export const publishers: readonly Publisher\[\] = )\[([^\]]*)\]/;

/** The registry's text with one more publisher in it, in alphabetical order of domains. */
export function registerPublisher(registry: string, domain: string): string {
  const { text, names } = withJsonImport(registry, domain);
  const list = names.map((name) => `${name} as Publisher`).join(', ');
  return text.replace(listStart, (_, start: string) => `${start}[${list}]`);
}
