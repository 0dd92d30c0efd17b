import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where WXT puts what it builds. */
export const builtExtension = {
  chromium: join(root, '.output', 'chrome-mv3'),
  firefox: join(root, '.output', 'firefox-mv3'),
} as const;

/** Runs a program of `node_modules/.bin` and answers its exit code and output; `show` prints it while it runs. */
export function runTool(
  name: string,
  parameters: string[],
  options: { show?: boolean } = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const run = spawn(join(root, 'node_modules', '.bin', windows ? `${name}.cmd` : name), parameters, {
      cwd: root,
      shell: windows,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Node's own folder first: the tools start with `#!/usr/bin/env node`, and the machine's may be too old.
      env: { ...process.env, PATH: `${join(process.execPath, '..')}${windows ? ';' : ':'}${process.env.PATH ?? ''}` },
    });
    let output = '';
    for (const stream of [run.stdout, run.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (options.show) process.stdout.write(text);
      });
    }
    run.once('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    run.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Builds the extension for one browser into `builtExtension`. Throws with the tool's own words when it fails. */
export async function buildExtension(browser: keyof typeof builtExtension): Promise<void> {
  const { code, output } = await runTool('wxt', browser === 'firefox' ? ['build', '-b', 'firefox'] : ['build']);
  if (code !== 0) throw new Error(`The extension could not be built for ${browser}:\n${output.trimEnd()}`);
}
