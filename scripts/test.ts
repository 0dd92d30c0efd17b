// npm test: everything, from nothing, in one command. Ends with one line: "N passed, N failed".
import { type Stage, stages } from './test/stages.ts';
import type { Tally } from './test/vitest-report.ts';

async function runStage(stage: Stage): Promise<Tally> {
  try {
    return await stage.run();
  } catch (error) {
    // A stage that breaks off has failed; the others still say what they have to say.
    console.log(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}

const started = performance.now();
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;
const total: Tally = { passed: 0, failed: 0 };
const lines: string[] = [];

for (const stage of stages) {
  console.log(`\n── ${stage.title}`);
  const begun = performance.now();
  const tally = await runStage(stage);
  total.passed += tally.passed;
  total.failed += tally.failed;
  const line = `${tally.failed === 0 ? 'ok    ' : 'FAILED'} ${seconds(begun).padStart(8)}  ${stage.title} (${tally.passed} passed, ${tally.failed} failed)`;
  console.log(line);
  lines.push(line, ...(tally.remarks ?? []).map((remark) => `          ${remark}`));
}

console.log(`\n${lines.join('\n')}\nAll of it took ${seconds(started)}.\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
