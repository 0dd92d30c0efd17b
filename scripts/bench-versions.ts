// npm run bench:versions -- [--only PART]: what versions cost: comparing, keeping, showing and watching them.
import { parseArgs } from 'node:util';
import { benchDiff } from './bench/versions/diff.ts';
import { benchStorage } from './bench/versions/storage.ts';
import { benchTimeline } from './bench/versions/timeline.ts';
import { benchWatch } from './bench/versions/watch.ts';

/** Each part answers the lines it wants printed. */
const parts: Readonly<Record<string, () => string[] | Promise<string[]>>> = {
  diff: benchDiff,
  storage: benchStorage,
  timeline: benchTimeline,
  watch: benchWatch,
};

const usage = `npm run bench:versions -- [--only ${Object.keys(parts).join('|')}]

Times are medians on this machine, each beside what is promised.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  const chosen = values.only === undefined ? Object.keys(parts) : [values.only];
  if (values.help || chosen.some((name) => parts[name] === undefined)) {
    console.log(usage);
    if (!values.help) process.exitCode = 1;
    return;
  }
  for (const name of chosen) for (const line of (await parts[name]?.()) ?? []) console.log(line);
}

await main();
