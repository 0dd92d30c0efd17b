// npm run new:language -- TAG: a language pack without words, registered, for someone who knows the language to fill in.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runTool } from './browsers/project.ts';
import { type PackValue, registerLanguage, skeletonOf } from './new/language-skeleton.ts';

const usage = `npm run new:language -- TAG [--like TAG] [--script NAME] [--no-word-spaces]

Writes lib/languages/TAG.json with every part a pack has and none of its words, and registers it. TAG: BCP 47, as "sv".
--like: the pack whose form is taken (en). --script: as Unicode names it ("Cyrillic"); the model's, where left out.
Then: docs/add-a-language.md.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: {
      like: { type: 'string', default: 'en' },
      script: { type: 'string' },
      'word-spaces': { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
  });
  const tag = positionals[0];
  if (values.help || !tag) return fail(usage, values.help ? 0 : 2);
  if (!/^[a-z]{2,3}(-[A-Za-z]+)*$/.test(tag)) return fail(`"${tag}" is no language tag. ${usage}`, 2);
  const folder = join(root, 'lib/languages');
  const model = join(folder, `${values.like}.json`);
  const file = join(folder, `${tag}.json`);
  if (existsSync(file)) return fail(`There is a pack for ${tag} already: lib/languages/${tag}.json`, 2);
  if (!existsSync(model)) return fail(`There is no pack for ${values.like} to go by.`, 2);
  const pack = JSON.parse(await readFile(model, 'utf8')) as { [key: string]: PackValue };
  const made = {
    ...(skeletonOf(pack) as object),
    tag,
    version: 1,
    script: values.script ?? pack.script,
    wordSpaces: values['word-spaces'],
  };
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`);
  const registry = join(folder, 'registry.ts');
  await writeFile(registry, registerLanguage(await readFile(registry, 'utf8'), tag));
  await runTool('biome', ['check', '--write', file, registry]);
  console.log(`lib/languages/${tag}.json is there, and registered. What it lacks is told by
  npx vitest run --project unit tests/data/languages -t ${tag}.json
and how it is filled in by docs/add-a-language.md.`);
}

function fail(words: string, code: number): void {
  console.error(words);
  process.exitCode = code;
}

await main();
