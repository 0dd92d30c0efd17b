import { spawn } from 'node:child_process';

export interface Ran {
  /** What the program ended with; -1 where it could not be started or took too long. */
  code: number;
  output: string;
  errors: string;
}

/** Runs a program of this machine to its end, without a shell. `input` goes to its standard input. */
export function runProgram(
  command: string,
  parameters: readonly string[],
  options: { input?: string; limitMs?: number; environment?: Record<string, string> } = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const run = spawn(command, parameters, {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: options.limitMs ?? 120_000,
      killSignal: 'SIGKILL',
      env: { ...process.env, LC_ALL: 'C.UTF-8', ...options.environment },
    });
    const ran: Ran = { code: -1, output: '', errors: '' };
    run.stdout.setEncoding('utf8').on('data', (text: string) => {
      ran.output += text;
    });
    run.stderr.setEncoding('utf8').on('data', (text: string) => {
      ran.errors += text;
    });
    // A program that does not read to the end is judged by how it ends.
    run.stdin.on('error', () => {});
    run.once('error', (error) => resolve({ ...ran, errors: error.message }));
    run.once('close', (code) => resolve({ ...ran, code: code ?? -1 }));
    run.stdin.end(options.input ?? '');
  });
}

/** Does the work for each of these, `width` at a time, and answers in their order. */
export async function eachOf<T, R>(all: readonly T[], width: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  const waiting = all.entries();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const [at, one] of waiting) answers[at] = await work(one);
    }),
  );
  return answers;
}
