/** One finding of web-ext's linter; only what we look at. */
export interface LintFinding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

export interface LintReport {
  errors: LintFinding[];
  warnings: LintFinding[];
}

/** A warning we live with. `file` is a regular expression, since built files carry hashes in their names. */
export interface AcceptedWarning {
  code: string;
  file: string;
  count: number;
  reason: string;
}

/** What is wrong, one sentence each; empty when the report is clean but for what is accepted. */
export function judgeLint({ errors, warnings }: LintReport, accepted: readonly AcceptedWarning[]): string[] {
  const faults = errors.map((error) => `Error ${place(error)}`);
  const left = new Map(accepted.map((one) => [one, one.count]));
  for (const warning of warnings) {
    const match = accepted.find(
      (one) => one.code === warning.code && new RegExp(one.file).test(warning.file ?? '') && (left.get(one) ?? 0) > 0,
    );
    if (match === undefined) faults.push(`Warning not accepted: ${place(warning)}`);
    else left.set(match, (left.get(match) ?? 0) - 1);
  }
  for (const [one, count] of left) {
    if (count > 0)
      faults.push(`Accepted ${one.code} in ${one.file} no longer comes ${count} time(s): take it off the list`);
  }
  return faults;
}

function place({ code, message, file, line }: LintFinding): string {
  return `${code} in ${file ?? 'the extension'}${line === undefined ? '' : `:${line}`}: ${message}`;
}
