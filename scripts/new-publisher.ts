// npm run new:publisher -- DOMAIN: an empty publisher rule, registered. A rule is the last resort: docs/add-a-publisher.md.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { getDomain } from 'tldts';
import { ruleFieldSchema } from '../lib/publishers/schema.ts';
import { root, runTool } from './browsers/project.ts';
import { publisherSkeleton, registerPublisher } from './new/publisher-skeleton.ts';

const usage = `npm run new:publisher -- DOMAIN [--field FIELD]

Writes lib/publishers/DOMAIN.json with one empty rule, and registers it. DOMAIN: the registrable domain, without "www".
FIELD: ${ruleFieldSchema.options.join(', ')} (authors). Read docs/add-a-publisher.md first: most publishers need no rule.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { field: { type: 'string', default: 'authors' }, help: { type: 'boolean', default: false } },
  });
  const domain = positionals[0];
  if (values.help || !domain) return fail(usage, values.help ? 0 : 2);
  if (!ruleFieldSchema.options.some((field) => field === values.field)) {
    return fail(`A rule cannot find "${values.field}". ${usage}`, 2);
  }
  const registrable = getDomain(domain);
  if (registrable !== domain) {
    return fail(`"${domain}" is no registrable domain${registrable ? `: ${registrable} is` : ''}.`, 2);
  }
  const file = join(root, `lib/publishers/${domain}.json`);
  if (existsSync(file)) return fail(`There are rules for ${domain} already: add one there, and edit none.`, 2);
  const today = new Date().toISOString().slice(0, 10);
  await writeFile(file, `${JSON.stringify(publisherSkeleton(domain, values.field, today), null, 2)}\n`);
  const registry = join(root, 'lib/publishers/registry.ts');
  await writeFile(registry, registerPublisher(await readFile(registry, 'utf8'), domain));
  await runTool('biome', ['check', '--write', file, registry]);
  console.log(`lib/publishers/${domain}.json is there, and registered. What it lacks is told by
  npx vitest run --project unit tests/data/publishers
and what it must prove by docs/add-a-publisher.md.`);
}

function fail(words: string, code: number): void {
  console.error(words);
  process.exitCode = code;
}

await main();
