import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { agencies } from '../../lib/publishers/agencies.ts';
import { publishers } from '../../lib/publishers/registry.ts';
import { agencySchema, publisherSchema } from '../../lib/publishers/schema.ts';

// One test for every publisher, present and to come: it needs no edit when one is added.

const folder = join(import.meta.dirname, '../../lib/publishers');
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'agencies.json');

test('every file is registered, meets the schema and is named by its domain', () => {
  expect(publishers.map(({ domain }) => `${domain}.json`).sort()).toEqual([...files].sort());
  for (const file of files) {
    const parsed = v.safeParse(publisherSchema, JSON.parse(readFileSync(join(folder, file), 'utf8')));
    expect(parsed.success ? [] : v.flatten(parsed.issues).nested, file).toEqual([]);
  }
});

test('no name belongs to two agencies', () => {
  const owners = new Map<string, string>();
  const shared: string[] = [];
  for (const agency of agencies) {
    expect(v.safeParse(agencySchema, agency).success, agency.name).toBe(true);
    for (const name of new Set([agency.name, ...agency.aliases].map((one) => one.toLowerCase()))) {
      const other = owners.get(name);
      if (other !== undefined) shared.push(`${name}: ${other} and ${agency.name}`);
      owners.set(name, agency.name);
    }
  }
  expect(shared).toEqual([]);
});
