// npm run check:kills -- [--rounds 50]: the browser is killed at random moments, and nothing acknowledged may be lost.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './browsers/project.ts';
import { killRounds } from './kills/rounds.ts';

const usage = `npm run check:kills -- [--rounds 50]

Starts Chromium with the built extension on a kept profile, has it capture, tag, note, throw away and restore, and kills all
its processes (SIGKILL) at a random moment. Then starts it again and looks whether every write that was acknowledged is
there and a check of the whole archive finds nothing. Fails when anything is missing.

A kill in the middle of a write leaves half a record in the browser's own journal ("half writes"). Should the browser throw the
archive away for one, this says so, and fails only where the reader is not told.`;

const { values } = parseArgs({ options: { rounds: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(usage);
} else {
  const rounds = Number(values.rounds ?? 50);
  await buildExtension('chromium');
  const profile = await mkdtemp(join(tmpdir(), 'dateline-kills-'));
  try {
    const report = await killRounds(profile, rounds, ({ rounds: done, acknowledged, torn, faults }) => {
      if (done === 0) return;
      const counts = Object.entries(acknowledged).map(([did, count]) => `${did} ${count}`);
      console.log(`  round ${done} of ${rounds}: ${counts.join(', ')}; ${torn} half writes; ${faults.length} faults`);
    });
    for (const fault of report.faults) console.log(`  ${fault}`);
    for (const round of report.thrownAway) {
      console.log(
        `  before round ${round} the browser threw the archive away for its own torn journal; the reader was told`,
      );
    }
    const all = Object.values(report.acknowledged).reduce((sum, count) => sum + count, 0);
    console.log(`${report.rounds} kills, ${all} acknowledged writes, ${report.faults.length} faults`);
    process.exitCode = report.faults.length > 0 || report.rounds < rounds ? 1 : 0;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
