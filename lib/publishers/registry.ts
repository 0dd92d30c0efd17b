import type { Publisher, PublisherRule, RuleField } from './schema.ts';

/**
 * Every publisher with rules of its own: one JSON file a registrable domain, imported here. There is none yet: general
 * rules come first, and a rule is the last resort.
 */
export const publishers: readonly Publisher[] = [];

/**
 * The rules for one field of a page, newest first.
 *
 * @param url address of the page
 * @param day the article's day as "2024-04-26"; null takes the rules that hold today (`until` is null)
 */
export function rulesFor(url: string, field: RuleField, day: string | null, known = publishers): PublisherRule[] {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return known
    .filter(({ domain }) => host === domain || host.endsWith(`.${domain}`))
    .flatMap(({ rules }) => rules)
    .filter((rule) => rule.field === field)
    .filter((rule) => (day === null ? rule.until === null : rule.since <= day && (rule.until ?? '9999') >= day))
    .sort((a, b) => (a.since < b.since ? 1 : -1));
}
