// npm run lint:firefox: Mozilla's linter on the built Firefox extension. Fails on any error, on a warning that is not in
// lint/accepted-warnings.json with its reason, and on an accepted one that no longer comes.
import { readFileSync } from 'node:fs';
import { builtExtension, runTool } from './browsers/project.ts';
import { type AcceptedWarning, judgeLint, type LintReport } from './lint/judge-lint.ts';

const accepted: AcceptedWarning[] = JSON.parse(
  readFileSync(new URL('./lint/accepted-warnings.json', import.meta.url), 'utf8'),
);
const { output } = await runTool('web-ext', ['lint', '--source-dir', builtExtension.firefox, '--output', 'json']);
const start = output.indexOf('{"');
if (start === -1) {
  console.error(`The linter gave no report. Build first: npm run build.\n${output.trimEnd()}`);
  process.exit(1);
}
const report: LintReport = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
const faults = judgeLint(report, accepted);
for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0 ? `web-ext lint: clean, ${report.warnings.length} accepted warnings.` : 'web-ext lint: failed.',
);
process.exit(faults.length === 0 ? 0 : 1);
