/** A publisher with one rule that says nothing yet; its empty parts are named by the data test. */
export function publisherSkeleton(domain: string, field: string, today: string): object {
  return { domain, rules: [{ field, hints: [], since: today, until: null, why: '' }] };
}

const listStart = /(export const publishers: readonly Publisher\[\] = )\[([^\]]*)\]/;

/** The registry's text with one more publisher in it, in alphabetical order of domains. */
export function registerPublisher(registry: string, domain: string): string {
  const imports = [...registry.matchAll(/^import \w+ from '\.\/([\w.-]+)\.json' with \{ type: 'json' \};\n/gm)];
  const domains = [...new Set([...imports.map((found) => found[1] ?? ''), domain])].sort();
  const nameOf = (one: string) => one.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());
  const line = (one: string) => `import ${nameOf(one)} from './${one}.json' with { type: 'json' };\n`;
  const without = imports.reduce((text, found) => text.replace(found[0], ''), registry);
  const list = domains.map((one) => `${nameOf(one)} as Publisher`).join(', ');
  return domains.map(line).join('') + without.replace(listStart, (_, start: string) => `${start}[${list}]`);
}
